//! Who may read and change strategies, groups and what belongs to them.

use super::owner::Owner;
use kernel::ids::{GroupId, StrategyId};
use platform::{
    auth::{
        Actor, Permit, Right, Target,
        rights::permission::{CreatePortfolio, EditCouplings, EditPortfolio, WriteStatus},
    },
    errors::{AppError, Result},
};

/// May see the portfolio: everybody with a role.
pub fn read(actor: &Actor) -> Result<()> {
    if actor.can_anywhere(Right::ReadPortfolio) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

/// May add and archive strategies and groups.
pub fn create(actor: &Actor) -> Result<Permit<CreatePortfolio>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}

/// May change this strategy or group, its links and milestones.
pub fn edit(actor: &Actor, owner: Owner) -> Result<Permit<EditPortfolio>> {
    read(actor)?;
    actor.permit(&owner.target())
}

/// May write a status update here.
pub fn write_status(actor: &Actor, owner: Owner) -> Result<Permit<WriteStatus>> {
    read(actor)?;
    actor.permit(&owner.target())
}

/// May say how these two are coupled: who leads the one or pilots the other.
pub fn couple(
    actor: &Actor,
    strategy: StrategyId,
    group: GroupId,
) -> Result<Permit<EditCouplings>> {
    read(actor)?;
    let target = Target {
        group: Some(group),
        strategy: Some(strategy),
        ..Target::EVERYTHING
    };
    actor.permit(&target)
}
