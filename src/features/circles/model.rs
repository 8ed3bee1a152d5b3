//! What a circle is.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Deserialize;

use kernel::{
    circle::{CircleState, Cycle},
    dates::brussels_date,
    ids::{CircleId, GroupId, MeetingId, PersonId},
    meeting::{MeetingKind, MeetingState},
    names::Names,
};
use platform::{
    auth::{Relation, Target},
    history::Snapshot,
};

/// Notes leave so long before a circle, and written feedback is due so long after it.
const TWO_WEEKS: Days = Days::new(14);

/// An objection to what became of a contribution, as it was answered before its author said something
/// else.
#[derive(Debug, Clone, Deserialize)]
pub struct Exchange {
    pub objection: String,
    pub answer: String,
}

/// A stored circle, with its meeting and how the reader stands to it.
#[derive(Debug, Clone)]
pub struct Circle {
    pub id: CircleId,
    pub group_id: GroupId,
    /// `GT3`.
    pub group_code: String,
    pub group_name: Names,
    pub cycle: Cycle,
    /// Among the group's circles of the cycle.
    pub number: i32,
    pub title: String,
    /// Markdown.
    pub description: String,
    pub meeting_id: Option<MeetingId>,
    pub meeting_state: Option<MeetingState>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub place: Option<String>,
    pub video_url: Option<String>,
    pub state: CircleState,
    /// Why the group holds none; empty otherwise.
    pub without_reason: String,
    /// So many are invited, from and to.
    pub invitations_min: i32,
    pub invitations_max: i32,
    pub places_wanted: i32,
    /// A yes beyond these waits.
    pub places_max: i32,
    /// The mailbox that answers are read in, as somebody chose it; may be empty.
    pub reply_to: String,
    /// That one, else its facilitator's; empty where the group has none.
    pub answers_to: String,
    /// As somebody chose it; [`Circle::feedback_due_on`] knows the usual day too.
    pub feedback_chosen_on: Option<NaiveDate>,
    /// Participants may say that they read the note.
    pub asks_reading: bool,
    pub calendar_sequence: i32,
    pub archived: bool,
    pub version: i32,
    /// The reader takes notes in one of its sub-groups.
    pub note_taker: bool,
}

impl Circle {
    /// What rights of its reader are asked on.
    pub fn target(&self, reader: PersonId) -> Target {
        Target::group(self.group_id).with(Relation::NoteTaker, self.note_taker.then_some(reader))
    }

    /// The day of its meeting, in Brussels.
    pub fn day(&self) -> Option<NaiveDate> {
        self.starts_at.map(brussels_date)
    }

    /// The last day on which notes leave in time.
    pub fn notes_leave_by(&self) -> Option<NaiveDate> {
        self.day()?.checked_sub_days(TWO_WEEKS)
    }

    /// The last day of written feedback; a day chosen before the meeting was moved past it says nothing.
    pub fn feedback_due_on(&self) -> Option<NaiveDate> {
        let day = self.day();
        let usual = || day?.checked_add_days(TWO_WEEKS);
        let chosen = self.feedback_chosen_on;
        chosen
            .filter(|due| day.is_none_or(|day| *due >= day))
            .or_else(usual)
    }

    /// Facts and lists may still change.
    pub fn is_open(&self) -> bool {
        self.state.pending() && !self.archived
    }

    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        let asks = if self.asks_reading {
            "@value-yes"
        } else {
            "@value-no"
        };
        Snapshot::new()
            .word("circle_cycle", self.cycle)
            .text("circle_number", self.number)
            .text("title", &self.title)
            .text("description", &self.description)
            .text("circle_invitations", self.invitations())
            .text("circle_places", self.places())
            .text("circle_reply_to", &self.reply_to)
            .optional("circle_feedback_due", self.feedback_chosen_on)
            .text("circle_asks_reading", asks)
    }

    /// `30–50`.
    pub fn invitations(&self) -> String {
        format!("{}–{}", self.invitations_min, self.invitations_max)
    }

    /// `20–25`: wanted, and at most.
    pub fn places(&self) -> String {
        format!("{}–{}", self.places_wanted, self.places_max)
    }
}

/// The kind of meeting a circle of the cycle is.
pub fn meeting_kind(cycle: Cycle) -> MeetingKind {
    match cycle {
        Cycle::First => MeetingKind::FirstCircle,
        Cycle::Second => MeetingKind::SecondCircle,
    }
}
