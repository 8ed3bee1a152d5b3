//! The special PREC session of a group: a meeting, and several measures at once.

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
    let session = app.prec_session(group).await;
    let url = format!("/meetings/{session}/measures");
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

#[tokio::test]
async fn a_group_leads_to_its_session_or_offers_to_plan_one() {
    let app = TestApp::start().await;
    let (group, other) = (app.group(3).await, app.group(4).await);
    let url = format!("/groups/{group}/prec-session");
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    let plan = format!("/meetings/new?group={group}&kind=prec_session&title=");
    let page = facilitator.get(&url).await;
    page.is(200)
        .shows("Aucune séance spéciale PREC n’est planifiée")
        .shows(&plan);
    assert!(page.queries() <= 4, "{}", page.queries());
    // Who plans no meetings there is told whom to ask.
    let mut elsewhere = app.signed_in(Role::Facilitator, 4).await;
    elsewhere
        .get(&url)
        .await
        .shows("Aucune séance")
        .hides("/meetings/new");
    app.prec_session(other).await;
    let session = app.prec_session(group).await;
    let measures = format!("/meetings/{session}/measures");
    assert_eq!(facilitator.get(&url).await.location(), measures);
    // One thing: the meeting, with a tab of its measures. Other meetings have none.
    let tab = format!("href=\"{measures}\"");
    facilitator
        .get(&format!("/meetings/{session}"))
        .await
        .shows(&tab);
    let meeting = app.meeting(group, "Réunion du GT3").await;
    facilitator
        .get(&format!("/meetings/{meeting}"))
        .await
        .hides(&format!("/meetings/{meeting}/measures"));
    facilitator
        .get(&format!("/meetings/{meeting}/measures"))
        .await
        .is(404);
    // Long over, it is the last one.
    let earlier = "UPDATE meeting SET starts_at = starts_at - interval '30 days',
                          ends_at = ends_at - interval '30 days' WHERE kind = 'prec_session'";
    sqlx::raw_sql(earlier).execute(&app.pool).await.unwrap();
    facilitator.get(&url).await.shows(&tab);
}

#[tokio::test]
async fn nothing_is_examined_in_a_session_called_off() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let by = app.person("Pilote").await;
    let measure = app.measure("A", Some(group)).await;
    app.submitted_review(measure, by, "leave").await;
    app.set_state(measure, "submitted").await;
    let session = app.prec_session(group).await;
    let url = format!("/meetings/{session}/measures");
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    facilitator.get(&url).await.shows("value=\"examine\"");
    let reason = [("reason", "Grève")];
    let cancel = format!("/meetings/{session}/cancel");
    facilitator.post(&cancel, &reason).await.location();
    facilitator
        .get(&url)
        .await
        .shows("Mesure A")
        .hides("value=\"examine\"");
    let ticked = [
        ("measure", measure.to_string()),
        ("action", "examine".into()),
    ];
    let ticked = ticked
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    facilitator
        .post(&url, &ticked)
        .await
        .is(409)
        .shows("n’a pas lieu");
    assert_eq!(app.state_of(measure).await, "submitted");
}
