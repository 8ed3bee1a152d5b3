//! The demo data.

use chrono::{DateTime, NaiveDate, Utc};
use jalon::flows::demo;
use platform::auth::Role;

use crate::support::TestApp;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 9, 22).unwrap()
}

#[tokio::test]
async fn the_demo_holds_the_facts_and_loads_once() {
    let app = TestApp::start().await;
    assert!(demo::load(&app.pool, day(), "hash").await.unwrap());
    assert!(
        !demo::load(&app.pool, day(), "hash").await.unwrap(),
        "loaded twice"
    );
    let counts: Vec<(Option<i32>, i64)> = app
        .rows(
            "SELECT g.number, count(*) FROM measure m LEFT JOIN working_group g ON g.id = m.group_id
         GROUP BY 1 ORDER BY 1",
        )
        .await;
    let facts = [
        (1, 19),
        (2, 25),
        (3, 22),
        (4, 14),
        (5, 1),
        (6, 10),
        (7, 5),
        (8, 4),
    ];
    let expected: Vec<_> = facts
        .iter()
        .map(|(g, n)| (Some(*g), *n))
        .chain([(None, 11)])
        .collect();
    assert_eq!(counts, expected);
    assert_eq!(app.count("SELECT count(*) FROM strategy").await, 7);
    assert_eq!(app.count("SELECT count(*) FROM working_group").await, 10);
    assert_eq!(
        app.count("SELECT count(DISTINCT state) FROM measure").await,
        7,
        "all states"
    );
    assert_eq!(
        app.count("SELECT count(DISTINCT state) FROM circle").await,
        6,
        "circles in all stages"
    );
    let late = "SELECT count(*) FROM note_version v JOIN note n ON n.id = v.note_id
                JOIN working_group g ON g.id = n.group_id WHERE g.number = 1 AND v.late_reason <> ''";
    assert_eq!(app.count(late).await, 1, "GT1’s note left late");
    let twice = "SELECT count(*) FROM circle c JOIN working_group g ON g.id = c.group_id
                 WHERE g.number = 9 AND c.cycle = 'second'";
    assert_eq!(app.count(twice).await, 2, "GT9 meets twice");
    an_evening_goes_on(&app).await;
    let cells = "SELECT count(DISTINCT (topic_id, level_id)) FROM governance_card";
    assert_eq!(app.count(cells).await, 15, "its lower part is empty");
    let decided = "SELECT count(*) FROM governance_card_link WHERE decision_id IS NOT NULL";
    assert_eq!(
        app.count(decided).await,
        1,
        "a card that ended in a decision"
    );
    let over = "SELECT count(*) FROM governance_ballot b JOIN governance_workshop w ON w.id = b.workshop_id
                WHERE b.spent > w.points_per_person";
    assert_eq!(app.count(over).await, 0, "nobody spent more than there was");
    let deadline: NaiveDate = app
        .one("SELECT due_on FROM milestone WHERE immovable")
        .await;
    assert_eq!(deadline, NaiveDate::from_ymd_opt(2022, 4, 30).unwrap());
}

/// Who opens the circle that goes on sees what all look at: a point that runs and is not over yet, what
/// phones are asked, and the way in.
async fn an_evening_goes_on(app: &TestApp) {
    let (circle, ends_at): (i64, DateTime<Utc>) = sqlx::query_as(
        "SELECT c.id, p.ends_at FROM circle c JOIN sheet_point p ON p.circle_id = c.id
         WHERE c.state = 'running' AND p.ends_at IS NOT NULL",
    )
    .fetch_one(&app.pool)
    .await
    .unwrap();
    let left = ends_at - app.clock.now();
    assert!((1..=10).contains(&left.num_minutes()), "{left}");
    let answers = "SELECT count(*) FROM live_answer a JOIN live_question q ON q.id = a.question_id WHERE q.open";
    assert!(app.count(answers).await >= 5, "a picture can be drawn");
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let screen = gt0.get(&format!("/circles/{circle}/screen")).await;
    screen
        .shows("GT8CRC")
        .shows("Coopératives de quartier")
        .shows("Niveau d’implication");
    let live = gt0.get(&format!("/circles/{circle}/live")).await;
    live.shows("accueillir les premières permanences");
    let mut phone = app.browser();
    let joined = phone.post("/live", &[("code", "GT8CRC")]).await;
    phone
        .get(joined.location())
        .await
        .shows("Coopératives de quartier");
}

#[tokio::test]
async fn a_database_with_real_data_is_refused() {
    let app = TestApp::start().await;
    app.organisation("Vraie").await;
    assert!(demo::load(&app.pool, day(), "hash").await.is_err());
    assert_eq!(app.count("SELECT count(*) FROM measure").await, 0);
}
