//! Who may read and change bilaterals.

use crate::{head::MeasureHead, policy as measures};
use kernel::ids::{GroupId, PersonId};
use platform::{
    auth::{Actor, Permit, Right, Target, rights::permission::EditBilateral},
    errors::Result,
};

pub use crate::policy::reviews as read;

/// May plan and record the bilaterals of this measure.
pub fn edit(actor: &Actor, measure: &MeasureHead) -> Result<Permit<EditBilateral>> {
    measures::read_review(actor, measure)?;
    actor.permit(&measure.target())
}

/// May plan and record bilaterals of the measures there.
pub fn edit_at(
    actor: &Actor,
    group: Option<GroupId>,
    pilot: Option<PersonId>,
) -> Result<Permit<EditBilateral>> {
    read(actor)?;
    actor.permit(&Target {
        group,
        pilot,
        ..Target::EVERYTHING
    })
}

/// Whether the actor edits bilaterals anywhere: to show the bulk actions.
pub fn edits_somewhere(actor: &Actor) -> bool {
    actor.can_somewhere(Right::EditBilateral)
}
