//! What is said in a circle, and what becomes of it.

use crate::{questions, text_enum, workflow};

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
    pub enum TreatmentOutcome {
        Taken = "taken" / "treatment-taken" / "success",
        Partly = "partly" / "treatment-partly" / "accent",
        NotTaken = "not_taken" / "treatment-not-taken" / "danger",
        AlreadyThere = "already_there" / "treatment-already-there" / "info",
        OutOfScope = "out_of_scope" / "treatment-out-of-scope" / "neutral",
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
