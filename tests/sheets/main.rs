//! Reading and writing tables in files: formats, limits, hostile files, the way there and back.

mod csv;
mod hostile;
mod round_trip;
mod workbook;

use jalon::platform::sheets::{self, Sheet, SheetError};

/// The cells below the header.
fn cells(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet
        .rows
        .iter()
        .map(|row| row.cells.iter().map(String::as_str).collect())
        .collect()
}

fn read(bytes: impl AsRef<[u8]>) -> Sheet {
    sheets::read(bytes.as_ref()).unwrap()
}

fn refusal(bytes: impl AsRef<[u8]>) -> SheetError {
    sheets::read(bytes.as_ref()).unwrap_err()
}

fn texts(row: &[&str]) -> Vec<String> {
    row.iter().map(|text| (*text).to_owned()).collect()
}
