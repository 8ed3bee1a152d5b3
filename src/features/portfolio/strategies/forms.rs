//! The strategy's form.

use chrono::NaiveDate;

use super::model::{Strategy, StrategyState};
use kernel::ids::OrganisationId;
use platform::web::{FormState, Reader};

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("strategy_code_key", "code", "error-taken"),
    ("strategy_code_form", "code", "strategy-code-form"),
    ("strategy_dates_in_order", "ends_on", "strategy-dates-order"),
    ("strategy_lead_organisation_id_fkey", "lead", "error-choose"),
];

/// A parsed form.
#[derive(Debug, Clone)]
pub struct StrategyForm {
    pub code: String,
    pub name: String,
    pub summary: String,
    pub state: StrategyState,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub lead: Option<OrganisationId>,
    pub version: i32,
}

/// Parses what was typed; codes are stored in capitals.
///
/// # Errors
/// The form to give back.
pub fn parse(raw: &[(String, String)]) -> Result<StrategyForm, FormState> {
    let mut read = Reader::new(raw);
    let code = read
        .required_line("code", 30)
        .map(|code| code.to_uppercase());
    let name = read.required_line("name", 200);
    let summary = read.markdown("summary", 20_000);
    let state = read.required_word("state");
    let starts_on = read.date("starts_on");
    let ends_on = read.date("ends_on");
    let lead = read.optional("lead");
    let version = read.version();
    read.finish(|| {
        Some(StrategyForm {
            code: code?,
            name: name?,
            summary: summary?,
            state: state?,
            starts_on: starts_on?,
            ends_on: ends_on?,
            lead: lead?,
            version,
        })
    })
}

/// The form of a stored strategy.
pub fn filled(strategy: &Strategy) -> FormState {
    FormState::blank()
        .with("code", &strategy.code)
        .with("name", &strategy.name)
        .with("summary", &strategy.summary)
        .with("state", strategy.state)
        .with_optional("starts_on", strategy.starts_on)
        .with_optional("ends_on", strategy.ends_on)
        .with_optional("lead", strategy.lead_organisation_id)
        .with("version", strategy.version)
}
