//! The minutes' page begins with its essence and ends with its tables; what was not spoken of is folded.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn the_page_begins_with_what_was_decided_and_folds_what_was_not_spoken_of() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Réunion du GT1").await;
    let spoken = app.point(meeting, "Guichet unique").await;
    let parent = app.point(meeting, "Tour des groupes").await;
    let below = app.sub_point(parent, "Nouvelles du GT2").await;
    let silent = app.point(meeting, "Divers").await;
    let absent = app.person("Zoé Absente").await;
    app.attends(meeting, absent, "absent").await;
    let excused = app.person("Elsa Excusée").await;
    app.attends(meeting, excused, "excused").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let notes = format!("/meetings/{meeting}/notes");
    pilot
        .post(&format!("{notes}/start?early=1"), &[])
        .await
        .is(303);
    for (point, key, body) in [
        (spoken, "a", "! Un guichet unique ouvre en mars"),
        (below, "b", "@ Chiffrer le guichet >30/11"),
    ] {
        let point = point.to_string();
        let fields = [
            ("point", point.as_str()),
            ("body", body),
            ("client_key", key),
        ];
        pilot.post(&notes, &fields).await.is(303);
    }
    let page = pilot.get(&format!("/meetings/{meeting}/minutes")).await;
    let body = &page.is(200).body;
    let at = |text: &str| body.find(text).unwrap_or_else(|| panic!("no {text}"));
    let essence = at("id=\"essence\"");
    assert!(essence < at("Un guichet unique ouvre en mars"));
    assert!(at("Chiffrer le guichet") < at("id=\"attendance\""));
    assert!(at("Zoé Absente") < at("id=\"attendance\""));
    // Who excused themselves is not said to be absent.
    page.shows("Excusé·es : Elsa Excusée · Absent·es : Zoé Absente");
    // One line for what nobody spoke of; what stands above something said keeps its heading.
    page.hides("Divers</h2>")
        .shows("Tour des groupes</h2>")
        .shows("Nouvelles du GT2</h2>")
        .shows("<li id=\"point-3\">");
    // The tables of the files, after the text.
    assert!(at("id=\"summary-1\"") > at("minutes-silent"));
    page.shows("id=\"summary-2\"").shows("<th scope=\"col\">");
    // Said at last, it has its heading.
    app.noted(meeting, silent, "information", "Rien à signaler")
        .await;
    pilot
        .get(&format!("/meetings/{meeting}/minutes"))
        .await
        .shows("Divers</h2>")
        .hides("minutes-silent");
}
