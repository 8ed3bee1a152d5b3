//! What files say of the items.

use super::lists::ItemRow;
use platform::web::download::Column;

/// The columns.
pub(super) const COLUMNS: &[Column<ItemRow>] = &[
    ("item-what", |row, _| row.what.clone().into()),
    ("item-owner", |row, _| row.owner.clone().into()),
    ("item-organisation", |row, _| {
        row.organisation.clone().into()
    }),
    ("item-helpers", |row, _| row.helpers.clone().into()),
    ("item-group", |row, _| row.group_code.clone().into()),
    ("item-due", |row, _| row.due_on.into()),
    ("item-state", |row, shell| shell.t.word(row.state).into()),
    ("items-overdue", |row, shell| {
        let overdue = row.is_overdue(&shell.today);
        overdue.then(|| "×".to_owned()).into()
    }),
    ("item-postponed", |row, _| row.postponed.into()),
    ("item-meeting", |row, _| row.meeting.clone().into()),
];
