//! Builders around reviews.

use kernel::ids::{MeasureId, OrganisationId, PersonId};

use super::TestApp;

/// A complete review as a form sends it, without version and button.
pub const COMPLETE: [(&str, &str); 8] = [
    ("coverage", "none"),
    ("relevance", "yes"),
    ("proposal", "carry_on"),
    ("staff", "tight"),
    ("money", "unknown"),
    ("confidence", "high"),
    ("reason", "Une **bonne** raison"),
    ("covered_by", ""),
];

/// [`COMPLETE`] with a version, a button and further fields.
pub fn complete<'a>(
    version: &'a str,
    action: &'a str,
    more: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let mut form: Vec<_> = COMPLETE
        .iter()
        .copied()
        .filter(|(name, _)| !more.iter().any(|(n, _)| n == name))
        .collect();
    form.extend([("version", version), ("action", action)]);
    form.extend(more);
    form
}

impl TestApp {
    /// Where somebody works.
    pub async fn works_at(&self, person: PersonId, organisation: OrganisationId) {
        run!(self, "UPDATE person SET organisation_id = $2 WHERE id = $1";
            person.0, organisation.0);
    }

    /// A bilateral to contact.
    pub async fn bilateral(&self, measure: MeasureId, organisation: OrganisationId) -> i64 {
        one!(self,
            "INSERT INTO bilateral (measure_id, organisation_id) VALUES ($1, $2) RETURNING id";
            measure.0, organisation.0)
    }

    /// A measure's state.
    pub async fn state_of(&self, measure: MeasureId) -> String {
        one!(self, "SELECT state FROM measure WHERE id = $1"; measure.0)
    }
}
