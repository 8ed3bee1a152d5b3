//! What is noted keeps its point on the agenda.

use platform::auth::Role;

use super::order;
use crate::support::TestApp;

#[tokio::test]
async fn a_point_with_notes_stays_on_the_agenda() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let meeting = app.meeting(app.group(1).await, "Réunion").await;
    let point = app.point(meeting, "Gouvernance").await;
    let sub = app.sub_point(point, "Niveaux").await;
    run!(app,
        "INSERT INTO entry (meeting_id, point_id, position, kind, body, client_key, written_at, change_no)
         VALUES ($1, $2, 1, 'information', 'Un fait', 'k', $3, nextval('entry_change_no'))";
        meeting.0, sub.0, app.clock.now());
    // The notes of a sub-point keep its parent too; nothing goes, by the question or around it.
    for id in [point, sub] {
        let url = format!("/meetings/{meeting}/agenda/{id}/remove");
        let asked = pilot.get(&url).await.location().to_owned();
        pilot.get(&asked).await.shows("garde une note");
        pilot.post(&url, &[]).await.location();
    }
    assert_eq!(order(&app, meeting).await, "1 Gouvernance, 1.1 Niveaux");
    app.run("UPDATE entry SET archived_at = written_at").await;
    let url = format!("/meetings/{meeting}/agenda/{point}/remove");
    pilot.get(&url).await.is(200);
    pilot.post(&url, &[]).await.location();
    assert_eq!(order(&app, meeting).await, "");
}
