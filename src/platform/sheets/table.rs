//! A table as it was read, and how one is put together within the limits.

use std::collections::BTreeMap;

use super::{Limits, SheetError};

/// A table: a header row and the rows under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The first row with at least two filled cells.
    pub headers: Vec<String>,
    /// Its number in the file.
    pub header_row: u32,
    /// The rows below that have a value, each as wide as `headers`.
    pub rows: Vec<SheetRow>,
    /// How the file was understood.
    pub source: Source,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Its number in the file, from 1, as a spreadsheet shows it.
    pub number: u32,
    /// As many as there are headers; an absent cell is empty.
    pub cells: Vec<String>,
}

/// How a file was understood, for people to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub format: Format,
    /// Of a CSV file.
    pub encoding: Option<&'static str>,
    /// Of a CSV file.
    pub separator: Option<char>,
    /// Of a workbook.
    pub sheet_name: Option<String>,
}

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
}

/// Whether people see nothing in the cell.
fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// Takes cells in any order and refuses the one too many.
pub(super) struct Builder<'a> {
    limits: &'a Limits,
    rows: BTreeMap<u32, Vec<String>>,
    width: usize,
    text: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            rows: BTreeMap::new(),
            width: 0,
            text: 0,
        }
    }

    /// Whether no cell with a value was seen.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Puts a text into a cell; row and column count from 0.
    pub(super) fn put(&mut self, row: u32, column: usize, text: String) -> Result<(), SheetError> {
        let limits = self.limits;
        let number = row.saturating_add(1);
        if text.len() > limits.cell_chars && text.chars().count() > limits.cell_chars {
            return Err(SheetError::CellTooLong {
                row: number,
                column: column_name(column),
                limit: limits.cell_chars,
            });
        }
        // Blank cells count only beside a value.
        let blank = is_blank(&text);
        if text.is_empty() || (blank && column >= limits.columns) {
            return Ok(());
        }
        if column >= limits.columns {
            return Err(SheetError::TooManyColumns {
                limit: limits.columns,
                row: number,
            });
        }
        self.text += text.len();
        if self.text > limits.text {
            return Err(SheetError::ContentTooBig {
                megabytes: (limits.text >> 20) as u64,
            });
        }
        if !blank {
            self.width = self.width.max(column + 1);
        }
        let cells = self.rows.entry(row).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        let rows = self.rows.len();
        // The header and what stands above it come on top of the rows that count.
        if rows > limits.rows.saturating_add(100) {
            return Err(SheetError::TooManyRows { limit: limits.rows });
        }
        if rows.saturating_mul(self.width) > limits.cells {
            return Err(SheetError::TooManyCells {
                limit: limits.cells,
            });
        }
        Ok(())
    }

    /// The table.
    pub(super) fn finish(self, source: Source) -> Result<Sheet, SheetError> {
        let width = self.width;
        let mut rows = self
            .rows
            .into_iter()
            .filter(|(_, cells)| !cells.iter().all(|text| is_blank(text)))
            .map(|(row, mut cells)| {
                cells.resize(width, String::new());
                cells.shrink_to_fit();
                SheetRow {
                    number: row.saturating_add(1),
                    cells,
                }
            })
            .peekable();
        if rows.peek().is_none() {
            return Err(SheetError::Empty);
        }
        let header = rows
            .find(|row| row.cells.iter().filter(|text| !is_blank(text)).count() >= 2)
            .ok_or(SheetError::NoHeader)?;
        let mut rows: Vec<SheetRow> = rows.collect();
        if rows.len() > self.limits.rows {
            return Err(SheetError::TooManyRows {
                limit: self.limits.rows,
            });
        }
        // What stood above the header may have been wider than the table.
        let width = rows
            .iter()
            .chain([&header])
            .filter_map(|row| row.cells.iter().rposition(|text| !is_blank(text)))
            .max()
            .map_or(0, |last| last + 1);
        let mut headers = header.cells;
        headers.truncate(width);
        for row in &mut rows {
            row.cells.truncate(width);
        }
        Ok(Sheet {
            headers,
            header_row: header.number,
            rows,
            source,
        })
    }
}

/// `A`, `B`… `AA`: the name of a column counted from 0.
pub(super) fn column_name(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
