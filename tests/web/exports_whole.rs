//! Exports hold all that their lists show, however much that is.

use jalon::platform::{auth::Role, sheets};

use crate::support::TestApp;

#[tokio::test]
async fn the_register_of_arbitrations_is_exported_whole() {
    let app = TestApp::start().await;
    let (me, mut coordination) = app.signed_in_person(Role::Coordinator, 0).await;
    sqlx::query(
        "INSERT INTO arbitration (year, number, taken_on, outcome, reason, recorded_by_id, recorded_at)
         SELECT 2018, n, '2018-01-01', 'carry_on', 'Décidé.', $1, now() FROM generate_series(1, 10001) n",
    )
    .bind(me.0)
    .execute(&app.pool)
    .await
    .unwrap();
    app.many_measures(12, &[app.group(1).await]).await;
    sqlx::query(
        "INSERT INTO arbitration_measure (arbitration_id, measure_id)
         SELECT (SELECT id FROM arbitration WHERE number = 10001), id FROM measure",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let file = coordination.get("/arbitrations/export.xlsx").await;
    let table = sheets::read(&file.is(200).bytes).unwrap();
    assert_eq!(table.rows.len(), 10_001);
    let newest = &table.rows[0].cells;
    assert!(newest[0].contains("10001"), "{newest:?}");
    assert_eq!(newest[4].split(", ").count(), 12, "{newest:?}");
}

#[tokio::test]
async fn the_security_log_is_exported_whole() {
    let app = TestApp::start().await;
    let mut administrator = app.signed_in(Role::Administrator, 0).await;
    sqlx::query(
        "INSERT INTO security_event (at, kind, address, request, detail)
         SELECT now(), 'denied', '192.0.2.1', 'r' || n, '' FROM generate_series(1, 50001) n",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let file = administrator.get("/admin/security.csv").await;
    let lines = file
        .is(200)
        .body
        .lines()
        .filter(|line| line.contains("192.0.2.1"));
    assert_eq!(lines.count(), 50_001);
}
