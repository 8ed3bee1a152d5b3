//! Reading what there is already, archived or not: numbers and codes are never given twice.

use sqlx::PgConnection;

/// Numbers of groups.
pub(super) async fn numbers(db: &mut PgConnection) -> sqlx::Result<Vec<i32>> {
    sqlx::query_scalar!("SELECT number FROM working_group ORDER BY number LIMIT 1000")
        .fetch_all(db)
        .await
}

/// Codes of strategies.
pub(super) async fn codes(db: &mut PgConnection) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!("SELECT code FROM strategy ORDER BY code LIMIT 1000")
        .fetch_all(db)
        .await
}
