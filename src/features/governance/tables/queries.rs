//! What the forms about a table offer, and who is invited to it.

use sqlx::PgConnection;

use kernel::{
    ids::{GovernanceTableId, PersonId, StrategyId},
    lang::Lang,
};
use platform::i18n::Said;

/// A strategy to choose.
#[derive(Debug, Clone)]
pub struct StrategyChoice {
    pub id: StrategyId,
    pub name: Said,
}

/// The strategies in use.
pub async fn strategies(db: &mut PgConnection, lang: Lang) -> sqlx::Result<Vec<StrategyChoice>> {
    sqlx::query_as!(
        StrategyChoice,
        r#"SELECT id as "id: StrategyId", said_in('', names, $1) as "name!: Said" FROM strategy
           WHERE archived_at IS NULL ORDER BY position, code LIMIT 100"#,
        lang.as_str()
    )
    .fetch_all(db)
    .await
}

/// Somebody who is, or may be, invited.
#[derive(Debug, Clone)]
pub struct Guest {
    pub id: PersonId,
    pub name: String,
    pub organisation: Option<String>,
    pub invited: bool,
}

/// Who is invited to a table, and, to choose from, who has an account and is not.
pub async fn guests(db: &mut PgConnection, table: GovernanceTableId) -> sqlx::Result<Vec<Guest>> {
    sqlx::query_as!(
        Guest,
        r#"SELECT p.id as "id: PersonId", p.name as "name!", o.short_name as "organisation?",
                  i.person_id IS NOT NULL as "invited!"
           FROM person p
           LEFT JOIN governance_invited i ON i.person_id = p.id AND i.table_id = $1
           LEFT JOIN organisation o ON o.id = p.organisation_id
           WHERE i.person_id IS NOT NULL
              OR (p.archived_at IS NULL AND EXISTS (SELECT FROM account a WHERE a.person_id = p.id AND a.active))
           ORDER BY fold(p.last_name), fold(p.first_name), p.id LIMIT 1000"#,
        table.0
    )
    .fetch_all(db)
    .await
}

/// The name of somebody whom the history tells.
pub async fn name(db: &mut PgConnection, id: PersonId) -> sqlx::Result<Option<String>> {
    let found = sqlx::query_scalar!(r#"SELECT name as "name!" FROM person WHERE id = $1"#, id.0);
    found.fetch_optional(db).await
}
