//! What a status update is.

use chrono::NaiveDate;

use crate::owner::Owner;
pub use kernel::health::Health;
use kernel::ids::{GroupId, PersonId, StatusUpdateId, StrategyId};

/// A stored update.
#[derive(Debug, Clone)]
pub struct StatusUpdate {
    pub id: StatusUpdateId,
    pub strategy_id: Option<StrategyId>,
    pub group_id: Option<GroupId>,
    pub published_on: NaiveDate,
    pub health: Health,
    /// Markdown.
    pub body: String,
    pub author_id: PersonId,
    /// Withdrawn.
    pub archived: bool,
    pub version: i32,
}

impl StatusUpdate {
    /// What it is about.
    pub fn owner(&self) -> Option<Owner> {
        Owner::of(self.strategy_id, self.group_id)
    }
}
