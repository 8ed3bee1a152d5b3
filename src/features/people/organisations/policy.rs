//! Who may read and change organisations.

use platform::{
    auth::{Actor, Permit, Right, Target, rights::permission::EditPeople},
    errors::{AppError, Result},
};

/// May read; others learn nothing, not even that there are organisations.
pub fn read(actor: &Actor) -> Result<()> {
    if actor.can_anywhere(Right::ReadPeople) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

/// May change.
pub fn edit(actor: &Actor) -> Result<Permit<EditPeople>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}
