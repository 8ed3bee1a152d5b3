//! What is written is drawn nowhere while it can still be written; what was said at the meeting is.

use platform::auth::Role;

use super::{base, small::numbers};
use crate::support::{Browser, TestApp};

/// Which of the circle's pages and files draw something; the table's numbers, but for zeros.
async fn drawn(browser: &mut Browser, circle: &str) -> (Vec<&'static str>, Vec<i64>) {
    let mut drawing = Vec::new();
    for page in ["synthesis", "public", "compare"] {
        let path = match page {
            "compare" => "/circles/compare".to_owned(),
            page => format!("{circle}/{page}"),
        };
        if browser
            .get(&path)
            .await
            .is(200)
            .body
            .contains("stack-bar\" role")
        {
            drawing.push(page);
        }
    }
    let file = browser.get(&format!("{circle}/synthesis.xlsx")).await;
    let numbers = numbers(&file).into_iter().filter(|n| *n > 0).collect();
    (drawing, numbers)
}

#[tokio::test]
async fn what_is_written_is_drawn_when_the_last_ones_time_is_over() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let version = app.frozen_note(&base).await;
    let circle = format!("/circles/{}", base.circle);
    // The day after the meeting of 13 October.
    app.is_now("2021-10-14T08:00:00Z");
    sqlx::query("INSERT INTO synthesis (circle_id, state, public_at) VALUES ($1, 'published', $2)")
        .bind(base.circle.0)
        .bind(app.clock.now())
        .execute(&app.pool)
        .await
        .unwrap();
    for _ in 0..6 {
        app.wrote(&base, version, "4", "").await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    assert_eq!(drawn(&mut pilot, &circle).await, (vec![], vec![]));
    pilot
        .get(&format!("{circle}/synthesis"))
        .await
        .shows("Moins de cinq réponses")
        .shows("Les retours écrits s’y ajoutent");
    // Who came said five things: that is drawn at once.
    for _ in 0..5 {
        sqlx::query(
            "INSERT INTO contribution (circle_id, axis_id, round, kind, scale, source, unnamed, recorded_at, said_on)
             VALUES ($1, $2, 'appreciation', 'appreciation', 2, 'recorded', true, $3, $4)",
        )
        .bind(base.circle.0)
        .bind(base.axis.0)
        .bind(app.clock.now())
        .bind(app.clock.today())
        .execute(&app.pool)
        .await
        .unwrap();
    }
    let all = vec!["synthesis", "public", "compare"];
    let (drawing, of_meeting) = drawn(&mut pilot, &circle).await;
    assert_eq!(drawing, all);
    assert!(
        of_meeting.contains(&5) && !of_meeting.contains(&6),
        "{of_meeting:?}"
    );
    // Everybody's time is over, but for one who has more.
    sqlx::query(
        "INSERT INTO feedback_extension (invitee_id, until_on, reason, given_at) VALUES ($1, '2021-11-02', 'Malade', $2)",
    )
    .bind(base.nora.0)
    .bind(app.clock.now())
    .execute(&app.pool)
    .await
    .unwrap();
    app.is_now("2021-11-02T22:45:00Z");
    let mut later = app.signed_in(Role::Coordinator, 0).await;
    assert_eq!(drawn(&mut later, &circle).await.1, of_meeting);
    app.is_now("2021-11-02T23:11:00Z");
    let (drawing, numbers) = drawn(&mut later, &circle).await;
    assert_eq!(drawing, all);
    assert!(numbers.contains(&5) && numbers.contains(&6), "{numbers:?}");
    later
        .get(&format!("{circle}/synthesis"))
        .await
        .hides("Les retours écrits s’y ajoutent");
}
