//! Who may read and change organisations.

use kernel::ids::OrganisationId;
use platform::{
    auth::{Actor, Permit, Right, Target, rights::permission::EditPeople},
    errors::Result,
};

/// May read; others learn nothing, not even that there are organisations.
pub fn read(actor: &Actor) -> Result<()> {
    actor.sees(Right::ReadPeople, &Target::EVERYTHING)
}

/// May add.
pub fn create(actor: &Actor) -> Result<Permit<EditPeople>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}

/// May change this one.
pub fn edit(actor: &Actor, id: OrganisationId) -> Result<Permit<EditPeople, OrganisationId>> {
    read(actor)?;
    actor.permit_on(&Target::EVERYTHING, id)
}
