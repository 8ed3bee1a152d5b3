//! What the board says in a line.

use super::model::Board;
use platform::i18n::Translator;

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
