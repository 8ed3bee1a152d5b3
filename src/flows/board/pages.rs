//! The page of the board.

use askama::Template;

use kernel::review_state::{Outcome, ReviewState};
use measures::figures::model::{GroupLine, NotStarted, Totals};
use meetings::planning::NextMeeting;
use platform::web::{
    Figure, Shell,
    state_bar::{Piece, StateCounts},
};

/// The board.
#[derive(Template)]
#[template(path = "board/show.html")]
pub struct BoardPage {
    pub shell: Shell,
    pub lines: Vec<GroupLine>,
    pub sum: StateCounts,
    pub late: i64,
    pub totals: Totals,
    pub decided: Vec<Piece<Outcome>>,
    pub proposed: Vec<Piece<Outcome>>,
    pub not_started: Vec<NotStarted>,
    pub next_meeting: Option<NextMeeting>,
    /// What stands around the meetings of all groups.
    pub figures: Vec<Figure>,
    pub states: &'static [ReviewState],
}

impl BoardPage {
    /// Measures GT0 has decided on.
    fn decided_total(&self) -> i64 {
        self.decided.iter().map(|piece| piece.count).sum()
    }

    /// Measures of the largest group: they fill a bar's width.
    fn largest(&self) -> i64 {
        let totals = self.lines.iter().map(|line| line.state_counts().total());
        totals.max().unwrap_or_default()
    }
}
