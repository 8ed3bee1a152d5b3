//! The words of meetings.

use crate::{questions, text_enum, workflow};

text_enum! {
    /// What kind of meeting it is.
    pub enum MeetingKind {
        /// The coordination group.
        Gt0 = "gt0" / "meeting-kind-gt0",
        /// A working group.
        Group = "group" / "meeting-kind-group",
        /// A group's session on its PREC measures.
        PrecSession = "prec_session" / "meeting-kind-prec-session",
        /// A meeting of the first circle of consultation.
        FirstCircle = "first_circle" / "meeting-kind-first-circle",
        /// A meeting of the second circle.
        SecondCircle = "second_circle" / "meeting-kind-second-circle",
        /// A pilot and one administration.
        Bilateral = "bilateral" / "meeting-kind-bilateral",
        /// The committee that validates notes.
        Committee = "committee" / "meeting-kind-committee",
        /// A workshop on the governance table.
        GovernanceWorkshop = "governance_workshop" / "meeting-kind-governance-workshop",
    }
}

text_enum! {
    /// Where a meeting stands.
    pub enum MeetingState {
        Planned = "planned" / "meeting-state-planned" / "info",
        /// Notes are being taken.
        Running = "running" / "meeting-state-running" / "accent",
        Held = "held" / "meeting-state-held" / "success",
        Cancelled = "cancelled" / "meeting-state-cancelled" / "danger",
    }
}

/// A step of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingStep {
    /// Notes are being taken.
    Begin,
    /// It had not begun after all.
    TakeBack,
    End,
    /// Its minutes come from elsewhere, written when it was over.
    Record,
    Cancel,
    Reinstate,
}

workflow! {
    MeetingState by MeetingStep {
        Begin: Planned => Running;
        TakeBack: Running => Planned;
        End: Running => Held;
        Record: Planned | Running => Held;
        Cancel: Planned => Cancelled;
        Reinstate: Cancelled => Planned;
    }
}

questions! {
    MeetingState {
        /// Neither over nor called off.
        pending: Planned | Running;
        /// Does not take place.
        called_off: Cancelled;
        /// Has not begun: whoever is invited is asked still.
        upcoming: Planned;
        /// Took place.
        held: Held;
    }
}

text_enum! {
    /// Where the minutes of a meeting stand.
    pub enum MinutesState {
        /// Being written.
        Draft = "draft" / "minutes-state-draft" / "neutral",
        /// Sent round for correction.
        Circulated = "circulated" / "minutes-state-circulated" / "warning",
        /// Approved by a later meeting.
        Approved = "approved" / "minutes-state-approved" / "success",
        /// Closed: a later change is a visible amendment.
        Locked = "locked" / "minutes-state-locked" / "info",
    }
}

text_enum! {
    /// A step of minutes.
    pub enum LifeEvent {
        /// Sent round to those who attended, for correction.
        Circulate = "circulate" / "minutes-circulate",
        /// Taken back to be written on.
        Reopen = "reopen" / "minutes-reopen",
        /// Approved by the next meeting.
        Approve = "approve" / "minutes-approve",
        /// Closed for good.
        Lock = "lock" / "minutes-lock",
    }
}

workflow! {
    MinutesState by LifeEvent {
        Circulate: Draft => Circulated;
        Reopen: Circulated => Draft;
        Approve: Circulated => Approved;
        Lock: Approved => Locked;
    }
}

questions! {
    MinutesState {
        /// Neither approved nor locked.
        pending: Draft | Circulated;
        /// Is still written on.
        editable: Draft;
        /// Takes corrections.
        correctable: Circulated;
    }
}

text_enum! {
    /// How somebody stands to a meeting.
    pub enum Standing {
        Invited = "invited" / "standing-invited",
        Present = "present" / "standing-present",
        Excused = "excused" / "standing-excused",
        Absent = "absent" / "standing-absent",
        Represented = "represented" / "standing-represented",
    }
}

questions! {
    Standing {
        /// Comes, as far as one knows.
        expected: Invited | Present;
        /// Nothing more is known of them.
        awaited: Invited;
        /// Was there.
        present: Present;
        /// Was there, or somebody for them.
        attended: Present | Represented;
    }
}

impl Standing {
    /// How somebody stands now whose answer was for another time, if it was: asked anew.
    pub fn asked_again(self, outdated: bool) -> Self {
        match self {
            Self::Excused | Self::Represented if outdated => Self::Invited,
            standing => standing,
        }
    }
}

/// How deep points of the agenda stand: `1`, `1.1`, `1.1.1`. The schema holds to it too
/// (`agenda_point_level_range`).
pub const LEVELS: u8 = 3;

text_enum! {
    /// What a point of the agenda is for.
    pub enum PointKind {
        Information = "information" / "point-kind-information",
        Discussion = "discussion" / "point-kind-discussion",
        Decision = "decision" / "point-kind-decision",
    }
}

