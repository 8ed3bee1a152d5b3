//! The measure's form.

use super::model::{Destination, Implementation, Measure};
use kernel::ids::{OrganisationId, PersonId};
use platform::web::{FormState, Reader};

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

/// Characters a code, title, chapter or theme, and description may have.
pub const MAX: (usize, usize, usize, usize) = (40, 300, 200, 20_000);

/// Who deals with the measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assignment {
    pub destination: Option<Destination>,
    pub pilot: Option<PersonId>,
    pub thematic_coordinator: Option<PersonId>,
}

impl Assignment {
    /// As it is stored.
    pub fn of(measure: &Measure) -> Self {
        Self {
            destination: measure.destination(),
            pilot: measure.head.pilot_id,
            thematic_coordinator: measure.head.thematic_coordinator_id,
        }
    }
}

/// A parsed form.
#[derive(Debug, Clone)]
pub struct MeasureForm {
    pub code: String,
    pub title: String,
    pub description: String,
    pub chapter: String,
    pub theme: String,
    pub implementation: Implementation,
    pub carrier: Option<OrganisationId>,
    pub co_carriers: Vec<OrganisationId>,
    pub assignment: Assignment,
    /// The version the writer saw.
    pub version: i32,
}

/// Parses what was typed.
///
/// # Errors
/// The form to give back, with its messages.
pub fn parse(raw: &[(String, String)]) -> Result<MeasureForm, FormState> {
    let mut read = Reader::new(raw);
    let code = read.required_line("code", MAX.0);
    let title = read.required_line("title", MAX.1);
    let description = read.markdown("description", MAX.3);
    let chapter = read.line("chapter", MAX.2);
    let theme = read.line("theme", MAX.2);
    let implementation = read.required_word("implementation");
    let carrier = read.optional::<OrganisationId>("carrier");
    let co_carriers = read.each::<OrganisationId>("co_carriers");
    let destination = read.optional("destination");
    let pilot = read.optional("pilot");
    let thematic_coordinator = read.optional("thematic");
    let version = read.version();
    read.finish(|| {
        let carrier = carrier?;
        let mut co_carriers = co_carriers?;
        co_carriers.retain(|id| Some(*id) != carrier);
        Some(MeasureForm {
            code: code?,
            title: title?,
            description: description?,
            chapter: chapter?,
            theme: theme?,
            implementation: implementation?,
            carrier,
            co_carriers,
            assignment: Assignment {
                destination: destination?,
                pilot: pilot?,
                thematic_coordinator: thematic_coordinator?,
            },
            version,
        })
    })
}

/// A new measure's form.
pub fn blank() -> FormState {
    FormState::blank().with("implementation", Implementation::Unknown)
}

/// The form of a stored measure.
pub fn filled(measure: &Measure) -> FormState {
    FormState::blank()
        .with("code", &measure.head.code)
        .with("title", &measure.head.title)
        .with("description", &measure.description)
        .with("chapter", &measure.chapter)
        .with("theme", &measure.theme)
        .with("implementation", measure.implementation)
        .with_optional("carrier", measure.carrier.as_ref().map(|o| o.id))
        .with_each("co_carriers", measure.co_carriers.iter().map(|o| o.id))
        .with_optional("destination", measure.destination())
        .with_optional("pilot", measure.head.pilot_id)
        .with_optional("thematic", measure.head.thematic_coordinator_id)
        .with("version", measure.head.version)
}

/// A form whose writer does not see who deals with the measure.
pub fn without_assignment(form: FormState) -> FormState {
    ["destination", "pilot", "thematic"]
        .into_iter()
        .fold(form, FormState::without)
}
