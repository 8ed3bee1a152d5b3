//! A point of the third level is noted at, and read in the minutes, like any other.

use super::{note, under_way};
use crate::support::TestApp;

#[tokio::test]
async fn notes_stand_under_their_point_of_the_third_level() {
    let app = TestApp::start().await;
    let (meeting, first, mut pilot) = under_way(&app).await;
    let second = app.sub_point(first, "Deuxième niveau").await;
    let third = app.sub_point(second, "Troisième niveau").await;
    app.point(meeting, "Point suivant").await;
    note(&mut pilot, meeting, third, "Noté tout en bas").await;
    let page = pilot.get(&format!("/meetings/{meeting}/notes")).await;
    page.shows("notes-point level-3")
        .shows("1.1.1. Troisième niveau")
        .shows(&format!("id=\"add-{third}\""));
    assert!(page.queries() <= 6, "{}", page.queries());
    let entry = app.count("SELECT id FROM entry").await;
    let form = pilot
        .get(&format!("/meetings/{meeting}/notes/{entry}"))
        .await;
    form.shows("1.1.1 Troisième niveau");
    let minutes = pilot.get(&format!("/meetings/{meeting}/minutes")).await;
    minutes
        .shows("minutes-point level-3")
        .shows("href=\"#point-1.1.1\"");
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
        "Noté tout en bas",
        "id=\"point-2\"",
    ];
    assert!(in_order.map(place).is_sorted(), "{}", minutes.body);
    let kept = pilot
        .post(
            &format!("/meetings/{meeting}/minutes/advance"),
            &[("event", "circulate"), ("due_on", "2021-09-30")],
        )
        .await;
    kept.location();
    // The version kept says the same.
    let version = format!("/meetings/{meeting}/minutes/versions/1");
    pilot.get(&version).await.shows("minutes-point level-3");
}
