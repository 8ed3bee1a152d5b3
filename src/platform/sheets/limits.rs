//! How big a file may be.

use super::Grid;

/// What a file may have; tests shrink it.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Bytes of the file.
    pub file: u64,
    /// Bytes of all parts of a workbook that are read, once inflated.
    pub inflated: u64,
    /// How many times bigger than its compressed form a part may be, from 1 MB on.
    pub ratio: u64,
    /// Parts of a workbook.
    pub parts: usize,
    /// Rows that have a value.
    pub rows: usize,
    /// Columns up to the last one with a value.
    pub columns: usize,
    /// Rows times columns.
    pub cells: usize,
    /// Characters of a cell.
    pub cell_chars: usize,
    /// Bytes of all cells together: a workbook may name one long text many times.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file: 20 << 20,
            inflated: 200 << 20,
            ratio: 400,
            parts: 2_000,
            rows: 50_000,
            columns: 200,
            cells: 1_000_000,
            cell_chars: 32_767,
            text: 20 << 20,
        }
    }
}

impl Limits {
    /// What is left beside a sheet.
    pub(super) fn without(&self, grid: &Grid) -> Self {
        let columns = grid.rows.first().map_or(0, |row| row.cells.len());
        let cells = grid.rows.iter().flat_map(|row| &row.cells);
        Self {
            cells: self.cells.saturating_sub(grid.rows.len() * columns),
            text: self.text.saturating_sub(cells.map(String::len).sum()),
            ..self.clone()
        }
    }
}
