//! Strategies and groups.

use crate::ids::*;

pages! {
    /// The strategies and plans.
    strategies() => "/strategies";
    /// A strategy's page.
    strategy(id: StrategyId) => "/strategies/{id}";
    /// The working groups.
    groups() => "/groups";
    /// A group's page.
    group(id: GroupId) => "/groups/{id}";
    /// The coupling matrix strategies × groups.
    couplings() => "/couplings";
}
