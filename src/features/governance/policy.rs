//! Who may see governance tables, write in them, and make them. The rooms within share this policy.

use super::model::GovernanceTable;
use platform::{
    auth::{
        Actor, Permit, Right, Target,
        rights::permission::{SteerGovernance, WriteGovernance},
    },
    errors::{AppError, Result},
};

/// Which tables a list may show.
#[derive(Debug, Clone, Copy)]
pub struct Listed {
    /// Of all of them.
    pub all: bool,
    /// Of those that the coordination opened.
    pub opened: bool,
    /// Of those put away too.
    pub archived: bool,
    /// And those to which this person is invited.
    pub person: i64,
}

/// Which tables the reader may know of.
///
/// # Errors
/// [`AppError::NotFound`] for somebody without any role.
pub fn listed(actor: &Actor) -> Result<Listed> {
    actor.takes_part()?;
    Ok(Listed {
        all: actor.can_anywhere(Right::WriteGovernance),
        opened: actor.can_anywhere(Right::ReadGovernance),
        archived: actor.can_anywhere(Right::SteerGovernance),
        person: actor.id.0,
    })
}

/// May see this table; to others it does not exist.
///
/// # Errors
/// [`AppError::NotFound`].
pub fn read(actor: &Actor, table: &GovernanceTable) -> Result<()> {
    let target = table.target(actor.id);
    let opened = table.opened && actor.can(Right::ReadGovernance, &target);
    if opened || actor.can(Right::WriteGovernance, &target) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

/// May write in this table: in it, or on a thing within it.
///
/// # Errors
/// [`AppError::NotFound`] where the reader may not see it, [`AppError::Forbidden`] where only that.
pub fn write<On: Copy>(
    actor: &Actor,
    table: &GovernanceTable,
    on: On,
) -> Result<Permit<WriteGovernance, On>> {
    read(actor, table)?;
    actor.permit_on(&table.target(actor.id), on)
}

/// May change this table, or a thing within it.
///
/// # Errors
/// As [`write()`].
pub fn steer<On: Copy>(
    actor: &Actor,
    table: &GovernanceTable,
    on: On,
) -> Result<Permit<SteerGovernance, On>> {
    read(actor, table)?;
    actor.permit_on(&table.target(actor.id), on)
}

/// May make tables.
///
/// # Errors
/// [`AppError::NotFound`] for somebody without any role, [`AppError::Forbidden`] without the right.
pub fn create(actor: &Actor) -> Result<Permit<SteerGovernance>> {
    listed(actor)?;
    actor.permit(&Target::EVERYTHING)
}

/// Where the table may still be written in.
///
/// # Errors
/// A conflict where it is put away.
pub fn open(table: &GovernanceTable) -> Result<()> {
    match table.archived_at {
        None => Ok(()),
        Some(_) => Err(AppError::Conflict("governance-table-archived")),
    }
}
