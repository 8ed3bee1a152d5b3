//! What an organisation is.

use chrono::{DateTime, Utc};

use kernel::ids::OrganisationId;
pub use kernel::organisation::OrganisationKind;

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
