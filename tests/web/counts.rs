//! Counts of measures are kept by every write, and stay what counting would give.

use crate::support::TestApp;

/// Numbers by place, pilot and state that differ between what is kept and what is there.
const DIFFERENT: &str = "WITH kept AS (
        SELECT group_id, strategy_id, pilot_id, state, sum(n) AS n FROM measure_count
        GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0),
    there AS (
        SELECT group_id, strategy_id, pilot_id, state, count(*)::numeric AS n FROM measure
        WHERE archived_at IS NULL GROUP BY 1, 2, 3, 4)
    SELECT count(*) FROM (
        (SELECT * FROM kept EXCEPT SELECT * FROM there)
        UNION ALL (SELECT * FROM there EXCEPT SELECT * FROM kept)) x";

#[tokio::test]
async fn counts_are_kept_by_every_write_and_gathered_without_loss() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    app.group(2).await;
    app.strategy("PRI").await;
    let pilot = app.person("Pia Lote").await;
    for number in 1..=6 {
        let measure = app.measure(&format!("PREC-00{number}"), Some(group)).await;
        app.set_pilot(measure, pilot).await;
    }
    for write in [
        "SELECT",
        "UPDATE measure SET state = 'in_review' WHERE code < 'PREC-004'",
        "UPDATE measure SET title = 'Rien ne bouge'",
        "UPDATE measure SET group_id = (SELECT id FROM working_group WHERE number = 2) WHERE code > 'PREC-002'",
        "UPDATE measure SET group_id = NULL, strategy_id = (SELECT id FROM strategy) WHERE code = 'PREC-001'",
        "UPDATE measure SET group_id = NULL, pilot_id = NULL WHERE code = 'PREC-002'",
        "UPDATE measure SET archived_at = now() WHERE code IN ('PREC-003', 'PREC-004')",
        "UPDATE measure SET state = 'submitted' WHERE archived_at IS NOT NULL",
        "UPDATE measure SET archived_at = NULL WHERE code = 'PREC-004'",
        "DELETE FROM measure WHERE code IN ('PREC-003', 'PREC-005')",
        "INSERT INTO measure (code, title) VALUES ('PREC-007', 'Une'), ('PREC-008', 'Deux')",
        "SELECT gather_measure_counts()",
        "UPDATE measure SET state = 'submitted' WHERE code = 'PREC-007'",
        "SELECT gather_measure_counts()",
    ] {
        sqlx::raw_sql(write).execute(&app.pool).await.unwrap();
        assert_eq!(app.count(DIFFERENT).await, 0, "{write}");
    }
    // Gathered: one row for each number.
    let rows = "SELECT count(*) - count(DISTINCT (group_id, strategy_id, pilot_id, state)) FROM measure_count";
    assert_eq!(app.count(rows).await, 0);
}

#[tokio::test]
async fn two_that_gather_at_once_lose_nothing_and_double_nothing() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    for number in 1..=9 {
        app.measure(&format!("PREC-00{number}"), Some(group)).await;
    }
    let mut first = app.pool.begin().await.unwrap();
    sqlx::query("SELECT gather_measure_counts()")
        .execute(&mut *first)
        .await
        .unwrap();
    let pool = app.pool.clone();
    let second = tokio::spawn(async move {
        sqlx::query("SELECT gather_measure_counts()")
            .execute(&pool)
            .await
    });
    // A write between.
    sqlx::query("UPDATE measure SET state = 'in_review' WHERE code = 'PREC-001'")
        .execute(&app.pool)
        .await
        .unwrap();
    first.commit().await.unwrap();
    second.await.unwrap().unwrap();
    assert_eq!(app.count(DIFFERENT).await, 0);
}
