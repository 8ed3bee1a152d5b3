//! The organisation's form.

use super::model::{Organisation, OrganisationKind};
use platform::fields;

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("organisation_name_key", "name", "error-taken"),
    ("organisation_short_name_key", "short_name", "error-taken"),
];

fields! {
    /// What the form of an organisation says.
    pub struct OrganisationForm of organisation: Organisation {
        name: String = required_line("organisation-name", 200), told "name";
        short_name: String = required_line("organisation-short-name", 40)
            .hint("organisation-short-name-hint"), told "short_name";
        kind: OrganisationKind = required_word("organisation-kind").blank("choose"), told "kind";
        website: String = url("organisation-website"), told "website";
    }
}
