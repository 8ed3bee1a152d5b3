//! Who may read and change people.

use crate::platform::{
    auth::{
        Actor, Permit, Right, Target,
        rights::permission::{EditPeople, ManageAccounts},
    },
    errors::{AppError, Result},
};

/// May see people; to others there are none.
pub fn read(actor: &Actor) -> Result<()> {
    if actor.can_anywhere(Right::ReadPeople) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

/// May add and change people, invite them, give them roles.
pub fn edit(actor: &Actor) -> Result<Permit<EditPeople>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}

/// May deactivate accounts, make administrators, erase personal data.
pub fn manage(actor: &Actor) -> Result<Permit<ManageAccounts>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}
