//! The organisation's form.

use super::model::{Organisation, OrganisationKind};
use platform::{
    history::Snapshot,
    web::{FormState, Reader},
};

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("organisation_name_key", "name", "error-taken"),
    ("organisation_short_name_key", "short_name", "error-taken"),
];

/// A parsed form.
#[derive(Debug, Clone)]
pub struct OrganisationForm {
    pub name: String,
    pub short_name: String,
    pub kind: OrganisationKind,
    pub website: String,
    /// The version the writer saw.
    pub version: i32,
}

impl OrganisationForm {
    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .text("name", &self.name)
            .text("short_name", &self.short_name)
            .word("kind", self.kind)
            .text("website", &self.website)
    }
}

/// Parses what was typed.
///
/// # Errors
/// The form to give back, with its messages.
pub fn parse(raw: &[(String, String)]) -> Result<OrganisationForm, FormState> {
    let mut read = Reader::new(raw);
    let name = read.required_line("name", 200);
    let short_name = read.required_line("short_name", 40);
    let kind = read.required_word("kind");
    let website = read.url("website");
    let version = read.version();
    read.finish(|| {
        Some(OrganisationForm {
            name: name?,
            short_name: short_name?,
            kind: kind?,
            website: website?,
            version,
        })
    })
}

/// The form of a stored organisation.
pub fn filled(organisation: &Organisation) -> FormState {
    FormState::blank()
        .with("name", &organisation.name)
        .with("short_name", &organisation.short_name)
        .with("kind", organisation.kind)
        .with("website", &organisation.website)
        .with("version", organisation.version)
}
