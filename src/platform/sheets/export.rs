//! A table on its way out: row by row through a file on the disk, to the job that writes it.

use std::{
    fs::File,
    io::{self, BufRead as _, BufReader, BufWriter, Write as _},
    pin::pin,
};

use futures_util::{Stream, TryStreamExt as _};
use serde::{Deserialize, Serialize};

use super::Cell;
use crate::{errors::AppError, work::Spool};
use kernel::lang::Lang;

/// A table on its way into a file, on the disk.
#[derive(Debug)]
pub struct Export {
    file: BufWriter<File>,
    rows: u32,
}

/// Rows that a sheet holds below its headers.
const MOST: u32 = 1_048_575;

/// What stands before the rows.
#[derive(Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) lang: Lang,
    pub(super) title: String,
    pub(super) headers: Vec<String>,
}

impl Export {
    /// Without rows yet; the title names the sheet of a workbook.
    pub fn new(lang: Lang, title: &str, headers: Vec<String>) -> io::Result<Self> {
        let mut export = Self {
            file: BufWriter::new(Spool::new()?.into_file()?),
            rows: 0,
        };
        export.push_line(&Head {
            lang,
            title: title.to_owned(),
            headers,
        })?;
        Ok(export)
    }

    /// One with its rows.
    pub fn of(
        lang: Lang,
        title: &str,
        headers: Vec<String>,
        rows: impl IntoIterator<Item = Vec<Cell>>,
    ) -> io::Result<Self> {
        let mut export = Self::new(lang, title, headers)?;
        for row in rows {
            export.push(&row)?;
        }
        Ok(export)
    }

    /// Begins another sheet of the workbook; what is added from now on stands there. A CSV file has the
    /// first one alone.
    pub fn sheet(&mut self, lang: Lang, title: &str, headers: Vec<String>) -> io::Result<()> {
        self.rows = 0;
        self.push_line(&Head {
            lang,
            title: title.to_owned(),
            headers,
        })
    }

    /// Adds a row.
    /// Fails: where the disk, or a sheet, takes no more.
    pub fn push(&mut self, row: &[Cell]) -> io::Result<()> {
        if self.rows == MOST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.rows += 1;
        self.push_line(&row)
    }

    /// Adds the rows that a statement finds, one by one: however many, they are never in memory
    /// together.
    /// Fails: where the database fails, or the disk or a sheet takes no more.
    pub async fn fill<T>(
        &mut self,
        rows: impl Stream<Item = sqlx::Result<T>>,
        mut cells: impl FnMut(T) -> Vec<Cell>,
    ) -> Result<(), AppError> {
        let mut rows = pin!(rows);
        while let Some(row) = rows.try_next().await? {
            self.push(&cells(row))?;
        }
        Ok(())
    }

    fn push_line(&mut self, line: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.file, line)?;
        self.file.write_all(b"\n")
    }

    /// What [`super::CSV`] and [`super::XLSX`] read.
    pub fn into_spool(self) -> io::Result<Spool> {
        Ok(self.file.into_inner().map_err(io::Error::from)?.into())
    }
}

/// An export, read back: the rows of one sheet after the other.
pub(super) struct Rows<'a> {
    input: &'a mut BufReader<File>,
    /// What stands before the rows of the next sheet, once those of this one are read.
    next: Option<Head>,
}

impl<'a> Rows<'a> {
    pub(super) fn begin(input: &'a mut BufReader<File>) -> anyhow::Result<(Head, Self)> {
        let mut line = String::new();
        input.read_line(&mut line)?;
        Ok((serde_json::from_str(&line)?, Self { input, next: None }))
    }

    /// Goes on to the next sheet, where there is one.
    pub(super) fn next_sheet(&mut self) -> Option<Head> {
        self.next.take()
    }
}

impl Iterator for Rows<'_> {
    type Item = anyhow::Result<Vec<Cell>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.next.is_some() {
            return None;
        }
        let mut line = String::new();
        match self.input.read_line(&mut line) {
            Ok(0) => None,
            // A row is a list, a head none.
            Ok(_) if !line.starts_with('[') => match serde_json::from_str(&line) {
                Ok(head) => {
                    self.next = Some(head);
                    None
                }
                Err(error) => Some(Err(error.into())),
            },
            Ok(_) => Some(serde_json::from_str(&line).map_err(Into::into)),
            Err(error) => Some(Err(error.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_rows_than_a_sheet_holds_are_refused() {
        let mut export = Export::new(Lang::Fr, "T", vec!["a".into()]).unwrap();
        for _ in 0..MOST {
            export.push(&[]).unwrap();
        }
        let refused = export.push(&[]).unwrap_err();
        assert!(matches!(refused.into(), AppError::TooHeavy));
    }
}
