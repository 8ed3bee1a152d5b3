//! Decisions and follow-up items.

use crate::ids::*;

pages! {
    /// The register of decisions.
    decisions() => "/decisions";
    /// A decision of the register.
    decision(id: DecisionId) => "/decisions/{id}";
    /// The follow-up items.
    follow_up() => "/follow-up";
    /// A follow-up item.
    action_item(id: ActionItemId) => "/follow-up/{id}";
}
