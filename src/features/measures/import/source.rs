//! What was read of a file, and what could be read instead.

use super::content::Content;
use platform::web::Choice;

/// Cells shown of each of the first rows.
const CELLS_SHOWN: usize = 8;

/// What was read of a file, and what could be read instead.
#[derive(Debug)]
pub(crate) struct Source {
    /// Empty where the file has no sheets.
    pub sheet: String,
    pub header_row: u32,
    pub head: Vec<HeadRow>,
    pub sheets: Vec<Choice>,
    /// Visible sheets that are not meant.
    pub others: String,
    /// Sheets that are not read.
    pub unread: String,
    pub hidden_rows: usize,
    pub hidden_columns: usize,
}

impl Source {
    /// Of a file.
    pub(super) fn of(content: &Content) -> Self {
        let sheets = content.sheets();
        let head = content.head().into_iter().map(|(number, cells)| HeadRow {
            number,
            is_header: number == content.header_row,
            cells: cells
                .iter()
                .take(CELLS_SHOWN)
                .map(|text| text.trim().chars().take(40).collect())
                .collect(),
        });
        Self {
            sheet: content.sheet.clone(),
            header_row: content.header_row,
            head: head.collect(),
            sheets: sheets
                .iter()
                .enumerate()
                .map(|(index, name)| Choice::new(index, *name))
                .collect(),
            others: sheets[1..].join(", "),
            unread: content.unread.join(", "),
            hidden_rows: content.hidden_below(),
            hidden_columns: content.hidden_columns.len(),
        }
    }
}

/// One of the first rows.
#[derive(Debug)]
pub(crate) struct HeadRow {
    pub number: u32,
    pub is_header: bool,
    pub cells: Vec<String>,
}
