//! An agenda has room for so many points: none more is taken, and none is left out.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn a_full_agenda_takes_no_point_more_in_any_way() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    app.strategy("PRI").await;
    let meeting = app.meeting(group, "Réunion du GT1").await;
    let next = app.meeting(group, "Réunion d’après").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    run!(app,
        "INSERT INTO agenda_point (meeting_id, position, title) SELECT $1, n, 'Point ' || n FROM generate_series(1, 499) n";
        meeting.0);
    let url = format!("/meetings/{meeting}/agenda");
    let point = |title: &'static str, round: &'static str| {
        [("title", title), ("kind", "discussion"), ("round", round)]
    };
    // A round brings a point of its own for each strategy.
    let round = pilot.post(&url, &point("Tour", "strategies")).await;
    round.is(409).shows("500 points au plus");
    pilot
        .post(&url, &point("La dernière", "none"))
        .await
        .location();
    pilot
        .post(&url, &point("Une de trop", "none"))
        .await
        .is(409);
    pilot.get(&url).await.is(200).shows("La dernière");
    // Nor does what another meeting left open push any off.
    app.point(next, "Déjà là").await;
    run!(app,
        "UPDATE meeting SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' WHERE id = $1";
        next.0);
    let over = format!("/meetings/{next}/agenda/take-over");
    pilot
        .post(&over, &[])
        .await
        .is(409)
        .shows("500 points au plus");
    let points = app.count("SELECT count(*) FROM agenda_point").await;
    assert_eq!(points, 501);
}
