//! The person's form.

use super::model::Person;
use kernel::{ids::OrganisationId, lang::Lang};
use platform::fields;

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

fields! {
    /// What the form of a person says.
    pub struct PersonForm of person: Person {
        first_name: String = line("person-first-name", 100), told "first_name";
        last_name: String = required_line("person-last-name", 100).beside(), told "last_name";
        email: String = required_email("person-email").hint("person-email-hint"), told "email";
        job_title: String = line("person-job-title", 200), told "job_title";
        organisation: Option<OrganisationId> = optional("person-organisation").blank("none"),
            is person.organisation_id, told "organisation" = person.organisation;
        lang: Lang = required_word("person-lang"), told "lang";
    }
}
