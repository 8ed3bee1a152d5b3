//! What the pages about one table have in common: who may open them, and where they lie.

use sqlx::PgConnection;

use super::{model::GovernanceTable, policy, queries};
use kernel::{ids::GovernanceTableId, urls};
use platform::{
    auth::{
        Actor, Permit,
        rights::permission::{SteerGovernance, WriteGovernance},
    },
    errors::{AppError, Result},
    web::{Section, Shell},
};

/// The table, where the reader may see it.
///
/// # Errors
/// [`AppError::NotFound`] where there is none for this reader.
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
///
/// # Errors
/// As [`known`] and [`policy::write`]; a conflict where it is archived.
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
///
/// # Errors
/// As [`known`] and [`policy::steer`].
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
///
/// # Errors
/// As [`steered`]; a conflict where it is archived.
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

/// The shell of a page below the tables.
pub fn below(shell: Shell, title: &str) -> Shell {
    let tables = shell.t.t("governance-title");
    shell
        .titled(Section::Steering, title)
        .crumb(tables, urls::governance())
}

/// The shell of a page below a table's.
pub fn within(shell: Shell, table: &GovernanceTable, title: &str) -> Shell {
    let name = shell.t.name_text(table.name());
    below(shell, title).crumb(name, urls::governance_table(table.id))
}
