//! What the pages about one table have in common: who may open them, and where they lie.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{model::GovernanceTable, policy, queries};
use kernel::{
    ids::{GovernanceCardId, GovernanceTableId},
    urls,
};
use platform::{
    auth::{
        Actor, Permit,
        rights::permission::{SteerGovernance, WriteGovernance},
    },
    errors::{AppError, Result},
    history,
    i18n::{Said, Translator},
    web::{Section, Shell, form_state::Conflict},
};

/// The table, where the reader may see it.
/// Fails: [`AppError::NotFound`] where there is none for this reader.
pub async fn known(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceTableId,
) -> Result<GovernanceTable> {
    let table = queries::table(db, Some(actor.id), id).await?;
    let table = table.ok_or(AppError::NotFound)?;
    policy::read(actor, &table)?;
    Ok(table)
}

/// The table, for who writes in it, where it is not put away.
/// Fails: as [`known`] and [`policy::write`]; a conflict where it is archived.
pub async fn written(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceTableId,
) -> Result<(GovernanceTable, Permit<WriteGovernance, GovernanceTableId>)> {
    let table = known(db, actor, id).await?;
    let permit = policy::write(actor, &table, id)?;
    policy::open(&table)?;
    Ok((table, permit))
}

/// The table, for who changes it.
/// Fails: as [`known`] and [`policy::steer`].
pub async fn steered(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceTableId,
) -> Result<(GovernanceTable, Permit<SteerGovernance, GovernanceTableId>)> {
    let table = known(db, actor, id).await?;
    let permit = policy::steer(actor, &table, id)?;
    Ok((table, permit))
}

/// The same, held until the transaction ends, where it is not put away.
/// Fails: as [`steered`]; a conflict where it is archived.
pub async fn held(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceTableId,
) -> Result<(GovernanceTable, Permit<SteerGovernance, GovernanceTableId>)> {
    queries::lock(db, id).await?;
    let (table, permit) = steered(db, actor, id).await?;
    policy::open(&table)?;
    Ok((table, permit))
}

/// Who changed a card last, if they are named.
pub async fn last_changed(
    db: &mut PgConnection,
    (t, now): (Translator, DateTime<Utc>),
    id: GovernanceCardId,
) -> Result<Conflict> {
    let last = history::last_change(db, id.into()).await?;
    let (by, at) = last.unwrap_or_else(|| (String::new(), now));
    let by = match by.is_empty() {
        true => t.t("governance-somebody"),
        false => by,
    };
    Ok(Conflict { by, at })
}

/// The shell of a page below the tables.
pub fn below(shell: Shell, title: impl Into<Said>) -> Shell {
    let tables = shell.t.t("governance-title");
    shell
        .titled(Section::Steering, title)
        .crumb(tables, urls::governance())
}

/// The shell of a page below a table's.
pub fn within(shell: Shell, table: &GovernanceTable, title: impl Into<Said>) -> Shell {
    let name = shell.t.name(table.name());
    below(shell, title).crumb(name, urls::governance_table(table.id))
}
