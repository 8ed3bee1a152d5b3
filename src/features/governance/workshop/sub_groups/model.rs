//! What a sub-group is.

use chrono::{DateTime, Utc};

use kernel::ids::{GovernanceLineId, GovernanceSubGroupId, GovernanceTableId, PersonId};
use platform::history::Snapshot;

/// A stored sub-group.
#[derive(Debug, Clone)]
pub struct SubGroup {
    pub id: GovernanceSubGroupId,
    pub table_id: GovernanceTableId,
    pub name: String,
    pub note_taker_id: Option<PersonId>,
    pub note_taker: Option<String>,
    pub topics: Vec<GovernanceLineId>,
    /// In French, as the history calls them.
    pub topic_names: String,
    pub members: Vec<PersonId>,
    pub member_names: String,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl SubGroup {
    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .text("governance_sub_group", &self.name)
            .optional("sub_group_note_taker", self.note_taker.as_ref())
            .text("governance_sub_group_topics", &self.topic_names)
            .text("governance_sub_group_members", &self.member_names)
    }
}

/// Somebody who may write in the table.
#[derive(Debug, Clone)]
pub struct Writer {
    pub id: PersonId,
    pub name: String,
    pub organisation: Option<String>,
}
