//! Tables in files: reads XLSX and CSV that people send, writes both. Knows no feature.
//!
//! [`read`] decides by the content, never by the file's name, and refuses with a
//! [`SheetError`] that can be shown. Everything here blocks: call it from
//! `tokio::task::spawn_blocking`. Cells are texts and are never trimmed.

mod csv_in;
mod error;
mod export;
mod formula;
mod kind;
mod limits;
mod table;
mod workbook;
mod write;
mod zip_guard;

pub use error::SheetError;
pub use export::Export;
pub use limits::Limits;
pub use table::{Format, Sheet, SheetRow, Source};
pub use write::{CSV, Cell, XLSX};

use kind::Kind;

/// Reads a table with the usual limits.
///
/// # Errors
/// What the file is or has that makes it unusable.
pub fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    read_within(bytes, &Limits::default())
}

/// Reads a table with limits of one's own.
///
/// # Errors
/// What the file is or has that makes it unusable.
pub fn read_within(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetError> {
    if bytes.len() as u64 > limits.file {
        return Err(SheetError::FileTooBig {
            megabytes: limits.file >> 20,
        });
    }
    match kind::of(bytes)? {
        Kind::Zip => {
            zip_guard::check(bytes, limits)?;
            workbook::read(bytes, limits)
        }
        Kind::Text => csv_in::read(bytes, limits),
    }
}
