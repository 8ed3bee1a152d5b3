//! The life of minutes has its order in time.

use kernel::ids::MeetingId;
use platform::auth::Role;

use crate::support::TestApp;

/// Moves a meeting some days back.
pub(super) async fn took_place(app: &TestApp, meeting: MeetingId, days: i32) {
    run!(app, "UPDATE meeting SET starts_at = starts_at - make_interval(days => $2),
                ends_at = ends_at - make_interval(days => $2) WHERE id = $1";
        meeting.0, days);
}

#[tokio::test]
async fn corrections_end_after_the_meeting_and_approval_after_the_corrections() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Réunion du GT1").await;
    let later = app.meeting(group, "La réunion à venir").await;
    let point = app.point(meeting, "Un point").await;
    app.noted(meeting, point, "information", "Texte").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let advance = format!("/meetings/{meeting}/minutes/advance");
    let circulate = |due: &'static str| [("event", "circulate"), ("due_on", due)];
    // It is on the 29th; what is proposed comes a week after it.
    pilot
        .get(&format!("{advance}?event=circulate"))
        .await
        .shows("value=\"2021-10-06\"");
    pilot
        .post(&advance, &circulate("2021-09-28"))
        .await
        .is(422)
        .shows("avant la réunion");
    pilot.post(&advance, &circulate("2021-09-29")).await.is(303);
    // Nor is the day moved there later.
    pilot
        .post(
            &format!("/meetings/{meeting}/corrections/due"),
            &[("due_on", "2021-09-28")],
        )
        .await
        .is(422)
        .shows("avant la réunion");
    took_place(&app, meeting, 10).await;
    // Until that day there has to be a reason, which the version tells.
    pilot
        .get(&format!("{advance}?event=approve"))
        .await
        .is(200)
        .shows("name=\"reason\"")
        .hides("La réunion à venir");
    pilot.post(&advance, &[("event", "approve")]).await.is(422);
    let later = later.to_string();
    pilot
        .post(
            &advance,
            &[
                ("event", "approve"),
                ("reason", "Urgent"),
                ("approved_in", &later),
            ],
        )
        .await
        .is(422);
    let draft = "SELECT count(*) FROM minutes WHERE state = 'circulated'";
    assert_eq!(app.count(draft).await, 1);
    pilot
        .post(&advance, &[("event", "approve"), ("reason", "Urgent")])
        .await
        .is(303);
    let why = "SELECT count(*) FROM minutes_version WHERE cause = 'approved' AND reason = 'Urgent'";
    assert_eq!(app.count(why).await, 1);
    // Once it is over nobody is asked.
    app.run("UPDATE minutes SET state = 'circulated', corrections_due_on = '2021-09-21'")
        .await;
    pilot
        .get(&format!("{advance}?event=approve"))
        .await
        .hides("name=\"reason\"");
    pilot.post(&advance, &[("event", "approve")]).await.is(303);
}
