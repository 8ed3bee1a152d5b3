//! The kinds of organisations, which people, circles and their balance speak of.

use crate::text_enum;

text_enum! {
    /// The kind of an organisation.
    pub enum OrganisationKind {
        Administration = "administration" / "organisation-kind-administration",
        Cabinet = "cabinet" / "organisation-kind-cabinet",
        Agency = "agency" / "organisation-kind-agency",
        Association = "association" / "organisation-kind-association",
        Company = "company" / "organisation-kind-company",
        Municipality = "municipality" / "organisation-kind-municipality",
        Federation = "federation" / "organisation-kind-federation",
        Research = "research" / "organisation-kind-research",
    }
}
