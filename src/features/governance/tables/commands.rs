//! Writing governance tables. Each command records in the history of the table.

use sqlx::PgConnection;

use super::{forms::TableForm, queries as of_tables};
use crate::{model::GovernanceTable, queries};
use kernel::ids::{GovernanceTableId, PersonId};
use platform::{
    auth::{Permit, rights::permission::SteerGovernance},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// A permit on a table.
type OnTable = Permit<SteerGovernance, GovernanceTableId>;

/// As it is stored.
/// Fails: [`AppError::NotFound`] where there is none.
pub async fn stored(
    db: &mut PgConnection,
    id: GovernanceTableId,
) -> Result<GovernanceTable, AppError> {
    let found = queries::table(db, None, id).await?;
    found.ok_or(AppError::NotFound)
}

/// Makes a table; the first one is what people come to.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<SteerGovernance>,
    form: &TableForm,
) -> Result<GovernanceTableId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO governance_table (title, title_nl, about, strategy_id, created_by_id)
           VALUES ($1, $2, $3, $4, $5) RETURNING id as "id: GovernanceTableId""#,
        form.title,
        form.title_nl,
        form.about,
        form.strategy.map(|id| id.0),
        permit.by().map(|id| id.0)
    )
    .fetch_one(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO governance_current (table_id) VALUES ($1) ON CONFLICT DO NOTHING",
        id.0
    )
    .execute(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a table the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &OnTable,
    before: &GovernanceTable,
    form: &TableForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE governance_table SET title = $3, title_nl = $4, about = $5, strategy_id = $6, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.title,
        form.title_nl,
        form.about,
        form.strategy.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// Opens a table to all who hold a role, or closes it again.
pub async fn set_opened(
    db: &mut PgConnection,
    permit: &OnTable,
    opened: bool,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE governance_table SET opened = $2, version = version + 1 WHERE id = $1 AND opened <> $2",
        permit.on().0,
        opened
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let action = if opened { "open_table" } else { "close_table" };
        permit.record_own_act(db, action).await?;
    }
    Ok(())
}

/// Makes a table the one that people come to; which one was it before.
pub async fn make_current(
    db: &mut PgConnection,
    permit: &OnTable,
) -> Result<Option<GovernanceTableId>, SaveError> {
    let before = sqlx::query_scalar!(
        r#"SELECT table_id as "id: GovernanceTableId" FROM governance_current FOR UPDATE"#
    )
    .fetch_optional(&mut *db)
    .await?;
    if before == Some(permit.on()) {
        return Ok(before);
    }
    sqlx::query!(
        "INSERT INTO governance_current (table_id) VALUES ($1)
         ON CONFLICT (one) DO UPDATE SET table_id = excluded.table_id",
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "make_table_current").await?;
    Ok(before)
}

/// Invites somebody to write in the table, or takes that back; none: there is no such person.
pub async fn set_invited(
    db: &mut PgConnection,
    permit: &OnTable,
    person: PersonId,
    invited: bool,
) -> Result<Option<String>, SaveError> {
    let Some(name) = of_tables::name(db, person).await? else {
        return Ok(None);
    };
    let done = if invited {
        sqlx::query!(
            "INSERT INTO governance_invited (table_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            permit.on().0,
            person.0
        )
        .execute(&mut *db)
        .await?
    } else {
        sqlx::query!(
            "DELETE FROM governance_invited WHERE table_id = $1 AND person_id = $2",
            permit.on().0,
            person.0
        )
        .execute(&mut *db)
        .await?
    };
    if done.rows_affected() == 1 {
        let changes = match invited {
            true => Changes::one("governance_invited", "", &name),
            false => Changes::one("governance_invited", &name, ""),
        };
        permit.record_own(db, "invite_to_table", &changes).await?;
    }
    Ok(Some(name))
}
