//! Who may take the first steps: who may add groups and strategies.

use kernel::ids::PersonId;
use platform::{
    auth::{Actor, Permit, Right, Target, rights::permission::TakeCoordination},
    errors::Result,
};

/// May see them; to others there is nothing to set up.
pub(super) fn read(actor: &Actor) -> Result<()> {
    actor.sees(Right::CreatePortfolio, &Target::EVERYTHING)
}

/// May coordinate themselves; the command asks whether nobody does.
pub(super) fn coordinate(actor: &Actor) -> Result<Permit<TakeCoordination, PersonId>> {
    read(actor)?;
    actor.permit_on(&Target::EVERYTHING, actor.id)
}
