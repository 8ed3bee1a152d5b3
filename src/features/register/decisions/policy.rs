//! Who may read the register and record decisions.

use super::model::Decision;
use kernel::ids::{DecisionId, GroupId};
use platform::{
    auth::{Actor, DraftSight, Permit, Right, Target, Visible, rights::permission::EditDecision},
    errors::{AppError, Result},
};

/// Which decisions a reader may know of.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Whose.
    pub groups: Visible,
    /// Those noted in drafts.
    pub drafts: DraftSight,
    /// Whether also what GT0 arbitrates.
    pub arbitrations: bool,
}

/// Which decisions the reader may know of.
///
/// # Errors
/// [`AppError::NotFound`] for somebody without any role.
pub fn visible(actor: &Actor) -> Result<Sight> {
    let groups = if actor.can_anywhere(Right::ReadDecisions) {
        Visible::All
    } else if actor.can_anywhere(Right::ReadPortfolio) {
        Visible::Of(actor.memberships.iter().filter_map(|m| m.group).collect())
    } else {
        return Err(AppError::NotFound);
    };
    Ok(Sight {
        groups,
        drafts: actor.draft_sight(),
        arbitrations: actor.can_anywhere(Right::ReadReview),
    })
}

/// May read this group's decisions; to others there are none.
///
/// # Errors
/// [`AppError::NotFound`].
pub fn read(actor: &Actor, group: GroupId) -> Result<()> {
    if actor.can(Right::ReadDecisions, &Target::group(group)) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

/// May change this decision.
///
/// # Errors
/// [`AppError::NotFound`] where the actor may not read it, [`AppError::Forbidden`] where only that.
pub fn edit(actor: &Actor, decision: &Decision) -> Result<Permit<EditDecision, DecisionId>> {
    read(actor, decision.group_id)?;
    actor.permit_on(&Target::group(decision.group_id), decision.id)
}

/// May record a decision of this group.
///
/// # Errors
/// As [`edit`], without hiding the group, which everybody knows.
pub fn record(actor: &Actor, group: GroupId) -> Result<Permit<EditDecision, GroupId>> {
    visible(actor)?;
    actor.permit_on(&Target::group(group), group)
}

/// May record decisions of some group: shows the way to the form.
///
/// # Errors
/// [`AppError::NotFound`] for somebody without any role, [`AppError::Forbidden`] without such a group.
pub(crate) fn record_somewhere(actor: &Actor) -> Result<()> {
    visible(actor)?;
    if actor.can_somewhere(Right::EditDecision) {
        Ok(())
    } else {
        Err(AppError::Forbidden)
    }
}
