//! The words of circles: their states, and what is said in them.

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
        Preparing = "preparing" / "circle-state-preparing",
        /// Invitations are out.
        Inviting = "inviting" / "circle-state-inviting",
        /// The meeting is going on.
        Running = "running" / "circle-state-running",
        /// Written feedback is coming in.
        Feedback = "feedback" / "circle-state-feedback",
        Closed = "closed" / "circle-state-closed",
        /// The group holds none, and says why.
        Without = "without" / "circle-state-without",
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
    }
}

impl CircleState {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Preparing | Self::Without => "neutral",
            Self::Inviting => "info",
            Self::Running | Self::Feedback => "warning",
            Self::Closed => "success",
        }
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
        Drafting = "drafting" / "note-state-drafting",
        BeforeCommittee = "before_committee" / "note-state-before-committee",
        /// The committee sent it back, with reasons.
        Returned = "returned" / "note-state-returned",
        /// By a decision of the register.
        Validated = "validated" / "note-state-validated",
        /// To the participants.
        Sent = "sent" / "note-state-sent",
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
    }
}

impl NoteState {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Drafting => "neutral",
            Self::BeforeCommittee => "info",
            Self::Returned => "warning",
            Self::Validated => "accent",
            Self::Sent => "success",
        }
    }
}

text_enum! {
    /// How an invitee stands to a circle.
    pub enum InviteeState {
        /// On the list; nothing was sent yet.
        Listed = "listed" / "circle-invitee-listed",
        Invited = "invited" / "circle-invitee-invited",
        Yes = "yes" / "circle-invitee-yes",
        No = "no" / "circle-invitee-no",
        /// Somebody else comes instead.
        Instead = "instead" / "circle-invitee-instead",
        /// Would come; no place is free.
        Waiting = "waiting" / "circle-invitee-waiting",
        /// A place is held until the offer ends.
        Offered = "offered" / "circle-invitee-offered",
    }
}

questions! {
    InviteeState {
        /// Takes one of the places.
        holds_place: Yes | Offered;
        /// Was asked and said nothing.
        unanswered: Invited;
    }
}

impl InviteeState {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Listed | Self::Instead => "neutral",
            Self::Invited => "info",
            Self::Yes => "success",
            Self::No => "danger",
            Self::Waiting => "warning",
            Self::Offered => "accent",
        }
    }
}

text_enum! {
    /// Where an invitee comes from.
    pub enum Provenance {
        Contact = "contact" / "circle-provenance-contact",
        Group = "group" / "circle-provenance-group",
        Circle = "circle" / "circle-provenance-circle",
        Pasted = "pasted" / "circle-provenance-pasted",
        File = "file" / "circle-provenance-file",
        Delegate = "delegate" / "circle-provenance-delegate",
        /// Came too, unannounced.
        OnTheSpot = "on_the_spot" / "circle-provenance-on-the-spot",
        Typed = "typed" / "circle-provenance-typed",
    }
}

text_enum! {
    /// How an answer to an invitation came.
    pub enum ReplyWay {
        Link = "link" / "circle-reply-link",
        ByHand = "by_hand" / "circle-reply-by-hand",
        Calendar = "calendar" / "circle-reply-calendar",
        Promotion = "promotion" / "circle-reply-promotion",
        OfferEnd = "offer_end" / "circle-reply-offer-end",
    }
}

text_enum! {
    /// How somebody was reached outside of Jalon.
    pub enum Channel {
        Mailbox = "mailbox" / "circle-channel-mailbox",
        Phone = "phone" / "circle-channel-phone",
        Teams = "teams" / "circle-channel-teams",
        InPassing = "in_passing" / "circle-channel-in-passing",
        Other = "other" / "circle-channel-other",
    }
}

text_enum! {
    /// What came of it.
    pub enum CallOutcome {
        Open = "open" / "circle-call-open",
        NotReached = "not_reached" / "circle-call-not-reached",
        WillAnswer = "will_answer" / "circle-call-will-answer",
        Comes = "comes" / "circle-call-comes",
        DoesNotCome = "does_not_come" / "circle-call-does-not-come",
        SomebodyElse = "somebody_else" / "circle-call-somebody-else",
    }
}

text_enum! {
    /// What a text of a circle is for.
    pub enum TextPurpose {
        Invitation = "invitation" / "circle-text-invitation",
        Reminder = "reminder" / "circle-text-reminder",
        Feedback = "feedback" / "circle-text-feedback",
        FeedbackReminder = "feedback_reminder" / "circle-text-feedback-reminder",
        Result = "result" / "circle-text-result",
        /// For one's own mailbox.
        Call = "call" / "circle-text-call",
    }
}

