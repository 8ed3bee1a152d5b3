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

impl OrganisationForm {
    /// Of one of which a list says the name alone; `index`: how many it added before.
    pub fn named(name: &str, index: usize) -> Self {
        let name: String = name.chars().take(200).collect();
        let short_name = if name.chars().count() <= 40 {
            name.clone()
        } else {
            let start: String = name.chars().take(34).collect();
            format!("{} {}", start.trim_end(), index + 1)
        };
        Self {
            name,
            short_name,
            kind: OrganisationKind::Administration,
            website: String::new(),
            version: 0,
        }
    }
}
