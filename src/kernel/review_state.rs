//! Where a measure stands in the PREC review. It stands here, not in a room,
//! because lists, boards and groups' pages all count by it.

use crate::text_enum;

text_enum! {
    /// A measure's place in the PREC review.
    pub enum ReviewState {
        /// Nobody has begun.
        ToReview = "to_review" / "review-state-to-review",
        /// A draft exists.
        InReview = "in_review" / "review-state-in-review",
        /// The pilot has submitted the review.
        Submitted = "submitted" / "review-state-submitted",
        /// Examined in the group's special PREC session.
        Examined = "examined" / "review-state-examined",
        /// Arbitrated by GT0.
        Arbitrated = "arbitrated" / "review-state-arbitrated",
        /// Before the cabinets.
        PoliticalEvaluation = "political_evaluation" / "review-state-political-evaluation",
        /// Done, until a new decision.
        Closed = "closed" / "review-state-closed",
    }
}

text_enum! {
    /// What becomes of a measure: a pilot proposes it, GT0 decides it.
    pub enum Outcome {
        /// Carried on as it is.
        CarryOn = "carry_on" / "outcome-carry-on",
        /// Carried on, adapted.
        CarryOnAdapted = "carry_on_adapted" / "outcome-carry-on-adapted",
        /// Merged into an SRTE action.
        Merge = "merge" / "outcome-merge",
        /// Handed to a sister strategy.
        HandOver = "hand_over" / "outcome-hand-over",
        /// Not carried on.
        Leave = "leave" / "outcome-leave",
    }
}
