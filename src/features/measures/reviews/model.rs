//! What a review is, and what is said around it.

use chrono::{DateTime, Utc};

use kernel::{
    ids::{CommentId, MeasureId, OrganisationId, PersonId, ReviewId, StrategyId},
    review_state::Outcome,
    text_enum,
};
use platform::history::Snapshot;

text_enum! {
    /// Whether the SRTE already covers the measure.
    pub enum Coverage {
        Full = "full" / "review-coverage-full",
        Partial = "partial" / "review-coverage-partial",
        None = "none" / "review-coverage-none",
    }
}

text_enum! {
    /// Whether the measure is still relevant.
    pub enum Relevance {
        Yes = "yes" / "review-relevance-yes",
        ToAdapt = "to_adapt" / "review-relevance-to-adapt",
        No = "no" / "review-relevance-no",
    }
}

text_enum! {
    /// Whether there is enough staff, or money.
    pub enum Capacity {
        Sufficient = "sufficient" / "review-capacity-sufficient" / "success",
        Tight = "tight" / "review-capacity-tight" / "warning",
        Lacking = "lacking" / "review-capacity-lacking" / "danger",
        Unknown = "unknown" / "review-capacity-unknown" / "neutral",
    }
}

text_enum! {
    /// How sure the pilot is.
    pub enum Confidence {
        Low = "low" / "review-confidence-low",
        Medium = "medium" / "review-confidence-medium",
        High = "high" / "review-confidence-high",
    }
}

/// The answers of a review; any may be missing in a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    pub coverage: Option<Coverage>,
    /// What covers it.
    pub covered_by: String,
    pub relevance: Option<Relevance>,
    pub proposal: Option<Outcome>,
    /// The SRTE action to merge into.
    pub merge_into: String,
    /// The sister strategy to hand over to.
    pub hand_over_to: Option<StrategyId>,
    pub staff: Option<Capacity>,
    pub money: Option<Capacity>,
    /// Organisations to consult, by id.
    pub consult: Vec<OrganisationId>,
    /// Markdown.
    pub reason: String,
    pub confidence: Option<Confidence>,
}

/// A stored review.
#[derive(Debug, Clone)]
pub struct Review {
    pub id: ReviewId,
    pub measure: MeasureId,
    pub answers: Answers,
    /// Code of the sister strategy.
    pub hand_over_code: Option<String>,
    /// Short names of the organisations to consult.
    pub consult_names: String,
    /// Who saved it last.
    pub prepared_by: String,
    pub saved_at: DateTime<Utc>,
    pub submitted_by: Option<PersonId>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl Review {
    /// Whether a form has just what is stored: a second click of the same button.
    pub fn says(&self, typed: &Answers) -> bool {
        let mut answers = self.answers.clone();
        answers.consult.sort();
        answers == *typed
    }

    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        let answers = &self.answers;
        Snapshot::new()
            .optional_word("review_coverage", answers.coverage)
            .text("review_covered_by", &answers.covered_by)
            .optional_word("review_relevance", answers.relevance)
            .optional_word("review_proposal", answers.proposal)
            .text("review_merge_into", &answers.merge_into)
            .optional("review_hand_over", self.hand_over_code.as_ref())
            .optional_word("review_staff", answers.staff)
            .optional_word("review_money", answers.money)
            .text("review_consult", &self.consult_names)
            .text("review_reason", &answers.reason)
            .optional_word("review_confidence", answers.confidence)
    }
}

text_enum! {
    /// What the thematic coordinator thinks of the review's proposal.
    pub enum Stance {
        Favourable = "favourable" / "opinion-favourable" / "success",
        Reserved = "reserved" / "opinion-reserved" / "warning",
        Unfavourable = "unfavourable" / "opinion-unfavourable" / "danger",
    }
}

/// A stored comment.
#[derive(Debug, Clone)]
pub struct Comment {
    pub id: CommentId,
    pub measure_id: MeasureId,
    pub author_id: PersonId,
    pub author: String,
    /// Markdown.
    pub body: String,
    pub written_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub version: i32,
}
