//! Reading and writing tables in files: formats, limits, hostile files, the way there and back.

mod book;
mod csv;
mod hostile;
mod round_trip;
mod workbook;

use kernel::lang::Lang;
use platform::{
    sheets::{self, CSV, Cell, Export, Sheet, SheetError, XLSX},
    work::Job,
};

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

fn write_csv(headers: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    written(&CSV, "", headers, rows)
}

fn write_xlsx(title: &str, headers: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    written(&XLSX, title, headers, rows)
}

fn written(job: &Job, title: &str, headers: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let cells = |row: &Vec<String>| row.iter().cloned().map(Cell::Text).collect();
    let rows = rows.iter().map(cells);
    let table = Export::of(Lang::Fr, title, headers.to_vec(), rows).unwrap();
    let file = job.perform(table.into_spool().unwrap()).unwrap();
    file.into_bytes().unwrap()
}

fn texts(row: &[&str]) -> Vec<String> {
    row.iter().map(|text| (*text).to_owned()).collect()
}
