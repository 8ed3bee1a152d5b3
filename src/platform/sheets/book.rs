//! A file with all its sheets: the table that is most likely meant, and what could be chosen
//! instead of it.

use std::collections::BTreeSet;

use kernel::fold::fold;
use serde::{Deserialize, Serialize};

use super::{
    Limits, SheetError, SheetRow,
    header::{self, HEAD_ROWS, Score},
    table::{Builder, Grid, Hidden, Source},
};

/// Takes a cell with its row and column, from 0; false where no more are wanted.
pub(super) type Put<'a> = &'a mut dyn FnMut(u32, usize, String) -> Result<bool, SheetError>;

/// Sheets looked at.
const MOST_SHEETS: usize = 50;

/// What reads the sheets of a file.
pub(super) trait Sheets {
    /// The names of the sheets that people see, in their order.
    fn visible(&self) -> Vec<String>;
    /// The names of the others.
    fn hidden(&self) -> Vec<String>;
    /// The cells of a sheet that have something in them.
    fn cells(&mut self, name: &str, put: Put<'_>) -> Result<(), SheetError>;
    /// What a sheet does not show.
    fn hidden_in(&mut self, name: &str) -> Result<Hidden, SheetError>;
}

/// A file as it was read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Book {
    /// The visible sheets that have something in them.
    pub sheets: Vec<Grid>,
    /// The one that is most likely meant, and the number of the row that heads its table.
    pub chosen: usize,
    pub header_row: u32,
    /// Sheets that are not read: hidden ones.
    pub hidden_sheets: Vec<String>,
    /// ... and those that are too big to be read beside, or behind more sheets than are read.
    pub big_sheets: Vec<String>,
    /// How the file was understood.
    pub source: Source,
}

impl Book {
    /// The row that heads the table that is meant, and the rows below that people see.
    pub fn seen(&self) -> Option<(&SheetRow, impl Iterator<Item = &SheetRow>)> {
        let grid = self.sheets.get(self.chosen)?;
        let head = grid.rows.iter().find(|row| row.number == self.header_row)?;
        Some((head, self.seen_from(self.header_row + 1)))
    }

    /// The rows of the sheet that is meant that people see, from the one with that number on.
    pub fn seen_from(&self, number: u32) -> impl Iterator<Item = &SheetRow> {
        let grid = self.sheets.get(self.chosen);
        let hidden = grid.iter().flat_map(|grid| &grid.hidden_rows);
        let hidden: BTreeSet<u32> = hidden.copied().collect();
        let rows = grid.into_iter().flat_map(|grid| &grid.rows);
        rows.filter(move |row| row.number >= number && !hidden.contains(&row.number))
    }

    /// The table in another sheet, or below another row, as somebody says; a sheet alone is headed by
    /// the row whose headings are known best.
    /// Fails: where there is no such sheet, or no such row in it.
    pub fn meant(
        mut self,
        sheet: &str,
        row: Option<u32>,
        score: Score<'_>,
    ) -> Result<Self, SheetError> {
        let name = fold(sheet.trim());
        if !name.is_empty() {
            let mut sheets = self.sheets.iter();
            let found = sheets.position(|grid| fold(grid.name.trim()) == name);
            self.chosen = found.ok_or(SheetError::NoSuchTable)?;
            self.source.sheet_name = Some(self.sheets[self.chosen].name.clone());
        }
        let rows = &self.sheets[self.chosen].rows;
        let heads = |row: u32| rows.iter().any(|one| one.number == row);
        self.header_row = match row {
            Some(row) => Some(row).filter(|row| heads(*row)),
            None if name.is_empty() => Some(self.header_row),
            None => header::best(rows, score).map(|(row, _)| row),
        }
        .ok_or(SheetError::NoSuchTable)?;
        Ok(self)
    }

    /// How many rows of that table people do not see.
    pub fn unseen(&self) -> usize {
        let grid = self.sheets.get(self.chosen);
        let hidden = grid.iter().flat_map(|grid| &grid.hidden_rows);
        hidden.filter(|row| **row > self.header_row).count()
    }
}

