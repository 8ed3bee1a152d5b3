//! Which decision replaces which.

use sqlx::PgConnection;

use kernel::{codes::Reference, ids::DecisionId};

/// The decision of a code, as it is or as it was; without a body's name, the only one of that number.
pub(crate) async fn by_code(
    db: &mut PgConnection,
    code: &Reference,
) -> sqlx::Result<Option<DecisionId>> {
    let bare = code.code.is_none();
    sqlx::query_scalar!(
        r#"SELECT min(id) as "id: DecisionId" FROM decision
           WHERE (code = $1 OR former_code = $1 OR $2 AND year = $3 AND number = $4)
             AND archived_at IS NULL
           HAVING count(*) = 1"#,
        code.former(),
        bare,
        code.year,
        code.number
    )
    .fetch_optional(db)
    .await
    .map(Option::flatten)
}

/// Whether the chain of successors of a decision comes by another one.
pub(super) async fn leads_to(
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
