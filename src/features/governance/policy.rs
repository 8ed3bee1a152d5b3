//! Who may see governance tables, write in them, and make them. The rooms within share this policy.

use chrono::{DateTime, Utc};

use super::model::GovernanceTable;
use kernel::{
    governance::{CardAct, MergedBy, Phase},
    ids::PersonId,
};
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
/// Fails: [`AppError::NotFound`] for somebody without any role.
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
/// Fails: [`AppError::NotFound`].
pub fn read(actor: &Actor, table: &GovernanceTable) -> Result<()> {
    let target = table.target(actor.id);
    let opened = table.opened && actor.can(Right::ReadGovernance, &target);
    (opened || actor.can(Right::WriteGovernance, &target))
        .then_some(())
        .ok_or(AppError::NotFound)
}

/// May see a card of this table that is the reader's `own`, or is not: until they are revealed, those that
/// others wrote in the workshop do not exist.
/// Fails: [`AppError::NotFound`].
pub fn see(table: &GovernanceTable, own: bool, written_at: DateTime<Utc>) -> Result<()> {
    let hidden = table.veiled_since.is_some_and(|since| written_at >= since);
    match hidden && !own {
        true => Err(AppError::NotFound),
        false => Ok(()),
    }
}

/// May write in this table: in it, or on a thing within it.
/// Fails: [`AppError::NotFound`] where the reader may not see it, [`AppError::Forbidden`] where
/// only that.
pub fn write<On: Copy>(
    actor: &Actor,
    table: &GovernanceTable,
    on: On,
) -> Result<Permit<WriteGovernance, On>> {
    read(actor, table)?;
    actor.permit_on(&table.target(actor.id), on)
}

/// Whoever holds a personal link of the circle that takes part in the table's workshop writes in it as
/// long as that goes on: cards and points, and nothing of the table's other pages. Whoever came by the
/// circle's code writes cards as nobody.
/// Fails: a conflict where no workshop goes on, or the table is put away.
pub fn by_link<On: Copy>(
    person: Option<PersonId>,
    now: DateTime<Utc>,
    table: &GovernanceTable,
    on: On,
) -> Result<Permit<WriteGovernance, On>> {
    open(table)?;
    match table.phase {
        Some(_) => Ok(Permit::of_link(person, now, on)),
        None => Err(AppError::Conflict("governance-guest-over")),
    }
}

/// Whether somebody who writes in this table prepares the agendas to which its cards are taken.
pub fn prepares_agendas(actor: &Actor, table: &GovernanceTable) -> bool {
    table
        .gt0
        .is_some_and(|gt0| actor.can(Right::EditMeeting, &Target::group(gt0)))
}

/// May change this table, or a thing within it.
/// Fails: as [`write()`].
pub fn steer<On: Copy>(
    actor: &Actor,
    table: &GovernanceTable,
    on: On,
) -> Result<Permit<SteerGovernance, On>> {
    read(actor, table)?;
    actor.permit_on(&table.target(actor.id), on)
}

/// May make tables.
/// Fails: [`AppError::NotFound`] for somebody without any role, [`AppError::Forbidden`] without the
/// right.
pub fn create(actor: &Actor) -> Result<Permit<SteerGovernance>> {
    listed(actor)?;
    actor.permit(&Target::EVERYTHING)
}

/// Where the table may still be written in.
/// Fails: a conflict where it is put away.
pub fn open(table: &GovernanceTable) -> Result<()> {
    match table.archived_at {
        None => Ok(()),
        Some(_) => Err(AppError::Conflict("governance-table-archived")),
    }
}

/// May put cards together in this table, and take them apart: as the workshop says, if one goes on.
/// Fails: as [`write()`] and [`in_phase`]; [`AppError::Forbidden`] where others do that.
pub fn merge(actor: &Actor, table: &GovernanceTable) -> Result<()> {
    write(actor, table, table.id)?;
    in_phase(table, CardAct::Merge)?;
    let note_taker = table.takes_notes && table.merged_by == Some(MergedBy::NoteTakers);
    match table.merged_by {
        Some(MergedBy::NoteTakers | MergedBy::Coordination) if !note_taker => {
            steer(actor, table, table.id).map(drop)
        }
        _ => Ok(()),
    }
}

/// Where the workshop that goes on in the table, if one does, lets that be done with cards.
/// Fails: a conflict that says which phase it is, and why that waits.
pub fn in_phase(table: &GovernanceTable, act: CardAct) -> Result<()> {
    let phase = table.phase.unwrap_or(Phase::Planned);
    if phase.allows(act) {
        return Ok(());
    }
    Err(AppError::Conflict(match phase {
        Phase::Vote if act == CardAct::Comment => "governance-comments-wait",
        Phase::Planned | Phase::Closed => "governance-vote-without-workshop",
        Phase::Collect => "governance-not-in-collect",
        Phase::Merge => "governance-not-in-merge",
        Phase::Vote => "governance-not-in-vote",
        Phase::Discuss => "governance-not-in-discuss",
    }))
}
