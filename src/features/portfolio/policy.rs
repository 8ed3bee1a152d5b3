//! Who may read and change strategies, groups and what belongs to them.

use super::owner::Owner;
use kernel::ids::{GroupId, StrategyId};
use platform::{
    auth::{
        Actor, Permit, Target,
        rights::permission::{CreatePortfolio, EditCouplings, EditPortfolio, WriteStatus},
    },
    errors::Result,
};

/// May see the portfolio: everybody with a role.
pub fn read(actor: &Actor) -> Result<()> {
    actor.takes_part()
}

/// May add strategies and groups.
pub fn create(actor: &Actor) -> Result<Permit<CreatePortfolio>> {
    archive(actor, ())
}

/// May archive this strategy or group.
pub fn archive<On>(actor: &Actor, on: On) -> Result<Permit<CreatePortfolio, On>> {
    read(actor)?;
    actor.permit_on(&Target::EVERYTHING, on)
}

/// May change this strategy or group, its links and milestones.
pub fn edit<On: Into<Owner> + Copy>(actor: &Actor, on: On) -> Result<Permit<EditPortfolio, On>> {
    read(actor)?;
    actor.permit_on(&Owner::target(on.into()), on)
}

/// May write a status update here.
pub fn write_status(actor: &Actor, owner: Owner) -> Result<Permit<WriteStatus, Owner>> {
    read(actor)?;
    actor.permit_on(&owner.target(), owner)
}

/// May say how these two are coupled: who leads the one or pilots the other.
pub fn couple(
    actor: &Actor,
    strategy: StrategyId,
    group: GroupId,
) -> Result<Permit<EditCouplings, (StrategyId, GroupId)>> {
    read(actor)?;
    let target = Target::of(Some(group), Some(strategy));
    actor.permit_on(&target, (strategy, group))
}
