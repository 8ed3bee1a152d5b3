//! Strategies and groups.

use crate::ids::*;

pages! {
    /// The strategies and plans.
    strategies() => "/strategies";
    strategy_new() => "/strategies/new";
    /// Adding several, from a template.
    strategies_several() => "/strategies/several";
    /// The same, read from a file or a pasted list.
    strategies_several_file() => "/strategies/several/file";
    /// Which table of that file, and which columns.
    strategies_several_table() => "/strategies/several/table";
    /// A strategy's page.
    strategy(id: StrategyId) => "/strategies/{id}";
    strategy_edit(id: StrategyId) => "/strategies/{id}/edit";
    strategy_archive(id: StrategyId) => "/strategies/{id}/archive";
    strategy_restore(id: StrategyId) => "/strategies/{id}/restore";
    strategy_updates(id: StrategyId) => "/strategies/{id}/updates";
    strategy_update_new(id: StrategyId) => "/strategies/{id}/updates/new";
    strategy_link_new(id: StrategyId) => "/strategies/{id}/links/new";
    strategy_milestone_new(id: StrategyId) => "/strategies/{id}/milestones/new";

    /// The working groups.
    groups() => "/groups";
    group_new() => "/groups/new";
    /// Adding several, from a template.
    groups_several() => "/groups/several";
    /// The same, read from a file or a pasted list.
    groups_several_file() => "/groups/several/file";
    /// Which table of that file, and which columns.
    groups_several_table() => "/groups/several/table";
    /// A group's page.
    group(id: GroupId) => "/groups/{id}";
    group_edit(id: GroupId) => "/groups/{id}/edit";
    group_archive(id: GroupId) => "/groups/{id}/archive";
    group_restore(id: GroupId) => "/groups/{id}/restore";
    group_updates(id: GroupId) => "/groups/{id}/updates";
    group_update_new(id: GroupId) => "/groups/{id}/updates/new";
    group_link_new(id: GroupId) => "/groups/{id}/links/new";
    group_milestone_new(id: GroupId) => "/groups/{id}/milestones/new";

    /// How every group and strategy is doing.
    updates() => "/updates";
    update_edit(id: StatusUpdateId) => "/updates/{id}/edit";
    update_archive(id: StatusUpdateId) => "/updates/{id}/archive";
    update_restore(id: StatusUpdateId) => "/updates/{id}/restore";
    milestone_edit(id: MilestoneId) => "/milestones/{id}/edit";
    milestone_done(id: MilestoneId) => "/milestones/{id}/done";
    milestone_remove(id: MilestoneId) => "/milestones/{id}/remove";
    link_remove(id: LinkId) => "/links/{id}/remove";

    /// The coupling matrix strategies × groups.
    couplings() => "/couplings";
    /// A cell of it.
    coupling(strategy: StrategyId, group: GroupId) => "/couplings/{strategy}/{group}";
    coupling_remove(strategy: StrategyId, group: GroupId) => "/couplings/{strategy}/{group}/remove";
}
