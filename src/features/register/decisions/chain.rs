//! Which decision replaces which.

use sqlx::PgConnection;

use kernel::ids::DecisionId;

/// The decision of a year and number.
pub(crate) async fn by_number(
    db: &mut PgConnection,
    (year, number): (i32, i32),
) -> sqlx::Result<Option<DecisionId>> {
    sqlx::query_scalar!(
        r#"SELECT id as "id: DecisionId" FROM decision
           WHERE year = $1 AND number = $2 AND archived_at IS NULL"#,
        year,
        number
    )
    .fetch_optional(db)
    .await
}

/// Whether the chain of successors of a decision comes by another one.
pub async fn leads_to(
    db: &mut PgConnection,
    from: DecisionId,
    to: DecisionId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"WITH RECURSIVE chain (id) AS (
             SELECT $1::bigint
             UNION SELECT d.superseded_by_id FROM decision d JOIN chain ON d.id = chain.id
                   WHERE d.superseded_by_id IS NOT NULL)
           SELECT EXISTS (SELECT FROM chain WHERE id = $2) as "leads!""#,
        from.0,
        to.0
    )
    .fetch_one(db)
    .await
}
