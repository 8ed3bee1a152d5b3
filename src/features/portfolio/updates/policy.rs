//! Who may change an update: its author while still responsible here, and the coordination.

use super::model::StatusUpdate;
use crate::{owner::Owner, policy};
use kernel::ids::StatusUpdateId;
use platform::{
    auth::{Actor, Permit, rights::permission::WriteStatus},
    errors::{AppError, Result},
};

/// What the right to change an update is granted on: the update, and what it is about.
pub(crate) type OwnUpdate = (StatusUpdateId, Owner);

/// May change or withdraw this update.
pub(super) fn edit(
    actor: &Actor,
    owner: Owner,
    update: &StatusUpdate,
) -> Result<Permit<WriteStatus, OwnUpdate>> {
    policy::write_status(actor, owner)?;
    if update.author_id == actor.id || actor.is_coordination() {
        actor.permit_on(&owner.target(), (update.id, owner))
    } else {
        Err(AppError::Forbidden)
    }
}
