//! What the workbook says of the bilaterals.

use super::queries::ExportRow;
use platform::web::download::Column;

/// The columns.
pub(super) const COLUMNS: &[Column<ExportRow>] = &[
    ("bilateral-administration", |row, _| {
        row.organisation.clone().into()
    }),
    ("bilateral-group", |row, _| row.group_code.clone().into()),
    ("bilateral-code", |row, _| row.code.clone().into()),
    ("bilateral-measure", |row, _| row.title.clone().into()),
    ("role-pilot", |row, _| row.pilot.clone().into()),
    ("bilateral-proposal-only", |row, shell| {
        row.proposal.map(|word| shell.t.word(word)).into()
    }),
    ("bilateral-contact", |row, _| row.contact.clone().into()),
    ("bilateral-state", |row, shell| {
        shell.t.word(row.state).into()
    }),
    ("bilateral-planned-on", |row, _| row.planned_on.into()),
    ("bilateral-held-on", |row, _| row.held_on.into()),
    ("bilateral-result", |row, _| row.result.clone().into()),
];
