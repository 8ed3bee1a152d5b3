//! What a working group is.

use chrono::{DateTime, NaiveDate, Utc};

use kernel::{ids::GroupId, names::Names, questions, text_enum, urls};
use platform::web::state_bar::StateCounts;

text_enum! {
    /// Whether a group works.
    pub enum GroupState {
        Preparing = "preparing" / "group-state-preparing",
        Active = "active" / "group-state-active",
        Paused = "paused" / "group-state-paused",
        Closed = "closed" / "group-state-closed",
    }
}

questions! {
    GroupState {
        /// Is worked in: the round of the groups asks for its news.
        ongoing: Preparing | Active | Paused;
    }
}

text_enum! {
    /// Where a circle of consultation stands.
    pub enum CircleStage {
        /// None is meant to be held.
        None = "none" / "circle-none" / "neutral",
        Planned = "planned" / "circle-planned" / "info",
        Running = "running" / "circle-running" / "warning",
        Held = "held" / "circle-held" / "accent",
        /// Written feedback is coming in.
        Feedback = "feedback" / "circle-feedback" / "warning",
        Closed = "closed" / "circle-closed" / "success",
    }
}

/// A stored group.
#[derive(Debug, Clone)]
pub struct Group {
    pub id: GroupId,
    pub number: i32,
    pub code: String,
    pub name: String,
    /// May be empty.
    pub name_nl: String,
    /// Markdown.
    pub mandate: String,
    pub state: GroupState,
    pub first_circle_stage: CircleStage,
    pub first_circle_on: Option<NaiveDate>,
    pub second_circle_stage: CircleStage,
    pub second_circle_on: Option<NaiveDate>,
    pub circle_note: String,
    /// When the group's PREC reviews are due.
    pub review_due_on: Option<NaiveDate>,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i32,
    /// State → number of its measures.
    pub counts: serde_json::Value,
}

impl Group {
    /// For who reads one language or the other.
    pub fn names(&self) -> Names {
        Names::new(&self.name, &self.name_nl)
    }

    /// Its measures by review state.
    pub fn state_counts(&self) -> StateCounts {
        self.counts.clone().into()
    }

    /// Reviews are due and some are not submitted.
    pub fn is_late(&self, today: &NaiveDate) -> bool {
        self.state_counts().to_submit() > 0 && self.review_due_on.is_some_and(|due| due < *today)
    }

    /// The group's page.
    pub fn url(&self) -> String {
        urls::group(self.id)
    }
}
