//! Decisions and follow-up items.

use crate::ids::*;

pages! {
    /// The register: what GT0 arbitrates and what meetings decide.
    decisions() => "/decisions";
    decisions_csv() => "/decisions/export.csv";
    decisions_xlsx() => "/decisions/export.xlsx";
    decision_new() => "/decisions/new";
    /// A decision of the register.
    decision(id: DecisionId) => "/decisions/{id}";
    decision_edit(id: DecisionId) => "/decisions/{id}/edit";
    decision_state(id: DecisionId) => "/decisions/{id}/state";
    decision_supersede(id: DecisionId) => "/decisions/{id}/supersede";
    decision_archive(id: DecisionId) => "/decisions/{id}/archive";
    decision_restore(id: DecisionId) => "/decisions/{id}/restore";

    /// The follow-up items.
    follow_up() => "/follow-up";
    follow_up_csv() => "/follow-up/export.csv";
    follow_up_xlsx() => "/follow-up/export.xlsx";
    action_item_new() => "/follow-up/new";
    /// A follow-up item.
    action_item(id: ActionItemId) => "/follow-up/{id}";
    action_item_edit(id: ActionItemId) => "/follow-up/{id}/edit";
    action_item_state(id: ActionItemId) => "/follow-up/{id}/state";
    action_item_postpone(id: ActionItemId) => "/follow-up/{id}/postpone";
    action_item_owner(id: ActionItemId) => "/follow-up/{id}/owner";
    action_item_notes(id: ActionItemId) => "/follow-up/{id}/notes";
    action_item_archive(id: ActionItemId) => "/follow-up/{id}/archive";
    action_item_restore(id: ActionItemId) => "/follow-up/{id}/restore";

    /// How often one is reminded.
    my_reminders() => "/account/reminders";
}

links! {
    /// What GT0 arbitrated, in the register.
    arbitrations_of_register() => "/decisions?type=arbitration";
    /// The same as a workbook.
    arbitrations_of_register_xlsx() => "/decisions/export.xlsx?type=arbitration";
    /// What was decided about a measure.
    decisions_about(id: MeasureId) => "/decisions?measure={id}";
}