/// The first sheet with anything in it.
pub(super) fn first(file: &mut dyn Sheets, limits: &Limits) -> Result<Grid, SheetError> {
    for name in file.visible() {
        let grid = whole(file, &name, limits)?;
        if !grid.rows.is_empty() {
            return Ok(grid);
        }
    }
    Err(SheetError::Empty)
}

/// All sheets, by the heads of which the table is found.
pub(super) fn read(
    file: &mut dyn Sheets,
    limits: &Limits,
    source: Source,
    score: Score<'_>,
) -> Result<Book, SheetError> {
    let mut names = file.visible();
    let beyond = names.split_off(names.len().min(MOST_SHEETS));
    let mut heads = Vec::new();
    for name in &names {
        heads.push(head(file, name, limits)?);
    }
    let (chosen, header_row) = likeliest(&heads, score).map_err(|why| match beyond.len() {
        0 => why,
        // It may stand in one of those.
        _ => SheetError::TooManySheets { limit: MOST_SHEETS },
    })?;
    let main = whole(file, &names[chosen], limits)?;
    if main.below(header_row).count() > limits.rows {
        return Err(SheetError::TooManyRows { limit: limits.rows });
    }
    let mut left = limits.without(&main);
    let mut book = Book {
        sheets: Vec::new(),
        chosen: 0,
        header_row,
        hidden_sheets: file.hidden(),
        big_sheets: Vec::new(),
        source: Source {
            sheet_name: Some(main.name.clone()).filter(|name| !name.is_empty()),
            ..source
        },
    };
    let mut main = Some(main);
    for (index, name) in names.iter().enumerate() {
        let grid = match main.take_if(|_| index == chosen) {
            Some(main) => {
                book.chosen = book.sheets.len();
                Ok(main)
            }
            None => whole(file, name, &left),
        };
        match grid {
            Ok(grid) if grid.rows.is_empty() => {}
            Ok(mut grid) => {
                if index != chosen {
                    left = left.without(&grid);
                }
                grid.hide(file.hidden_in(name)?);
                book.sheets.push(grid);
            }
            Err(error) if error.is_limit() => book.big_sheets.push(name.clone()),
            Err(error) => return Err(error),
        }
    }
    book.big_sheets.extend(beyond);
    Ok(book)
}

/// The first rows of a sheet; or the limit that they break.
fn head(
    file: &mut dyn Sheets,
    name: &str,
    limits: &Limits,
) -> Result<Result<Grid, SheetError>, SheetError> {
    let mut builder = Builder::new(limits);
    let read = file.cells(name, &mut |row, column, text| {
        builder.put(row, column, text)?;
        Ok(builder.rows() <= HEAD_ROWS)
    });
    match read {
        Ok(()) => Ok(Ok(builder.grid(name))),
        Err(error) if error.is_limit() => Ok(Err(error)),
        Err(error) => Err(error),
    }
}

/// The sheet and the row whose headings are known best.
fn likeliest(
    heads: &[Result<Grid, SheetError>],
    score: Score<'_>,
) -> Result<(usize, u32), SheetError> {
    let mut best: Option<(u32, usize, u32)> = None;
    let mut refusal = SheetError::Empty;
    for (index, head) in heads.iter().enumerate() {
        match head {
            Ok(head) => match header::best(&head.rows, score).map(|best| with_rows(head, best)) {
                Some((row, known)) if best.is_none_or(|(most, ..)| known > most) => {
                    best = Some((known, index, row));
                }
                None if !head.rows.is_empty() && refusal == SheetError::Empty => {
                    refusal = SheetError::NoHeader;
                }
                _ => {}
            },
            Err(error) if refusal == SheetError::Empty => refusal = error.clone(),
            Err(_) => {}
        }
    }
    best.map(|(_, index, row)| (index, row)).ok_or(refusal)
}

/// Headings without rows below, as in a model to fill in, count half.
fn with_rows(head: &Grid, (row, known): (u32, u32)) -> (u32, u32) {
    let empty = head.below(row).next().is_none();
    (row, if empty { known / 2 } else { known })
}

fn whole(file: &mut dyn Sheets, name: &str, limits: &Limits) -> Result<Grid, SheetError> {
    let mut builder = Builder::new(limits);
    file.cells(name, &mut |row, column, text| {
        builder.put(row, column, text)?;
        Ok(true)
    })?;
    Ok(builder.grid(name))
}
