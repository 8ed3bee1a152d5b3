//! The page of the board.

use askama::Template;

use super::model::Board;
use kernel::review_state::ReviewState;
use measures::figures::model::in_states;
use platform::{i18n::Translator, web::Shell};

/// The board.
#[derive(Template)]
#[template(path = "board/show.html")]
pub(super) struct BoardPage {
    pub shell: Shell,
    pub board: Board,
    pub states: &'static [ReviewState],
}

impl BoardPage {
    /// Measures of the largest group: they fill a bar's width.
    fn largest(&self) -> i64 {
        let rows = self.board.groups.iter();
        let totals = rows.map(|row| row.line.state_counts().total());
        totals.max().unwrap_or_default()
    }

    /// The list of the measures whose review is submitted, or further.
    fn reviewed_url(&self) -> String {
        in_states(|state| !state.to_submit())
    }

    /// The list of those that GT0 decided.
    fn decided_url(&self) -> String {
        in_states(ReviewState::decided)
    }

    /// How far the reviews are.
    fn advance(&self) -> String {
        advance(&self.board, self.shell.t)
    }

    /// What came since the last GT0.
    fn since_gt0(&self) -> Option<String> {
        since_gt0(&self.board, self.shell.t)
    }
}

/// How far the reviews are, in a line.
pub(super) fn advance(board: &Board, t: Translator) -> String {
    let said = [
        ("reviewed", board.all.reviewed().to_string()),
        ("decided", board.all.decided().to_string()),
        ("total", board.all.total().to_string()),
    ];
    t.with("board-advance-said", &said)
}

/// What came since the last GT0, in a line.
pub(super) fn since_gt0(board: &Board, t: Translator) -> Option<String> {
    let since = board.burn_up.since_gt0.as_ref()?;
    let said = [
        ("date", t.short_date(since.day)),
        (
            "submitted",
            t.count("board-since-submitted", since.submitted),
        ),
        ("returned", t.count("board-since-returned", since.returned)),
        ("decided", t.count("board-since-decided", since.decided)),
    ];
    Some(t.with("board-since-gt0", &said))
}
