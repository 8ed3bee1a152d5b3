//! The steps of a point: which its state allows, and that a second click takes none.

use platform::auth::Role;

use super::later;
use crate::support::TestApp;

#[tokio::test]
async fn a_point_that_another_meeting_has_is_reopened_before_it_begins_again() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let first = app.meeting(group, "Première").await;
    let second = app.meeting(group, "Deuxième").await;
    later(&app, second, 7).await;
    let point = app.point(first, "A").await;
    let agenda = format!("/meetings/{first}/agenda");
    pilot.post(&format!("{agenda}/carry"), &[]).await.location();
    let clock = format!("{agenda}/{point}/clock");
    for step in ["start", "stop", "finish"] {
        let refused = pilot.post(&clock, &[("event", step)]).await;
        refused.is(409).shows("Ce point a changé entre-temps");
    }
    let gone =
        "SELECT count(*) FROM agenda_point WHERE state = 'carried_over' AND started_at IS NULL";
    assert_eq!(app.count(gone).await, 1);
    pilot.get(&agenda).await.shows("Rouvrir");
    for step in ["reopen", "start"] {
        pilot.post(&clock, &[("event", step)]).await.location();
    }
    let running = "SELECT count(*) FROM agenda_point WHERE started_at IS NOT NULL";
    assert_eq!(app.count(running).await, 1);
}

#[tokio::test]
async fn a_step_that_was_taken_is_taken_and_told_once() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let meeting = app.meeting(app.group(1).await, "Réunion").await;
    let point = app.point(meeting, "A").await;
    let clock = format!("/meetings/{meeting}/agenda/{point}/clock");
    for step in ["start", "stop", "finish", "reopen", "leave_over"] {
        let before = app.count("SELECT count(*) FROM history").await;
        for _ in 0..2 {
            pilot.post(&clock, &[("event", step)]).await.location();
        }
        let after = app.count("SELECT count(*) FROM history").await;
        assert_eq!(after, before + 1, "{step}");
    }
    pilot.post(&clock, &[("event", "finish")]).await.is(409);
}
