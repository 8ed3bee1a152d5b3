//! What minutes say at a point of the third level is read under it.

use super::*;

const TEXT: &str = "PV du GT 3 du 13 octobre 2021, 9h30-12h
Présents : Camille Dubois

1. Gouvernance

1.1 Niveaux

1.1.1 Composition
Douze membres y siègent.

2. Divers
Le calendrier est joint.
";

#[tokio::test]
async fn lines_of_a_third_level_are_seen_under_their_point() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let sent = browser.post("/meetings/imports", &[("text", TEXT)]).await;
    let url = sent.location().to_owned();
    browser
        .get(&url)
        .await
        .shows("import-part level-3")
        .shows("<option selected>3</option>")
        .hides("<option>4</option>");
    let written = browser.post(&format!("{url}/confirm"), &[]).await;
    let minutes = browser.get(written.location()).await;
    minutes.shows("1.1.1");
    let place = |text: &str| {
        minutes
            .body
            .find(text)
            .unwrap_or_else(|| panic!("no {text}"))
    };
    let in_order = [
        "id=\"point-1\"",
        "id=\"point-1.1\"",
        "id=\"point-1.1.1\"",
        "Douze membres y siègent.",
        "id=\"point-2\"",
        "Le calendrier est joint.",
    ];
    assert!(in_order.map(place).is_sorted(), "{}", minutes.body);
}
