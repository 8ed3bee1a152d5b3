//! What files say of the decisions.

use super::queries::DecisionRow;
use platform::web::download::Column;

/// The columns.
pub const COLUMNS: &[Column<DecisionRow>] = &[
    ("decision-number", |row, _| row.reference().into()),
    ("decision-text", |row, _| row.text.clone().into()),
    ("decision-state", |row, shell| {
        shell.t.word(row.state).into()
    }),
    ("decision-successor", |row, _| row.successor().into()),
    ("decision-date", |row, _| row.decided_on.into()),
    ("decision-group", |row, _| row.group_code.clone().into()),
    ("decision-scope", |row, shell| {
        shell.t.word(row.scope).into()
    }),
    ("decision-scope-name", |row, _| {
        row.scope_name.clone().into()
    }),
    ("decision-meeting", |row, _| row.meeting.clone().into()),
];
