//! The page of the board.

use askama::Template;

use super::model::{GroupLine, MeetingFigures, NotStarted, OutcomeSegment, Totals};
use kernel::review_state::ReviewState;
use platform::web::{Shell, state_bar::StateCounts};

/// The board.
#[derive(Template)]
#[template(path = "board/show.html")]
pub struct BoardPage {
    pub shell: Shell,
    pub lines: Vec<GroupLine>,
    pub sum: StateCounts,
    pub late: i64,
    pub totals: Totals,
    pub decided: Vec<OutcomeSegment>,
    pub proposed: Vec<OutcomeSegment>,
    pub not_started: Vec<NotStarted>,
    pub meetings: MeetingFigures,
    pub states: &'static [ReviewState],
}

impl BoardPage {
    /// Measures GT0 has decided on.
    fn decided_total(&self) -> i64 {
        self.decided.iter().map(|segment| segment.count).sum()
    }
}
