//! The person's form.

use super::model::Person;
use kernel::{ids::OrganisationId, lang::Lang};
use platform::web::{FormState, Reader};

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("person_email_key", "email", "person-email-taken"),
    ("person_email_form", "email", "error-email"),
    (
        "person_organisation_id_fkey",
        "organisation",
        "error-choose",
    ),
];

/// A parsed form.
#[derive(Debug, Clone)]
pub struct PersonForm {
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub job_title: String,
    pub organisation: Option<OrganisationId>,
    pub lang: Lang,
    pub version: i32,
}

/// Parses what was typed.
///
/// # Errors
/// The form to give back.
pub fn parse(raw: &[(String, String)]) -> Result<PersonForm, FormState> {
    let mut read = Reader::new(raw);
    let first_name = read.line("first_name", 100);
    let last_name = read.required_line("last_name", 100);
    let email = read.required_email("email");
    let job_title = read.line("job_title", 200);
    let organisation = read.optional("organisation");
    let lang = read.required_word("lang");
    let version = read.version();
    read.finish(|| {
        Some(PersonForm {
            first_name: first_name?,
            last_name: last_name?,
            email: email?,
            job_title: job_title?,
            organisation: organisation?,
            lang: lang?,
            version,
        })
    })
}

/// The form of a stored person.
pub fn filled(person: &Person) -> FormState {
    FormState::blank()
        .with("first_name", &person.first_name)
        .with("last_name", &person.last_name)
        .with("email", &person.email)
        .with("job_title", &person.job_title)
        .with_optional("organisation", person.organisation_id)
        .with("lang", person.lang)
        .with("version", person.version)
}
