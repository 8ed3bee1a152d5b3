//! The words of circles: their states, and what is said in them.

mod people;
mod said;

pub use people::*;
pub use said::*;

use crate::{questions, text_enum, workflow};

text_enum! {
    /// Which circle of consultation.
    pub enum Cycle {
        First = "first" / "circle-cycle-first",
        Second = "second" / "circle-cycle-second",
    }
}

text_enum! {
    /// Where a circle stands.
    pub enum CircleState {
        Preparing = "preparing" / "circle-state-preparing" / "neutral",
        /// Invitations are out.
        Inviting = "inviting" / "circle-state-inviting" / "info",
        /// The meeting is going on.
        Running = "running" / "circle-state-running" / "warning",
        /// Written feedback is coming in.
        Feedback = "feedback" / "circle-state-feedback" / "warning",
        Closed = "closed" / "circle-state-closed" / "success",
        /// The group holds none, and says why.
        Without = "without" / "circle-state-without" / "neutral",
    }
}

text_enum! {
    /// A step of a circle.
    pub enum CircleStep {
        Invite = "invite" / "circle-step-invite",
        Begin = "begin" / "circle-step-begin",
        End = "end" / "circle-step-end",
        Close = "close" / "circle-step-close",
        Reopen = "reopen" / "circle-step-reopen",
        /// There will be none.
        Forgo = "forgo" / "circle-step-forgo",
        /// There will be one after all.
        Resume = "resume" / "circle-step-resume",
    }
}

workflow! {
    CircleState by CircleStep {
        Invite: Preparing => Inviting;
        Begin: Preparing | Inviting => Running;
        End: Running => Feedback;
        Close: Feedback => Closed;
        Reopen: Closed => Feedback, Feedback => Running, Running | Inviting => Preparing;
        Forgo: Preparing => Without;
        Resume: Without => Preparing;
    }
}

questions! {
    CircleState {
        /// Neither closed nor forgone.
        pending: Preparing | Inviting | Running | Feedback;
        /// There is one, or will be.
        takes_place: Preparing | Inviting | Running | Feedback | Closed;
    }
}

text_enum! {
    /// Which of the group's notes.
    pub enum NoteKind {
        Intermediate = "intermediate" / "note-kind-intermediate",
        Final = "final" / "note-kind-final",
    }
}

text_enum! {
    /// Where a version of a note stands.
    pub enum NoteState {
        Drafting = "drafting" / "note-state-drafting" / "neutral",
        BeforeCommittee = "before_committee" / "note-state-before-committee" / "info",
        /// The committee sent it back, with reasons.
        Returned = "returned" / "note-state-returned" / "warning",
        /// By a decision of the register.
        Validated = "validated" / "note-state-validated" / "accent",
        /// To the participants.
        Sent = "sent" / "note-state-sent" / "success",
    }
}

text_enum! {
    /// A step of a version of a note.
    pub enum NoteStep {
        Submit = "submit" / "note-step-submit",
        TakeBack = "take_back" / "note-step-take-back",
        Return = "return" / "note-step-return",
        Validate = "validate" / "note-step-validate",
        Send = "send" / "note-step-send",
    }
}

workflow! {
    NoteState by NoteStep {
        Submit: Drafting | Returned => BeforeCommittee;
        TakeBack: BeforeCommittee => Drafting;
        Return: BeforeCommittee => Returned;
        Validate: BeforeCommittee => Validated;
        Send: Validated => Sent;
    }
}

questions! {
    NoteState {
        /// Is still written on.
        editable: Drafting | Returned;
        /// Waits for the committee.
        awaited: BeforeCommittee;
        /// The participants have it.
        sent: Sent;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::NotNow;

    #[test]
    fn a_circle_goes_on_in_its_order() {
        use CircleStep::{Begin, Close, End, Forgo, Invite, Resume};
        assert_eq!(
            CircleState::Preparing.next(Invite),
            Ok(CircleState::Inviting)
        );
        assert_eq!(CircleState::Inviting.next(Forgo), Err(NotNow));
        assert_eq!(CircleState::Inviting.next(Begin), Ok(CircleState::Running));
        assert_eq!(CircleState::Running.next(End), Ok(CircleState::Feedback));
        assert_eq!(CircleState::Feedback.next(Close), Ok(CircleState::Closed));
        assert_eq!(CircleState::Without.steps(), [Resume]);
    }

    #[test]
    fn a_note_is_sent_after_the_committee_alone() {
        assert_eq!(NoteState::Drafting.next(NoteStep::Send), Err(NotNow));
        assert_eq!(NoteState::Returned.next(NoteStep::Send), Err(NotNow));
        assert_eq!(
            NoteState::Validated.next(NoteStep::Send),
            Ok(NoteState::Sent)
        );
        assert!(NoteState::Sent.steps().is_empty());
    }
}
