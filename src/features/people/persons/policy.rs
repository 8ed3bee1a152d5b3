//! Who may read and change people.

use kernel::ids::PersonId;
use platform::{
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

/// May give roles to somebody: to others, never to oneself.
pub fn give_role(actor: &Actor, to: PersonId) -> Result<Permit<EditPeople>> {
    let permit = edit(actor)?;
    if actor.id == to {
        return Err(AppError::Forbidden);
    }
    Ok(permit)
}

/// May give and end the roles that check others, and change who holds one.
pub fn guard(actor: &Actor) -> Result<()> {
    read(actor)?;
    if actor.can_anywhere(Right::GuardRoles) {
        Ok(())
    } else {
        Err(AppError::Forbidden)
    }
}

/// May deactivate accounts, take a second factor off, erase personal data.
pub fn manage(actor: &Actor) -> Result<Permit<ManageAccounts>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}
