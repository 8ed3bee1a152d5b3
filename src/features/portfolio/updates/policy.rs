//! Who may change an update: its author while still responsible here, and the coordination.

use super::model::StatusUpdate;
use crate::{owner::Owner, policy};
use platform::{
    auth::{Actor, Permit, rights::permission::WriteStatus},
    errors::{AppError, Result},
};

/// May change or withdraw this update.
pub fn edit(actor: &Actor, owner: Owner, update: &StatusUpdate) -> Result<Permit<WriteStatus>> {
    let permit = policy::write_status(actor, owner)?;
    if update.author_id == actor.id || actor.is_coordination() {
        Ok(permit)
    } else {
        Err(AppError::Forbidden)
    }
}
