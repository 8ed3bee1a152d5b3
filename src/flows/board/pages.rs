//! The page of the board.

use askama::Template;

use kernel::review_state::ReviewState;
use measures::figures::model::{GroupLine, NotStarted, OutcomeSegment, Totals};
use meetings::planning::NextMeeting;
use platform::web::{Figure, Shell, state_bar::StateCounts};

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
    pub next_meeting: Option<NextMeeting>,
    /// What stands around the meetings of all groups.
    pub figures: Vec<Figure>,
    pub states: &'static [ReviewState],
}

impl BoardPage {
    /// Measures GT0 has decided on.
    fn decided_total(&self) -> i64 {
        self.decided.iter().map(|segment| segment.count).sum()
    }
}
