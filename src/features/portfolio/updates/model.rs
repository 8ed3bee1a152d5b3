//! What a status update is.

use chrono::NaiveDate;

use crate::owner::Owner;
use kernel::{
    ids::{GroupId, PersonId, StatusUpdateId, StrategyId},
    text_enum,
};

text_enum! {
    /// How a strategy or group is doing.
    pub enum Health {
        OnTrack = "on_track" / "health-on-track",
        AtRisk = "at_risk" / "health-at-risk",
        Blocked = "blocked" / "health-blocked",
        Done = "done" / "health-done",
    }
}

impl Health {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::OnTrack => "success",
            Self::AtRisk => "warning",
            Self::Blocked => "danger",
            Self::Done => "info",
        }
    }
}

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
