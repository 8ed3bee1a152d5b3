//! The measure's form.

use crate::facts::{self, Facts, Implementation, Measure};
use platform::web::FormState;

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("measure_code_key", "code", "measure-code-taken"),
    ("measure_folded_code_key", "code", "measure-code-taken"),
    ("measure_carrier_id_fkey", "carrier", "error-choose"),
    (
        "measure_carrier_organisation_id_fkey",
        "co_carriers",
        "error-choose",
    ),
    ("measure_group_id_fkey", "destination", "error-choose"),
    ("measure_strategy_id_fkey", "destination", "error-choose"),
    ("measure_pilot_id_fkey", "pilot", "error-choose"),
    (
        "measure_thematic_coordinator_id_fkey",
        "thematic",
        "error-choose",
    ),
];

/// The fields that say who deals with the measure.
pub(crate) const ASSIGNMENT: &[&str] = &["destination", "pilot", "thematic"];

/// Parses what was typed.
pub fn parse(raw: &[(String, String)]) -> Result<Facts, FormState> {
    let mut form = facts::parse(raw)?;
    form.part_carriers();
    Ok(form)
}

/// A new measure's form.
pub fn blank() -> FormState {
    FormState::blank().with("implementation", Implementation::Unknown)
}

/// The form of a stored measure.
pub fn filled(measure: &Measure) -> FormState {
    facts::filled(&measure.facts)
}

/// A form whose writer does not see who deals with the measure.
pub(crate) fn without_assignment(form: FormState) -> FormState {
    let fields = ASSIGNMENT.iter();
    fields.fold(form, |form, name| form.without(name))
}
