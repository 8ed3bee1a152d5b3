//! Tables in files: reads XLSX, ODS and CSV that people send, writes XLSX and CSV. Knows no feature.
//!
//! [`read`] and [`book`] decide by the content, never by the file's name, and refuse with a
//! [`SheetError`] that can be shown. [`book`] has all sheets, and finds among their first rows the
//! headings that a room knows. Everything here blocks: call it from
//! `tokio::task::spawn_blocking`. Cells are texts and are never trimmed.

mod book;
mod csv_in;
mod error;
mod export;
mod formula;
pub mod header;
mod hidden;
mod kind;
mod limits;
mod ods;
mod table;
mod workbook;
mod write;
mod xml;
mod zip_guard;

pub use book::Book;
pub use error::SheetError;
pub use export::Export;
pub use limits::Limits;
pub use table::{Format, Grid, Sheet, SheetRow, Source, width};
pub use write::{CSV, Cell, XLSX};

use book::Sheets;
use csv_in::Csv;
use header::Score;
use kind::Kind;
use ods::Ods;
use workbook::Workbook;
use zip_guard::Package;

/// Reads the first table with the usual limits.
/// Fails: what the file is or has that makes it unusable.
pub fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    read_within(bytes, &Limits::default())
}

/// Reads the first table with limits of one's own.
/// Fails: what the file is or has that makes it unusable.
pub fn read_within(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetError> {
    let (mut file, mut source) = open(bytes, limits)?;
    let grid = book::first(file.as_mut(), limits)?;
    source.sheet_name = Some(grid.name.clone()).filter(|name| !name.is_empty());
    Sheet::of(grid, source, limits)
}

/// Reads all sheets; the table is the one whose headings have the best score.
/// Fails: what the file is or has that makes it unusable.
pub fn book(bytes: &[u8], limits: &Limits, score: Score<'_>) -> Result<Book, SheetError> {
    let (mut file, source) = open(bytes, limits)?;
    book::read(file.as_mut(), limits, source, score)
}

fn open<'a>(
    bytes: &'a [u8],
    limits: &Limits,
) -> Result<(Box<dyn Sheets + 'a>, Source), SheetError> {
    if bytes.len() as u64 > limits.file {
        return Err(SheetError::FileTooBig {
            megabytes: limits.file >> 20,
        });
    }
    let source = |format| Source {
        format,
        encoding: None,
        separator: None,
        sheet_name: None,
    };
    let (file, source): (Box<dyn Sheets + 'a>, Source) = match kind::of(bytes)? {
        Kind::Text => {
            let csv = Csv::open(bytes)?;
            let source = csv.source();
            (Box::new(csv), source)
        }
        Kind::Zip => match zip_guard::check(bytes, limits)? {
            Package::Xlsx => (Box::new(Workbook::open(bytes)?), source(Format::Xlsx)),
            Package::Ods => (Box::new(Ods::open(bytes)?), source(Format::Ods)),
        },
    };
    Ok((file, source))
}
