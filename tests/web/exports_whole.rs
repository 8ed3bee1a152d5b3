//! Exports hold all that their lists show, however much that is.

use std::time::Duration;

use platform::{auth::Role, sheets};
use serde_json::Value;
use sqlx::AssertSqlSafe;

use crate::{
    hostile::powerful,
    support::{Plans, TestApp},
};

/// Exports of lists, each with the table that it reads.
const OF_LISTS: [(&str, &str); 7] = [
    ("/measures/export.csv", "measure"),
    ("/measures/export.xlsx", "measure"),
    ("/decisions/export.csv", "decision"),
    ("/decisions/export.xlsx", "decision"),
    ("/follow-up/export.csv", "action_item"),
    ("/follow-up/export.xlsx", "action_item"),
    ("/bilaterals/export.xlsx", "bilateral"),
];

/// Whether any part of a plan is of that kind, or reads that table.
fn has(plan: &Value, name: &str, value: &str) -> bool {
    let mut parts = plan["Plans"].as_array().into_iter().flatten();
    plan[name] == value || parts.any(|part| has(part, name, value))
}

#[tokio::test]
async fn no_list_is_cut_off_on_its_way_out() {
    let plans = Plans::listen();
    let app = TestApp::start().await;
    let router = app.router_that_tells_plans().await;
    let mut coordination = app.signed_in(Role::Coordinator, 0).await.at(router);
    let mut cut = Vec::new();
    for (path, table) in OF_LISTS {
        plans.take();
        coordination.get(path).await.is(200);
        let told = plans.take();
        let mut reading: Vec<_> = told.iter().map(|told| &told["Plan"]).collect();
        reading.retain(|plan| has(plan, "Relation Name", table));
        assert!(!reading.is_empty(), "{path}: nothing heard in {told:#?}");
        // However high a limit is: more than a million lines are too many to try.
        if reading.iter().any(|plan| has(plan, "Node Type", "Limit")) {
            cut.push(path);
        }
    }
    assert!(cut.is_empty(), "cut off: {cut:?}");
}

#[tokio::test]
async fn bilaterals_are_exported_whole() {
    let app = TestApp::start().await;
    let mut coordination = app.signed_in(Role::Coordinator, 0).await;
    app.many_measures(150, &[app.group(1).await]).await;
    app.run(
        "WITH made AS (
           INSERT INTO organisation (name, short_name, kind)
           SELECT 'Organisation ' || n, 'O' || n, 'administration' FROM generate_series(1, 134) n RETURNING id)
         INSERT INTO bilateral (measure_id, organisation_id)
         SELECT m.id, o.id FROM measure m CROSS JOIN made o",
    )
    .await;
    let file = coordination.get("/bilaterals/export.xlsx").await;
    let table = sheets::read(&file.is(200).bytes).unwrap();
    assert_eq!(table.rows.len(), 150 * 134);
}

#[tokio::test]
async fn the_register_of_arbitrations_is_exported_whole() {
    let app = TestApp::start().await;
    let (me, mut coordination) = app.signed_in_person(Role::Coordinator, 0).await;
    run!(app,
        "INSERT INTO arbitration (year, number, taken_on, outcome, reason, recorded_by_id, recorded_at)
         SELECT 2018, n, '2018-01-01', 'carry_on', 'Décidé.', $1, now() FROM generate_series(1, 10001) n";
        me.0);
    app.many_measures(12, &[app.group(1).await]).await;
    app.run(
        "INSERT INTO arbitration_measure (arbitration_id, measure_id)
         SELECT (SELECT id FROM arbitration WHERE number = 10001), id FROM measure",
    )
    .await;
    let file = coordination
        .get("/decisions/export.xlsx?type=arbitration")
        .await;
    let table = sheets::read(&file.is(200).bytes).unwrap();
    assert_eq!(table.rows.len(), 10_001);
    let newest = &table.rows[0].cells;
    assert!(newest[0].contains("10001"), "{newest:?}");
    assert_eq!(newest[7].split(", ").count(), 12, "{newest:?}");
}

#[tokio::test]
async fn the_security_log_is_exported_whole() {
    let app = TestApp::start().await;
    let mut administrator = app.signed_in(Role::Administrator, 0).await;
    app.run(
        "INSERT INTO security_event (at, kind, address, request, detail)
         SELECT now(), 'denied', '192.0.2.1', 'r' || n, '' FROM generate_series(1, 50001) n",
    )
    .await;
    let file = administrator.get("/admin/security.csv").await;
    let lines = file
        .is(200)
        .body
        .lines()
        .filter(|line| line.contains("192.0.2.1"));
    assert_eq!(lines.count(), 50_001);
}

#[tokio::test]
async fn an_export_may_take_longer_than_a_page() {
    let app = TestApp::start().await;
    let (_, person) = powerful(&app).await;
    let mut browser = app.browser_of(person).await;
    // Here the statements of pages are given up after two seconds.
    let mut all = Vec::new();
    for _ in 0..app.pool.options().get_max_connections() {
        all.push(app.db().await);
    }
    for db in &mut all {
        let shorter = sqlx::query("SET statement_timeout = '2s'");
        shorter.execute(&mut **db).await.unwrap();
    }
    drop(all);
    for (path, table) in [
        ("/decisions/export.csv", "decision"),
        ("/bilaterals/export.xlsx", "bilateral"),
        ("/admin/security.csv", "security_event"),
    ] {
        let mut held = app.pool.begin().await.unwrap();
        let lock = AssertSqlSafe(format!("LOCK TABLE {table}"));
        sqlx::query(lock).execute(&mut *held).await.unwrap();
        let lets_go = async {
            tokio::time::sleep(Duration::from_millis(2_500)).await;
            held.rollback().await.unwrap();
        };
        let (file, ()) = tokio::join!(browser.get(path), lets_go);
        assert_eq!(file.status, 200, "{path}: {}", file.body);
    }
}