text_enum! {
    /// What a point of a run sheet is.
    pub enum SheetKind {
        Introduction = "introduction" / "sheet-kind-introduction",
        RoundTable = "round_table" / "sheet-kind-round-table",
        Presentation = "presentation" / "sheet-kind-presentation",
        AxisRound = "axis_round" / "sheet-kind-axis-round",
        Pause = "pause" / "sheet-kind-pause",
        Closing = "closing" / "sheet-kind-closing",
        Other = "other" / "sheet-kind-other",
    }
}

text_enum! {
    /// The three rounds of an axis.
    pub enum Round {
        Appreciation = "appreciation" / "circle-round-appreciation",
        Involvement = "involvement" / "circle-round-involvement",
        Review = "review" / "circle-round-review",
    }
}

text_enum! {
    /// How far an organisation would be involved.
    pub enum Involvement {
        Carry = "carry" / "circle-involvement-carry",
        Support = "support" / "circle-involvement-support",
        Consulted = "consulted" / "circle-involvement-consulted",
        Informed = "informed" / "circle-involvement-informed",
    }
}

text_enum! {
    /// What a contribution is.
    pub enum ContributionKind {
        Appreciation = "appreciation" / "contribution-kind-appreciation",
        Involvement = "involvement" / "contribution-kind-involvement",
        Remark = "remark" / "contribution-kind-remark",
        Proposal = "proposal" / "contribution-kind-proposal",
        Risk = "risk" / "contribution-kind-risk",
        Question = "question" / "contribution-kind-question",
    }
}

text_enum! {
    /// How a contribution came.
    pub enum ContributionSource {
        Recorded = "recorded" / "contribution-source-recorded",
        Phone = "phone" / "contribution-source-phone",
        Feedback = "feedback" / "contribution-source-feedback",
        FirstOpinion = "first_opinion" / "contribution-source-first-opinion",
    }
}

text_enum! {
    /// Whether phones are let in.
    pub enum SessionState {
        Open = "open" / "live-session-open",
        Closed = "closed" / "live-session-closed",
    }
}

questions! {
    SessionState {
        /// Its code lets phones in.
        open: Open;
    }
}

text_enum! {
    /// Where a question to phones stands.
    pub enum QuestionState {
        Waiting = "waiting" / "live-question-waiting",
        Open = "open" / "live-question-open",
        Closed = "closed" / "live-question-closed",
        /// Its results are shown.
        Shown = "shown" / "live-question-shown",
    }
}

text_enum! {
    /// A step of a question to phones.
    pub enum QuestionStep {
        Open = "open" / "live-question-step-open",
        Close = "close" / "live-question-step-close",
        Show = "show" / "live-question-step-show",
        Hide = "hide" / "live-question-step-hide",
        Reopen = "reopen" / "live-question-step-reopen",
    }
}

workflow! {
    QuestionState by QuestionStep {
        Open: Waiting => Open;
        Close: Open => Closed;
        Show: Closed => Shown;
        Hide: Shown => Closed;
        Reopen: Closed | Shown => Open;
    }
}

questions! {
    QuestionState {
        /// Takes answers.
        open: Open;
    }
}

text_enum! {
    /// Where a written feedback stands.
    pub enum FeedbackState {
        Draft = "draft" / "feedback-state-draft",
        Sent = "sent" / "feedback-state-sent",
    }
}

questions! {
    FeedbackState {
        /// Counts.
        sent: Sent;
    }
}

text_enum! {
    /// What became of a contribution.
    pub enum Outcome {
        Taken = "taken" / "treatment-taken",
        Partly = "partly" / "treatment-partly",
        NotTaken = "not_taken" / "treatment-not-taken",
        AlreadyThere = "already_there" / "treatment-already-there",
        OutOfScope = "out_of_scope" / "treatment-out-of-scope",
    }
}

impl Outcome {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Taken => "success",
            Self::Partly => "accent",
            Self::NotTaken => "danger",
            Self::AlreadyThere => "info",
            Self::OutOfScope => "neutral",
        }
    }
}

text_enum! {
    /// Where a synthesis stands.
    pub enum SynthesisState {
        Preparing = "preparing" / "synthesis-state-preparing",
        Published = "published" / "synthesis-state-published",
        /// Nobody objects any more.
        Closed = "closed" / "synthesis-state-closed",
    }
}

text_enum! {
    /// A step of a synthesis.
    pub enum SynthesisStep {
        Publish = "publish" / "synthesis-step-publish",
        Withdraw = "withdraw" / "synthesis-step-withdraw",
        Close = "close" / "synthesis-step-close",
        Reopen = "reopen" / "synthesis-step-reopen",
    }
}

workflow! {
    SynthesisState by SynthesisStep {
        Publish: Preparing => Published;
        Withdraw: Published => Preparing;
        Close: Published => Closed;
        Reopen: Closed => Published;
    }
}

questions! {
    SynthesisState {
        /// Participants see it.
        out: Published | Closed;
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
