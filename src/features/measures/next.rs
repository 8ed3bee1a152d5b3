//! What comes next of a measure: it stands first on its page, with what the reader does of it.

use super::head::MeasureHead;
use kernel::review_state::ReviewState;
use platform::web::Panel;

/// The reader's next act.
#[derive(Debug, Clone)]
pub struct Next {
    pub label: String,
    pub url: String,
    /// Done at once; else a page leads on.
    pub is_act: bool,
}

impl Next {
    /// By a page of its own.
    pub fn page(label: String, url: String) -> Self {
        Self {
            label,
            url,
            is_act: false,
        }
    }

    /// At once.
    pub fn act(label: String, url: String) -> Self {
        Self {
            label,
            url,
            is_act: true,
        }
    }
}

/// A room's part of a measure's page, and the reader's next act by it.
pub struct Part {
    pub panel: Panel,
    pub next: Option<Next>,
}

/// Nobody reviews it before it is linked.
pub(crate) fn is_unplaced(measure: &MeasureHead) -> bool {
    let place = (measure.group_id, measure.strategy_id, measure.pilot_id);
    measure.state.to_submit() && matches!(place, (None, None, None))
}

/// Key of what the measure waits for.
pub(crate) fn awaited(measure: &MeasureHead) -> &'static str {
    match measure.state {
        _ if is_unplaced(measure) => "measure-awaits-place",
        ReviewState::ToReview => "measure-awaits-review",
        ReviewState::InReview => "measure-awaits-submission",
        ReviewState::Submitted => "measure-awaits-examination",
        ReviewState::Examined => "measure-awaits-decision",
        ReviewState::Arbitrated => "measure-awaits-sending",
        ReviewState::PoliticalEvaluation => "measure-awaits-evaluation",
        ReviewState::Closed => "measure-awaits-nothing",
    }
}
