//! What files say of the register.

use super::queries::DecisionRow;
use platform::web::download::Column;

/// The columns.
pub(super) const COLUMNS: &[Column<DecisionRow>] = &[
    ("decision-number", |row, _| row.code.clone().into()),
    ("decision-text", |row, _| row.text.clone().into()),
    ("decision-state", |row, shell| {
        shell.t.word(row.state).into()
    }),
    ("decision-successor", |row, _| row.successor.clone().into()),
    ("decision-date", |row, _| row.decided_on.into()),
    ("decision-group", |row, _| row.group_code.clone().into()),
    ("decision-scope", |row, shell| {
        shell.t.word(row.scope).into()
    }),
    ("decision-scope-name", |row, _| {
        row.scope_name.clone().into()
    }),
    ("decision-meeting", |row, _| row.meeting.clone().into()),
    ("register-type", |row, shell| shell.t.word(row.kind).into()),
    ("arbitration-outcome", |row, shell| {
        row.outcome.map(|outcome| shell.t.word(outcome)).into()
    }),
    ("arbitration-destination", |row, _| {
        row.destination.clone().into()
    }),
    ("register-former", |row, _| row.former_code.clone().into()),
    ("decision-votes", |row, _| row.votes.clone().into()),
];
