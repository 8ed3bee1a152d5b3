//! What a strategy is.

use chrono::{DateTime, NaiveDate, Utc};

use kernel::{
    ids::{OrganisationId, StrategyId},
    names::Names,
    questions, text_enum,
};

text_enum! {
    /// Where a strategy stands.
    pub enum StrategyState {
        Preparing = "preparing" / "strategy-state-preparing",
        Drafting = "drafting" / "strategy-state-drafting",
        InConsultation = "in_consultation" / "strategy-state-in-consultation",
        Adopted = "adopted" / "strategy-state-adopted",
        InForce = "in_force" / "strategy-state-in-force",
        UnderEvaluation = "under_evaluation" / "strategy-state-under-evaluation",
        UnderRevision = "under_revision" / "strategy-state-under-revision",
        Closed = "closed" / "strategy-state-closed",
    }
}

questions! {
    StrategyState {
        /// Is worked on: the round of the strategies asks for its news.
        ongoing: Preparing | Drafting | InConsultation | Adopted | InForce | UnderEvaluation
            | UnderRevision;
    }
}

/// A stored strategy.
#[derive(Debug, Clone)]
pub struct Strategy {
    pub id: StrategyId,
    pub code: String,
    pub name: String,
    /// May be empty.
    pub name_nl: String,
    /// Markdown.
    pub summary: String,
    pub state: StrategyState,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub lead_organisation_id: Option<OrganisationId>,
    pub lead_organisation: Option<String>,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i32,
    /// Measures handed to it.
    pub measures: i64,
}

impl Strategy {
    /// For who reads one language or the other.
    pub fn names(&self) -> Names {
        Names::new(&self.name, &self.name_nl)
    }
}
