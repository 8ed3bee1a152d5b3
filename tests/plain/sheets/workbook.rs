//! Workbooks: one saved by another program, and one with values of every type.

use platform::sheets::{Format, Limits, SheetError, read_within};
use rust_xlsxwriter::{Formula, Workbook};

use super::{cells, read, refusal};

#[test]
fn a_workbook_of_another_program_reads_as_shown() {
    let sheet = read(include_bytes!("../../fixtures/sheets/measures.xlsx"));
    assert_eq!(sheet.source.format, Format::Xlsx);
    assert_eq!(sheet.source.sheet_name.as_deref(), Some("Mesures été"));
    assert_eq!(sheet.header_row, 3);
    let headers = [
        "Numéro", "Titre", "Date", "Montant", "Commune", "Oui", "Moment",
    ];
    assert_eq!(sheet.headers, headers);
    let rows = cells(&sheet);
    assert_eq!(
        rows[0],
        [
            "12",
            "Rénover\nles écoles",
            "24/11/2026",
            "1234.5",
            "05000",
            "true",
            "24/11/2026 14:05"
        ]
    );
    assert_eq!(
        rows[1],
        [
            "13",
            " espace ",
            "31/12/1999",
            "0.3",
            "01234",
            "false",
            "08:30:00"
        ]
    );
    assert_eq!(rows[2][..3], ["14", "après un vide 😀", ""]);
    assert_eq!(rows[3][..2], ["15", "riche gras"]);
    let numbers: Vec<u32> = sheet.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [4, 5, 7, 8]);
}

#[test]
fn formulas_give_their_last_value() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["a", "b"]).unwrap();
    sheet
        .write_formula(1, 0, Formula::new("=1+1").set_result("2"))
        .unwrap();
    sheet
        .write_formula(1, 1, Formula::new("=\"x\"").set_result("é <x>"))
        .unwrap();
    let read = read(book.save_to_buffer().unwrap());
    assert_eq!(cells(&read), [["2", "é <x>"]]);
}

#[test]
fn an_empty_workbook_and_one_that_is_too_wide_are_refused() {
    let mut book = Workbook::new();
    book.add_worksheet();
    assert_eq!(refusal(book.save_to_buffer().unwrap()), SheetError::Empty);
    let mut book = Workbook::new();
    book.add_worksheet().write_row(4, 0, ["x"; 300]).unwrap();
    assert_eq!(
        refusal(book.save_to_buffer().unwrap()),
        SheetError::TooManyColumns { limit: 200, row: 5 }
    );
}

#[test]
fn one_long_text_named_many_times_does_not_fill_the_memory() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let long = "x".repeat(10_000);
    for row in 0..200 {
        sheet.write_row(row, 0, ["a", &long]).unwrap();
    }
    let limits = Limits {
        text: 1 << 20,
        ..Limits::default()
    };
    assert_eq!(
        read_within(&book.save_to_buffer().unwrap(), &limits).unwrap_err(),
        SheetError::ContentTooBig { megabytes: 1 }
    );
}

#[test]
fn a_far_away_cell_costs_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["a", "b"]).unwrap();
    sheet.write_string(1_048_575, 1, "loin").unwrap();
    let read = read(book.save_to_buffer().unwrap());
    assert_eq!(read.rows[0].number, 1_048_576);
    assert_eq!(cells(&read), [["", "loin"]]);
}