text_enum! {
    /// Where a point stands.
    pub enum PointState {
        Open = "open" / "point-state-open",
        Done = "done" / "point-state-done",
        /// Left over; the next meeting has it.
        CarriedOver = "carried_over" / "point-state-carried-over",
    }
}

text_enum! {
    /// What is said of a point while the meeting goes on.
    pub enum PointStep {
        Start = "start" / "agenda-clock-start",
        Stop = "stop" / "agenda-clock-stop",
        Finish = "finish" / "agenda-clock-finish",
        /// It goes to the next meeting.
        LeaveOver = "leave_over" / "agenda-clock-leave-over",
        Reopen = "reopen" / "agenda-clock-reopen",
    }
}

workflow! {
    PointState by PointStep {
        Start: Open => Open;
        Stop: Open => Open;
        Finish: Open => Done;
        LeaveOver: Open => CarriedOver;
        Reopen: Done | CarriedOver => Open;
    }
}

questions! {
    PointState {
        /// Not dealt with, whether or not another meeting has it.
        pending: Open | CarriedOver;
        /// Not dealt with, and no other meeting has it.
        open: Open;
    }
}

text_enum! {
    /// A standing round, whose sub-points fill themselves from the last status updates.
    pub enum PointRound {
        None = "none" / "point-round-none",
        Strategies = "strategies" / "point-round-strategies",
        Groups = "groups" / "point-round-groups",
    }
}

text_enum! {
    /// What a noted entry is.
    #[derive(Default)]
    pub enum EntryKind {
        #[default]
        Information = "information" / "entry-kind-information",
        Question = "question" / "entry-kind-question",
        /// To a question, threaded below it.
        Answer = "answer" / "entry-kind-answer",
        Opinion = "opinion" / "entry-kind-opinion",
        /// Also stands in the register of decisions.
        Decision = "decision" / "entry-kind-decision",
        /// Also stands among the follow-up items.
        FollowUp = "follow_up" / "entry-kind-follow-up",
        Link = "link" / "entry-kind-link",
    }
}

impl EntryKind {
    /// The sign that begins such an entry when it is typed fast; an address needs none.
    pub fn sign(self) -> Option<&'static str> {
        match self {
            Self::Information => Some("#"),
            Self::Question => Some("?"),
            Self::Answer => Some(">"),
            Self::Opinion => Some("="),
            Self::Decision => Some("!"),
            Self::FollowUp => Some("@"),
            Self::Link => None,
        }
    }

    /// Answers stand below it.
    pub fn asks(self) -> bool {
        self == Self::Question
    }

    /// Somebody answers for it, by a day.
    pub fn is_promise(self) -> bool {
        self == Self::FollowUp
    }

    /// Also stands in a register; pages show it in a frame.
    pub fn is_registered(self) -> bool {
        matches!(self, Self::Decision | Self::FollowUp)
    }
}

/// Entries that the notes of a meeting may have: as many as a page shows.
pub const MOST_ENTRIES: u16 = 5_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::NotNow;

    #[test]
    fn kinds_begin_with_signs_of_their_own_that_a_pattern_can_list() {
        let signs: Vec<&str> = EntryKind::ALL.iter().filter_map(|k| k.sign()).collect();
        assert_eq!(signs.len(), EntryKind::ALL.len() - 1);
        for (n, sign) in signs.iter().enumerate() {
            assert!(sign.len() == 1 && !"\\]^-".contains(sign), "{sign}");
            assert!(!signs[..n].contains(sign), "{sign} stands twice");
        }
    }

    #[test]
    fn a_meeting_ends_once_it_has_begun() {
        use MeetingState::{Cancelled, Held, Planned, Running};
        assert_eq!(Planned.next(MeetingStep::End), Err(NotNow));
        assert_eq!(Planned.next(MeetingStep::Begin), Ok(Running));
        assert_eq!(Running.next(MeetingStep::End), Ok(Held));
        assert_eq!(Running.next(MeetingStep::Cancel), Err(NotNow));
        assert_eq!(Running.next(MeetingStep::TakeBack), Ok(Planned));
        assert_eq!(Held.next(MeetingStep::TakeBack), Err(NotNow));
        assert_eq!(Cancelled.steps(), [MeetingStep::Reinstate]);
        assert!(Held.steps().is_empty());
    }

    #[test]
    fn a_point_that_is_dealt_with_or_has_gone_on_is_reopened_first() {
        use PointStep::{Finish, LeaveOver, Reopen, Start, Stop};
        for closed in [PointState::Done, PointState::CarriedOver] {
            assert_eq!(closed.steps(), [Reopen]);
        }
        assert_eq!(PointState::Open.steps(), [Start, Stop, Finish, LeaveOver]);
    }
}
