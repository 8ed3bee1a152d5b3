//! What an organisation is.

use chrono::{DateTime, Utc};

use kernel::{ids::OrganisationId, text_enum};

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

/// A stored organisation.
#[derive(Debug, Clone)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: String,
    pub short_name: String,
    pub kind: OrganisationKind,
    /// Web address; may be empty.
    pub website: String,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i32,
}
