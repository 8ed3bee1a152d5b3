//! What was read of an import's file, and what could be read instead.

use super::content::Content;
use platform::web::{
    Choice,
    list_table::{self, HeadRow, Source},
};

/// Of a file.
pub(super) fn of(content: &Content) -> Source {
    let sheets = content.sheets();
    let head = content.head().into_iter();
    Source {
        sheet: content.sheet.clone(),
        header_row: content.header_row,
        head: head
            .map(|(number, cells)| HeadRow::of(number, cells, content.header_row))
            .collect(),
        sheets: sheets
            .iter()
            .enumerate()
            .map(|(index, name)| Choice::new(index, *name))
            .collect(),
        others: list_table::named(&sheets[1..]),
        unread: list_table::named(&content.unread),
        hidden_rows: content.hidden_below(),
        hidden_columns: content.hidden_columns.len(),
    }
}
