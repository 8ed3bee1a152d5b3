//! What a decision is.

use chrono::{DateTime, NaiveDate, Utc};

use kernel::{
    ids::{ArbitrationId, MeasureId, MeetingId, PersonId, StrategyId},
    review_state::Outcome,
    text_enum,
};

text_enum! {
    /// What a cabinet thinks of GT0's decision on a measure.
    pub enum Stance {
        Endorsed = "endorsed" / "evaluation-endorsed" / "success",
        EndorsedWithReservations = "endorsed_with_reservations" / "evaluation-endorsed-with-reservations" / "warning",
        Rejected = "rejected" / "evaluation-rejected" / "danger",
    }
}

impl Stance {
    /// Whether the pilots must be told why.
    pub(crate) fn needs_words(self) -> bool {
        self != Self::Endorsed
    }
}

/// What the table of evaluations calls the stance on a measure.
pub(crate) fn stance_on(measure: MeasureId) -> String {
    format!("stance_{measure}")
}

/// The same of the words to it.
pub(crate) fn body_on(measure: MeasureId) -> String {
    format!("body_{measure}")
}

/// A stored decision.
#[derive(Debug, Clone)]
pub struct Arbitration {
    pub id: ArbitrationId,
    /// `GT0-2021-003`.
    pub code: String,
    pub taken_on: NaiveDate,
    pub outcome: Outcome,
    /// Markdown.
    pub reason: String,
    pub strategy_id: Option<StrategyId>,
    pub strategy_code: Option<String>,
    /// The SRTE action merged into, or a remark.
    pub destination: String,
    /// Where it was taken, if that was said.
    pub meeting_id: Option<MeetingId>,
    pub meeting: Option<String>,
    pub recorded_by_id: PersonId,
    pub recorded_by: String,
    pub recorded_at: DateTime<Utc>,
}
