//! Where a measure stands in the PREC review. It stands here, not in a room,
//! because lists, boards and groups' pages all count by it.

use crate::{questions, text_enum, workflow};

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
    /// A step of the workflow.
    pub enum Step {
        /// A first draft is saved.
        Start = "start" / "step-start",
        /// The pilot submits the review.
        Submit = "submit" / "step-submit",
        /// The pilot takes the submission back.
        Withdraw = "withdraw" / "step-withdraw",
        /// The special PREC session has examined it.
        Examine = "examine" / "step-examine",
        /// GT0 decides, or decides anew.
        Arbitrate = "arbitrate" / "step-arbitrate",
        /// GT0's decision goes to the cabinets.
        SendToCabinets = "send_to_cabinets" / "step-send-to-cabinets",
        /// It comes back from them, as long as none of them has evaluated it.
        TakeBack = "take_back" / "step-take-back",
        /// Nothing more is to be done, until a new decision.
        Close = "close" / "step-close",
        /// Back to the pilot, with a reason.
        Return = "return" / "step-return",
    }
}

impl Step {
    /// Whether the step needs a reason.
    pub fn needs_reason(self) -> bool {
        self == Self::Return
    }
}

// A decision is reversed by a new one only, from wherever the first one led.
workflow! {
    ReviewState by Step {
        Start: ToReview => InReview;
        Submit: InReview => Submitted;
        Withdraw: Submitted => InReview;
        Examine: Submitted => Examined;
        Arbitrate: Examined | Arbitrated | PoliticalEvaluation | Closed => Arbitrated;
        SendToCabinets: Arbitrated => PoliticalEvaluation;
        TakeBack: PoliticalEvaluation => Arbitrated;
        Close: PoliticalEvaluation => Closed;
        Return: Submitted | Examined | Arbitrated | PoliticalEvaluation => InReview;
    }
}

questions! {
    ReviewState {
        /// The pilot has not submitted the review yet.
        to_submit: ToReview | InReview;
        /// It is submitted, and GT0 has not decided: an opinion still counts.
        to_decide: Submitted | Examined;
        /// The session has examined it, or it is further: GT0 can decide, or decide anew.
        examined: Examined | Arbitrated | PoliticalEvaluation | Closed;
    }
}

impl ReviewState {
    /// GT0 has decided.
    pub fn decided(self) -> bool {
        self.examined() && !self.to_decide()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::NotNow;

    #[test]
    fn the_straight_way_leads_to_the_end() {
        let steps = [
            Step::Start,
            Step::Submit,
            Step::Examine,
            Step::Arbitrate,
            Step::SendToCabinets,
            Step::Close,
        ];
        let end = steps
            .into_iter()
            .try_fold(ReviewState::ToReview, ReviewState::next);
        assert_eq!(end, Ok(ReviewState::Closed));
    }

    #[test]
    fn nothing_is_skipped() {
        for (from, step) in [
            (ReviewState::ToReview, Step::Submit),
            (ReviewState::InReview, Step::Arbitrate),
            (ReviewState::Submitted, Step::Arbitrate),
            (ReviewState::Examined, Step::Close),
            (ReviewState::Closed, Step::Submit),
        ] {
            assert_eq!(from.next(step), Err(NotNow), "{from} {step}");
        }
    }

    #[test]
    fn a_submission_is_taken_back_until_it_is_examined() {
        for from in ReviewState::ALL {
            let open = from.next(Step::Withdraw).is_ok();
            assert_eq!(open, *from == ReviewState::Submitted, "{from}");
        }
        let back = ReviewState::Submitted.next(Step::Withdraw);
        assert_eq!(back, Ok(ReviewState::InReview));
    }

    #[test]
    fn returns_lead_to_the_pilot_and_need_a_reason() {
        for from in ReviewState::ALL {
            let open = matches!(
                from,
                ReviewState::Submitted
                    | ReviewState::Examined
                    | ReviewState::Arbitrated
                    | ReviewState::PoliticalEvaluation
            );
            assert_eq!(from.next(Step::Return).is_ok(), open, "{from}");
        }
        assert!(Step::Return.needs_reason());
    }

    #[test]
    fn a_closed_measure_opens_by_a_new_decision_only() {
        assert_eq!(ReviewState::Closed.steps(), [Step::Arbitrate]);
    }

    #[test]
    fn a_decision_is_behind_what_gt0_decided_only() {
        let decided = ReviewState::ALL.iter().filter(|state| state.decided());
        assert_eq!(
            decided.collect::<Vec<_>>(),
            [
                &ReviewState::Arbitrated,
                &ReviewState::PoliticalEvaluation,
                &ReviewState::Closed
            ]
        );
    }

    #[test]
    fn what_is_examined_can_be_decided() {
        for state in ReviewState::ALL {
            let decided = state.next(Step::Arbitrate).is_ok();
            assert_eq!(state.examined(), decided, "{state}");
        }
    }
}
