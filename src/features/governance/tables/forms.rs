//! The form of a governance table.

use crate::model::GovernanceTable;
use kernel::ids::StrategyId;
use platform::fields;

fields! {
    /// What the form of a table says.
    pub struct TableForm of table: GovernanceTable {
        title: String = required_line("governance-table-name", 200).hint("governance-table-name-hint"), told "title";
        title_nl: String = line("governance-title-nl", 200), told "governance_title_nl";
        about: String = markdown("governance-about", 5_000).hint("governance-about-hint"), told "description";
        strategy: Option<StrategyId> = optional("governance-strategy").blank("governance-strategy-none"),
            is table.strategy_id, told "governance_strategy" = table.strategy;
    }
}
