//! What was read of a file, and what could be read instead.

use super::content::Content;
use platform::web::Choice;

/// Cells shown of each of the first rows.
const CELLS_SHOWN: usize = 8;
/// Names of sheets shown of those that are not imported.
const NAMES_SHOWN: usize = 40;

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
            others: named(&sheets[1..]),
            unread: named(&content.unread),
            hidden_rows: content.hidden_below(),
            hidden_columns: content.hidden_columns.len(),
        }
    }
}

/// Names of sheets, of which a workbook may have thousands.
fn named<S: AsRef<str>>(sheets: &[S]) -> String {
    let first = sheets.iter().take(NAMES_SHOWN).map(AsRef::as_ref);
    let rest = (sheets.len() > NAMES_SHOWN).then_some("…");
    first.chain(rest).collect::<Vec<&str>>().join(", ")
}

/// One of the first rows.
#[derive(Debug)]
pub(crate) struct HeadRow {
    pub number: u32,
    pub is_header: bool,
    pub cells: Vec<String>,
}
