//! What was read of a file, and what could be read instead, as pages show it.

use super::ListTable;
use crate::{sheets::header::HEAD_ROWS, web::Choice};

/// Cells shown of each of the first rows.
const CELLS_SHOWN: usize = 8;
/// Names of sheets shown of those that are not imported.
const NAMES_SHOWN: usize = 40;
/// Characters shown of a cell among the first rows.
const CELL: usize = 40;

/// What was read of a file, and what could be read instead.
#[derive(Debug)]
pub struct Source {
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
    /// Of a table that travels.
    pub fn of(table: &ListTable) -> Self {
        let book = &table.book;
        let grid = book.sheets.get(book.chosen);
        let rows = grid.into_iter().flat_map(|grid| &grid.rows).take(HEAD_ROWS);
        let names = || book.sheets.iter().map(|grid| grid.name.as_str());
        let others: Vec<&str> = names()
            .enumerate()
            .filter(|(at, _)| *at != book.chosen)
            .map(|(_, name)| name)
            .collect();
        let unread: Vec<&String> = book.hidden_sheets.iter().chain(&book.big_sheets).collect();
        Self {
            sheet: grid.map_or_else(String::new, |grid| grid.name.clone()),
            header_row: book.header_row,
            head: rows
                .map(|row| HeadRow::of(row.number, &row.cells, book.header_row))
                .collect(),
            sheets: names()
                .enumerate()
                .map(|(at, name)| Choice::new(at, name))
                .collect(),
            others: named(&others),
            unread: named(&unread),
            hidden_rows: book.unseen(),
            hidden_columns: grid.map_or(0, |grid| grid.hidden_columns.len()),
        }
    }
}

/// One of the first rows.
#[derive(Debug)]
pub struct HeadRow {
    pub number: u32,
    pub is_header: bool,
    pub cells: Vec<String>,
}

impl HeadRow {
    /// The row of that number, where the headings are in another or in itself.
    pub fn of(number: u32, cells: &[String], header_row: u32) -> Self {
        let shown = cells.iter().take(CELLS_SHOWN);
        let shown = shown.map(|text| text.trim().chars().take(CELL).collect());
        Self {
            number,
            is_header: number == header_row,
            cells: shown.collect(),
        }
    }
}

/// Names of sheets, of which a workbook may have thousands.
pub fn named<S: AsRef<str>>(sheets: &[S]) -> String {
    let first = sheets.iter().take(NAMES_SHOWN).map(AsRef::as_ref);
    let rest = (sheets.len() > NAMES_SHOWN).then_some("…");
    first.chain(rest).collect::<Vec<&str>>().join(", ")
}

/// The columns of a table to choose from, each with its first values.
pub fn headings<'a, R>(headings: &[String], rows: impl Fn() -> R) -> Vec<Choice>
where
    R: Iterator<Item = &'a [String]>,
{
    let sample = |index: usize| {
        let cells = rows().filter_map(|cells| cells.get(index));
        let cells = cells.map(|c| c.trim()).filter(|c| !c.is_empty()).take(2);
        cells
            .map(|c| c.chars().take(24).collect::<String>())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let headings = headings.iter().enumerate().map(|(index, heading)| {
        let heading: String = heading.trim().chars().take(60).collect();
        Choice::new(
            index,
            format!("{} – {heading} ({})", index + 1, sample(index)),
        )
    });
    headings.collect()
}
