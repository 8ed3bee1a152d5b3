//! Who may read and change bilaterals.

use super::queries::SubjectRow;
use crate::{head::MeasureHead, policy as measures};
use kernel::ids::MeasureId;
use platform::{
    auth::{Actor, Permit, Relation, Right, Target, rights::permission::EditBilateral},
    errors::Result,
};

pub(super) use crate::policy::reviews as read;

/// May plan and record the bilaterals of this measure.
pub(super) fn edit(
    actor: &Actor,
    measure: &MeasureHead,
) -> Result<Permit<EditBilateral, MeasureId>> {
    measures::read_review(actor, measure)?;
    actor.permit_on(&measure.target(), measure.id)
}

/// May plan and record this subject's bilateral.
pub(crate) fn edit_at(actor: &Actor, row: &SubjectRow) -> Result<Permit<EditBilateral, MeasureId>> {
    read(actor)?;
    let target = Target::of(row.group_id, None).with(Relation::AssignedPilot, row.pilot_id);
    actor.permit_on(&target, row.measure_id)
}

/// Whether the actor edits bilaterals anywhere: to show the bulk actions.
pub(crate) fn edits_somewhere(actor: &Actor) -> bool {
    actor.can_somewhere(Right::EditBilateral)
}
