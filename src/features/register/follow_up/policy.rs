//! Who may read, change and advance follow-up items.

use super::model::{Item, target};
use kernel::ids::{ActionItemId, GroupId, PersonId};
use platform::{
    auth::{
        Actor, Permit, Right, Target,
        rights::permission::{AdvanceFollowUp, EditFollowUp},
    },
    errors::{AppError, Result},
};

/// May see this item; to others it does not exist.
/// Fails: [`AppError::NotFound`].
pub fn read(actor: &Actor, item: &Item) -> Result<()> {
    (actor.can(Right::ReadFollowUp, &item.target()) || item.is_helped_by(actor.id))
        .then_some(())
        .ok_or(AppError::NotFound)
}

/// May change this item.
/// Fails: [`AppError::NotFound`] where the actor may not see it, [`AppError::Forbidden`] where only
/// that.
pub fn edit(actor: &Actor, item: &Item) -> Result<Permit<EditFollowUp, ActionItemId>> {
    read(actor, item)?;
    actor.permit_on(&item.target(), item.id)
}

/// May say how it stands, postpone it, add a note.
/// Fails: as [`edit`].
pub fn advance(actor: &Actor, item: &Item) -> Result<Permit<AdvanceFollowUp, ActionItemId>> {
    read(actor, item)?;
    actor.permit_on(&item.target(), item.id)
}

/// May add items to this group.
/// Fails: as [`add_somewhere`].
pub fn add(actor: &Actor, group: GroupId) -> Result<Permit<EditFollowUp, GroupId>> {
    add_somewhere(actor)?;
    actor.permit_on(&Target::group(group), group)
}

/// May add items to some group: shows the way to the form.
/// Fails: [`AppError::NotFound`] for somebody without any role, [`AppError::Forbidden`] without
/// such a group.
pub(crate) fn add_somewhere(actor: &Actor) -> Result<()> {
    actor.adds(Right::EditFollowUp)
}

/// Whether the actor may advance an item of a group.
pub(super) fn may_advance(actor: &Actor, group: GroupId, owner: Option<PersonId>) -> bool {
    actor.can(Right::AdvanceFollowUp, &target(group, owner))
}
