//! What a decision is.

use chrono::{DateTime, NaiveDate, Utc};

use kernel::{
    ids::{ArbitrationId, PersonId, StrategyId},
    review_state::Outcome,
    text_enum, urls,
};

text_enum! {
    /// What a cabinet thinks of GT0's decision on a measure.
    pub enum Stance {
        Endorsed = "endorsed" / "evaluation-endorsed",
        EndorsedWithReservations = "endorsed_with_reservations" / "evaluation-endorsed-with-reservations",
        Rejected = "rejected" / "evaluation-rejected",
    }
}

impl Stance {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Endorsed => "success",
            Self::EndorsedWithReservations => "warning",
            Self::Rejected => "danger",
        }
    }
}

/// A decision's number within its year: `GT0-2021-003`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number {
    pub year: i32,
    pub number: i32,
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GT0-{}-{:03}", self.year, self.number)
    }
}

/// A stored decision.
#[derive(Debug, Clone)]
pub struct Arbitration {
    pub id: ArbitrationId,
    pub year: i32,
    pub number: i32,
    pub taken_on: NaiveDate,
    pub outcome: Outcome,
    /// Markdown.
    pub reason: String,
    pub strategy_id: Option<StrategyId>,
    pub strategy_code: Option<String>,
    /// The SRTE action merged into, or a remark.
    pub destination: String,
    pub recorded_by_id: PersonId,
    pub recorded_by: String,
    pub recorded_at: DateTime<Utc>,
}

impl Arbitration {
    /// `GT0-2021-003`.
    pub fn reference(&self) -> Number {
        Number {
            year: self.year,
            number: self.number,
        }
    }

    /// The decision's page.
    pub fn url(&self) -> String {
        urls::arbitration(self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn numbers_read_as_in_minutes() {
        assert_eq!(
            Number {
                year: 2021,
                number: 3
            }
            .to_string(),
            "GT0-2021-003"
        );
    }
}
