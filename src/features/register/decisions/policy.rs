//! Who may read the register and record decisions.

use super::model::Decision;
use kernel::ids::{DecisionId, GroupId};
use platform::{
    auth::{Actor, Permit, Reach, Right, Target, rights::permission::EditDecision},
    errors::Result,
};

/// Which decisions a reader may know of.
#[derive(Debug, Clone)]
pub struct Sight {
    pub known: Reach,
    /// Those noted in drafts.
    pub drafts: Reach,
    /// Whether also what GT0 arbitrates.
    pub arbitrations: bool,
    /// Whose cards of governance tables: of all of them, of those that were opened.
    pub tables: bool,
    pub opened_tables: bool,
}

/// Which decisions the reader may know of.
/// Fails: `AppError::NotFound` for somebody without any role.
pub fn visible(actor: &Actor) -> Result<Sight> {
    actor.takes_part()?;
    Ok(Sight {
        known: actor.reach(Right::ReadDecisions),
        drafts: actor.reach(Right::TakeNotes),
        arbitrations: actor.can_anywhere(Right::ReadReview),
        tables: actor.can_anywhere(Right::WriteGovernance),
        opened_tables: actor.can_anywhere(Right::ReadGovernance),
    })
}

/// May read this group's decisions; to others there are none.
/// Fails: `AppError::NotFound`.
pub fn read(actor: &Actor, group: GroupId) -> Result<()> {
    actor.sees(Right::ReadDecisions, &Target::group(group))
}

/// May change this decision.
/// Fails: `AppError::NotFound` where the actor may not read it, `AppError::Forbidden` where only
/// that.
pub fn edit(actor: &Actor, decision: &Decision) -> Result<Permit<EditDecision, DecisionId>> {
    read(actor, decision.group_id)?;
    actor.permit_on(&Target::group(decision.group_id), decision.id)
}

/// May record a decision of this group.
/// Fails: as [`edit`], without hiding the group, which everybody knows.
pub fn record(actor: &Actor, group: GroupId) -> Result<Permit<EditDecision, GroupId>> {
    actor.takes_part()?;
    actor.permit_on(&Target::group(group), group)
}

/// May record decisions of some group: shows the way to the form.
/// Fails: `AppError::NotFound` for somebody without any role, `AppError::Forbidden` without such a
/// group.
pub(crate) fn record_somewhere(actor: &Actor) -> Result<()> {
    actor.adds(Right::EditDecision)
}
