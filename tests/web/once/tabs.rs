//! What was put away in one tab is put away in another: its form, sent from there, says so and leads to
//! the same place. It is another form, with a key of its own.

use crate::{hostile::powerful, support::TestApp};

/// Takes away what stays in the database, and puts it back.
const STEPS: &[&str] = &[
    "/circles/axes/{id}/measures/{axis_measure}/remove",
    "/circles/notes/{id}/files/{note_file}/remove",
    "/circles/{id}/live/lines/{contribution}/remove",
    "/circles/{id}/live/lines/{contribution}/restore",
    "/circles/{id}/sheet/{sheet_point}/remove",
    "/circles/{id}/sheet/{sheet_point}/restore",
    "/circles/{id}/sub-groups/{sub_group}/remove",
    "/circles/{id}/sub-groups/{sub_group}/restore",
    "/circles/{id}/tags/{tag}/remove",
    "/measures/imports/{id}/cancel",
    "/meetings/{id}/agenda/{point}/remove",
    "/meetings/{id}/documents/{document}/remove",
    "/meetings/{id}/notes/{entry}/remove",
    "/updates/{id}/archive",
    "/updates/{id}/restore",
];

#[tokio::test]
async fn what_another_tab_put_away_already_is_said_to_be_put_away() {
    let app = TestApp::start().await;
    let (samples, person) = powerful(&app).await;
    let mut browser = app.browser_of(person).await;
    let history = "SELECT count(*) FROM history";
    for step in STEPS {
        let path = samples.path(step);
        let before = app.count(history).await;
        let first = browser.post(&path, &[]).await;
        let told = app.count(history).await;
        assert!(told > before, "{step} does nothing");
        let second = browser.post(&path, &[]).await;
        assert_eq!(second.status, first.status, "{step}: {}", second.body);
        assert_eq!(second.location(), first.location(), "{step}");
        assert_eq!(app.count(history).await, told, "{step} is told twice");
        // Neither does it where there is none.
        let (above, end) = path.rsplit_once('/').unwrap();
        let (above, _) = above.rsplit_once('/').unwrap();
        let none = format!("{above}/999999/{end}");
        browser.post(&none, &[]).await.is(404);
    }
}
