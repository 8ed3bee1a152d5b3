//! Who came: ticked, or there unannounced; the meeting knows it too.

use kernel::ids::CircleId;

use super::prepared;
use crate::support::TestApp;

/// The attendance list of the circle's meeting.
async fn attendance(app: &TestApp, circle: CircleId) -> Vec<String> {
    sqlx::query_scalar(
        "SELECT coalesce(p.name, a.guest_name) || ' ' || a.standing
         FROM attendance a LEFT JOIN person p ON p.id = a.person_id
         WHERE a.meeting_id = (SELECT meeting_id FROM circle WHERE id = $1) ORDER BY 1",
    )
    .bind(circle.0)
    .fetch_all(&app.pool)
    .await
    .unwrap()
}

#[tokio::test]
async fn a_tick_is_noted_on_the_meeting_and_can_be_undone() {
    let app = TestApp::start().await;
    let (mut browser, _, circle) = prepared(&app).await;
    let nora = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let came = format!("/circles/{circle}/came");
    browser.get(&came).await.shows("personne n’est encore là");
    let tick = format!("{came}/{nora}");
    for _ in 0..2 {
        browser.post(&tick, &[("came", "yes")]).await.location();
    }
    browser.get(&came).await.shows("une personne est là");
    assert_eq!(attendance(&app, circle).await, ["Nora Noms present"]);
    browser.post(&tick, &[("came", "no")]).await.location();
    assert_eq!(attendance(&app, circle).await, ["Nora Noms invited"]);
    browser.get(&came).await.shows("personne n’est encore là");
}

#[tokio::test]
async fn somebody_unannounced_is_one_line_and_nobody_stands_there_twice() {
    let app = TestApp::start().await;
    let (mut browser, _, circle) = prepared(&app).await;
    let anne = app.person("Anne Dupont").await;
    app.invitee(circle, "Nora Noms", "nora@dehors.example", "no")
        .await;
    let came = format!("/circles/{circle}/came");
    let too = [("name", "Zoé Zut"), ("organisation", "Les Ateliers")];
    browser.post(&came, &too).await.location();
    // On the list already, however it is written.
    let listed = [("name", "nora noms"), ("organisation", "")];
    browser.post(&came, &listed).await.location();
    browser.post(&came, &too).await.location();
    let known = [("name", "Anne Dupont"), ("organisation", "")];
    browser.post(&came, &known).await.location();
    browser.post(&came, &[("name", " ")]).await.is(422);
    assert_eq!(
        attendance(&app, circle).await,
        [
            "Anne Dupont present",
            "Nora Noms present",
            "Zoé Zut (Les Ateliers) present"
        ]
    );
    let rows: Vec<(String, String, Option<i64>)> = app
        .rows(
            "SELECT name, provenance, person_id FROM circle_invitee WHERE came_at IS NOT NULL ORDER BY name",
        )
        .await;
    assert_eq!(
        rows,
        [
            ("Anne Dupont".into(), "on_the_spot".into(), Some(anne.0)),
            ("Nora Noms".into(), "typed".into(), None),
            ("Zoé Zut".into(), "on_the_spot".into(), None),
        ]
    );
}
