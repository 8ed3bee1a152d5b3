//! The strategy's form.

use chrono::NaiveDate;

use super::model::{Strategy, StrategyState};
use kernel::ids::OrganisationId;
use platform::{fields, web::fields::Control};

/// A constraint of the schema → the field it belongs to and the message there.
pub(crate) const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("strategy_code_key", "code", "error-taken"),
    ("strategy_code_form", "code", "strategy-code-form"),
    ("strategy_dates_in_order", "ends_on", "strategy-dates-order"),
    ("strategy_lead_organisation_id_fkey", "lead", "error-choose"),
];

fields! {
    /// What the form of a strategy says.
    pub struct StrategyForm of strategy: Strategy {
        name: String = required_line("strategy-name", 200), told "name";
        name_nl: String = line("name-nl", 200).hint("name-nl-hint").beside(), told "name_nl";
        code: String = required_code("strategy-code", 30).hint("strategy-code-hint"), told "code";
        /// Markdown.
        summary: String = markdown("strategy-summary", 20_000)
            .hint("markdown-hint").shown(Control::Area(6)), told "summary";
        state: StrategyState = required_word("strategy-state").blank("choose"), told "strategy_state";
        lead: Option<OrganisationId> = optional("strategy-lead").blank("none"),
            is strategy.lead_organisation_id, told "lead_organisation" = strategy.lead_organisation;
        starts_on: Option<NaiveDate> = date("strategy-starts"), told "starts_on";
        ends_on: Option<NaiveDate> = date("strategy-ends").beside(), told "ends_on";
    }
}
