//! A table as it was read, and how one is put together within the limits.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// Its number in the file, from 1, as a spreadsheet shows it.
    pub number: u32,
    /// As many as the table has columns; an absent cell is empty.
    pub cells: Vec<String>,
}

/// A sheet as it was read: its rows that have a value, the table and what stands above it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// Empty where the file has no sheets.
    pub name: String,
    pub rows: Vec<SheetRow>,
    /// Numbers of the rows with a value that people do not see: hidden or filtered out.
    pub hidden_rows: Vec<u32>,
    /// Columns, from 0, that people do not see.
    pub hidden_columns: Vec<usize>,
}

/// What a sheet does not show: numbers of rows from 1, columns from 0.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    pub(super) rows: Vec<u32>,
    pub(super) columns: Vec<usize>,
}

impl Grid {
    /// The rows below the one with that number.
    pub fn below(&self, number: u32) -> impl Iterator<Item = &SheetRow> {
        self.rows.iter().filter(move |row| row.number > number)
    }

    /// The first row with at least two filled cells.
    fn first_header(&self) -> Option<u32> {
        let filled = |row: &&SheetRow| row.cells.iter().filter(|text| !is_blank(text)).count() >= 2;
        self.rows.iter().find(filled).map(|row| row.number)
    }

    /// Takes over what is hidden of it.
    pub(super) fn hide(&mut self, hidden: Hidden) {
        let width = self.rows.first().map_or(0, |row| row.cells.len());
        let has = |number: &u32| {
            self.rows
                .binary_search_by_key(number, |row| row.number)
                .is_ok()
        };
        self.hidden_rows = hidden.rows.into_iter().filter(has).collect();
        self.hidden_columns = hidden.columns;
        self.hidden_columns.retain(|column| *column < width);
    }
}

/// How a file was understood, for people to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub format: Format,
    /// Of a CSV file; not told once the table has travelled.
    #[serde(skip)]
    pub encoding: Option<&'static str>,
    /// Of a CSV file.
    pub separator: Option<char>,
    /// Of a workbook.
    pub sheet_name: Option<String>,
}

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    Csv,
    Xlsx,
    Ods,
}

/// Whether people see nothing in the cell.
pub(super) fn is_blank(text: &str) -> bool {
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

    /// Rows seen so far.
    pub(super) fn rows(&self) -> usize {
        self.rows.len()
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

    /// The sheet.
    pub(super) fn grid(self, name: &str) -> Grid {
        let width = self.width;
        let filled = self
            .rows
            .into_iter()
            .filter(|(_, cells)| !cells.iter().all(|text| is_blank(text)));
        let rows = filled.map(|(row, mut cells)| {
            cells.resize(width, String::new());
            cells.shrink_to_fit();
            SheetRow {
                number: row.saturating_add(1),
                cells,
            }
        });
        Grid {
            name: name.to_owned(),
            rows: rows.collect(),
            ..Grid::default()
        }
    }
}

impl Sheet {
    /// The table of a sheet, headed by its first row with at least two filled cells.
    pub(super) fn of(grid: Grid, source: Source, limits: &Limits) -> Result<Self, SheetError> {
        if grid.rows.is_empty() {
            return Err(SheetError::Empty);
        }
        let header_row = grid.first_header().ok_or(SheetError::NoHeader)?;
        let mut rows = grid.rows.into_iter().filter(|row| row.number >= header_row);
        let mut headers = rows.next().map(|row| row.cells).unwrap_or_default();
        let mut rows: Vec<SheetRow> = rows.collect();
        if rows.len() > limits.rows {
            return Err(SheetError::TooManyRows { limit: limits.rows });
        }
        let width = width(&headers, rows.iter().map(|row| row.cells.as_slice()));
        headers.truncate(width);
        for row in &mut rows {
            row.cells.truncate(width);
        }
        Ok(Self {
            headers,
            header_row,
            rows,
            source,
        })
    }
}

/// Columns of a table up to the last one with a value: what stands above the header may be wider.
pub fn width<'a>(headers: &'a [String], rows: impl Iterator<Item = &'a [String]>) -> usize {
    let last = |cells: &[String]| cells.iter().rposition(|text| !is_blank(text));
    let widest = rows.chain([headers]).filter_map(last).max();
    widest.map_or(0, |last| last + 1)
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
