//! The special PREC session of a group: several measures at once.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn ticked_measures_are_examined_together_or_not_at_all() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let by = app.person("Pilote").await;
    let mut ids = Vec::new();
    for code in ["A", "B", "C"] {
        let id = app.measure(code, Some(group)).await;
        app.submitted_review(id, by, "leave").await;
        app.set_state(id, "submitted").await;
        ids.push(id);
    }
    let [a, b, c] = ids[..] else { unreachable!() };
    let (a_text, b_text, c_text) = (a.to_string(), b.to_string(), c.to_string());
    let url = format!("/groups/{group}/prec-session");
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    pilot.get(&url).await.is(200).hides("value=\"examine\"");
    pilot
        .post(&url, &[("measure", &a_text), ("action", "examine")])
        .await
        .is(403);
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    let page = facilitator.get(&url).await;
    page.is(200).shows("Mesure A").shows("Ne pas poursuivre");
    assert!(page.queries() <= 6, "{}", page.queries());
    facilitator
        .post(&url, &[("note", "Gardée"), ("action", "examine")])
        .await
        .is(422)
        .shows("Gardée")
        .shows("Cochez au moins une mesure.");
    facilitator
        .post(
            &url,
            &[("measure", &a_text), ("note", "x"), ("action", "return")],
        )
        .await
        .is(403);
    let both = [
        ("measure", a_text.as_str()),
        ("measure", &b_text),
        ("note", "Séance du 22"),
        ("action", "examine"),
    ];
    assert_eq!(facilitator.post(&url, &both).await.location(), url);
    assert_eq!(facilitator.post(&url, &both).await.location(), url);
    assert_eq!(app.state_of(b).await, "examined");
    let notes = "SELECT count(*) FROM measure_step WHERE reason = 'Séance du 22'";
    assert_eq!(app.count(notes).await, 2);
    // Somebody else ticks one that is gone: nothing happens to the other.
    let mut thematic = app.signed_in(Role::ThematicCoordinator, 1).await;
    let mixed = [
        ("measure", c_text.as_str()),
        ("measure", &a_text),
        ("note", "Ma note"),
        ("action", "return"),
    ];
    thematic.post(&url, &mixed).await.is(409).shows("Ma note");
    assert_eq!(app.state_of(c).await, "submitted");
    let no_reason = [("measure", c_text.as_str()), ("action", "return")];
    thematic
        .post(&url, &no_reason)
        .await
        .is(422)
        .shows("Dites pourquoi");
    let reason = [
        ("measure", c_text.as_str()),
        ("note", "À chiffrer"),
        ("action", "return"),
    ];
    thematic.post(&url, &reason).await.location();
    assert_eq!(app.state_of(c).await, "in_review");
    facilitator
        .get(&url)
        .await
        .shows("Rien à examiner pour le moment");
}
