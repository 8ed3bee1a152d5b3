//! What a date poll is, and how it goes on.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use kernel::{
    dates::brussels,
    ids::{GroupId, InviteeId, MeetingId, OrganisationId, PersonId, PollId, SeriesId, SlotId},
    meeting::MeetingKind,
    text_enum,
};
use kernel::{questions, workflow};
use platform::{
    auth::{Relation, Target},
    history::Snapshot,
};

text_enum! {
    /// Where a poll stands.
    pub enum PollState {
        /// Being prepared; nobody is asked yet.
        Draft = "draft" / "poll-state-draft" / "neutral",
        Open = "open" / "poll-state-open" / "info",
        /// The deadline is past.
        Closed = "closed" / "poll-state-closed" / "warning",
        /// A slot is chosen; the meeting is made.
        Chosen = "chosen" / "poll-state-chosen" / "success",
        Cancelled = "cancelled" / "poll-state-cancelled" / "danger",
    }
}

/// What happens to a poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PollEvent {
    Open,
    Close,
    Reopen,
    Choose,
    Cancel,
}

workflow! {
    PollState by PollEvent {
        Open: Draft => Open;
        Close: Open => Closed;
        Reopen: Closed => Open;
        Choose: Open | Closed => Chosen;
        Cancel: Draft | Open | Closed => Cancelled;
    }
}

questions! {
    PollState {
        /// Takes answers, until its deadline.
        open: Open;
        /// Is for all whom it may concern; a draft, for those who prepare it.
        shown: Open | Closed | Chosen | Cancelled;
    }
}

impl PollState {
    /// Whether facts, slots and people may still change.
    pub(crate) fn is_editable(&self) -> bool {
        matches!(self, Self::Draft | Self::Open | Self::Closed)
    }
}

text_enum! {
    /// What somebody says of a slot.
    pub enum Answer {
        Yes = "yes" / "poll-answer-yes",
        IfNeedBe = "if_need_be" / "poll-answer-if-need-be",
        No = "no" / "poll-answer-no",
    }
}

impl Answer {
    /// Its sign, so that nothing hangs on colour.
    pub fn symbol(&self) -> &'static str {
        match self {
            Self::Yes => "✓",
            Self::IfNeedBe => "≈",
            Self::No => "✗",
        }
    }
}

/// How long links work after the deadline.
pub(crate) const LINK_GRACE: TimeDelta = TimeDelta::days(14);
/// Slots of one poll at most.
pub(crate) const MAX_SLOTS: usize = 200;

/// A stored poll, with how the reader stands to it.
#[derive(Debug, Clone)]
pub struct Poll {
    pub id: PollId,
    pub group_id: GroupId,
    /// `GT3`.
    pub group_code: String,
    pub kind: MeetingKind,
    pub organisation_id: Option<OrganisationId>,
    pub organisation: Option<String>,
    pub title: String,
    /// Markdown.
    pub description: String,
    pub duration_minutes: i32,
    pub place: String,
    pub video_url: String,
    /// The choice makes a weekly series, until that day.
    pub weekly: bool,
    pub weekly_until: Option<NaiveDate>,
    pub closes_at: DateTime<Utc>,
    /// As stored; [`Poll::state`] knows the deadline too.
    pub stored_state: PollState,
    pub chosen_slot_id: Option<SlotId>,
    pub chosen_starts_at: Option<DateTime<Utc>>,
    pub meeting_id: Option<MeetingId>,
    pub series_id: Option<SeriesId>,
    /// Who asks.
    pub organiser_id: Option<PersonId>,
    pub organiser: Option<String>,
    pub archived: bool,
    pub version: i32,
    /// The reader is asked, as this invitee.
    pub invitee: Option<InviteeId>,
}

impl Poll {
    /// Where it stands now: past the deadline it is closed, stored so or not.
    pub fn state(&self, now: DateTime<Utc>) -> PollState {
        if self.stored_state.open() && self.closes_at <= now {
            PollState::Closed
        } else {
            self.stored_state
        }
    }

    /// How long the meeting takes.
    pub fn duration(&self) -> TimeDelta {
        TimeDelta::minutes(self.duration_minutes.into())
    }

    /// When a meeting that begins then ends.
    pub fn end_of(&self, starts_at: &DateTime<Utc>) -> DateTime<Utc> {
        *starts_at + self.duration()
    }

    /// What rights of its reader are asked on.
    pub fn target(&self, reader: PersonId) -> Target {
        Target::group(self.group_id).with(Relation::Invited, self.invitee.map(|_| reader))
    }

    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        let weekly_until = self.weekly_until.filter(|_| self.weekly);
        Snapshot::new()
            .text("title", &self.title)
            .word("kind", self.kind)
            .optional("organisation", self.organisation.as_ref())
            .text("description", &self.description)
            .text("poll_duration", self.duration_minutes)
            .text("place", &self.place)
            .text("video_url", &self.video_url)
            .optional(
                "poll_weekly_until",
                weekly_until.map(|day| day.format("%d/%m/%Y")),
            )
            .text("poll_closes_at", readable(self.closes_at))
    }
}

/// A moment as the history keeps it.
pub fn readable(at: DateTime<Utc>) -> String {
    brussels(at).format("%d/%m/%Y %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::workflow::NotNow;

    #[test]
    fn a_poll_goes_on_in_its_order_only() {
        use PollEvent::{Cancel, Choose, Close, Open, Reopen};
        assert_eq!(PollState::Draft.next(Open), Ok(PollState::Open));
        assert_eq!(PollState::Draft.next(Choose), Err(NotNow));
        assert_eq!(PollState::Open.next(Close), Ok(PollState::Closed));
        assert_eq!(PollState::Closed.next(Reopen), Ok(PollState::Open));
        assert_eq!(PollState::Closed.next(Choose), Ok(PollState::Chosen));
        for event in [Open, Close, Reopen, Choose, Cancel] {
            assert_eq!(PollState::Chosen.next(event), Err(NotNow));
            assert_eq!(PollState::Cancelled.next(event), Err(NotNow));
        }
    }
}
