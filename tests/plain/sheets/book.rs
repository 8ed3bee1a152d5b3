//! Files with several sheets: which one is meant, what is hidden, OpenDocument.

use std::io::{Cursor, Write as _};

use platform::sheets::{self, Book, Format, Limits, SheetError};
use rust_xlsxwriter::{Workbook, Worksheet};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{cells, read};

/// How many of the cells are known as headings.
fn known(cells: &[String]) -> u32 {
    let known = |text: &&String| ["Code", "Titre", "État"].contains(&text.trim());
    u32::try_from(cells.iter().filter(known).count()).unwrap()
}

fn book(bytes: &[u8]) -> Book {
    sheets::book(bytes, &Limits::default(), &known).unwrap()
}

fn sheet<'a>(book: &'a mut Workbook, name: &str, rows: &[&[&str]]) -> &'a mut Worksheet {
    let sheet = book.add_worksheet().set_name(name).unwrap();
    for (row, cells) in (0..).zip(rows) {
        sheet.write_row(row, 0, cells.iter().copied()).unwrap();
    }
    sheet
}

#[test]
fn the_sheet_and_row_with_known_headings_are_meant() {
    let mut file = Workbook::new();
    sheet(
        &mut file,
        "Mode d’emploi",
        &[&["Feuille", "Contenu"], &["Liste", "Les mesures"]],
    );
    sheet(&mut file, "Modèle", &[&["Code", "Titre", "État"]]);
    let list: &[&[&str]] = &[
        &["Plan climat", "2024"],
        &["", "Identité", "Suivi"],
        &["Code", "Titre", "État"],
        &["A1", "Un", "En cours"],
        &["A2", "Deux", ""],
        &["TOTAL", "", "2"],
    ];
    let shown = sheet(&mut file, "Liste", list);
    shown.set_row_hidden(4).unwrap();
    shown.set_column_hidden(2).unwrap();
    sheet(
        &mut file,
        "Listes déroulantes",
        &[&["Code", "Titre"], &["x", "y"]],
    )
    .set_hidden(true);
    let book = book(&file.save_to_buffer().unwrap());
    let names: Vec<&str> = book
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(names, ["Mode d’emploi", "Modèle", "Liste"]);
    assert_eq!((book.chosen, book.header_row), (2, 3));
    assert_eq!(book.hidden_sheets, ["Listes déroulantes"]);
    let list = &book.sheets[2];
    assert_eq!(
        (&list.hidden_rows, &list.hidden_columns),
        (&vec![5], &vec![2])
    );
    assert_eq!(list.below(3).count(), 3);
    assert_eq!(book.source.sheet_name.as_deref(), Some("Liste"));
}

#[test]
fn a_big_sheet_beside_is_named_and_the_meant_one_is_read() {
    let mut file = Workbook::new();
    let long = "x".repeat(1000);
    let data: Vec<[&str; 2]> = (0..100).map(|_| ["donnée", long.as_str()]).collect();
    let data: Vec<&[&str]> = data.iter().map(|row| &row[..]).collect();
    sheet(&mut file, "Données", &data);
    sheet(&mut file, "Liste", &[&["Code", "Titre"], &["A1", "Un"]]);
    let limits = Limits {
        text: 50_000,
        ..Limits::default()
    };
    let book = sheets::book(&file.save_to_buffer().unwrap(), &limits, &known).unwrap();
    assert_eq!(book.big_sheets, ["Données"]);
    assert_eq!(book.sheets.len(), 1);
}

#[test]
fn sheets_beyond_those_that_are_read_are_named() {
    let file = |lists: &[usize]| {
        let mut file = Workbook::new();
        for number in 1..=60 {
            let rows: &[&[&str]] = match lists.contains(&number) {
                true => &[&["Code", "Titre"], &["A1", "Un"]],
                false => &[],
            };
            sheet(&mut file, &format!("Feuille {number}"), rows);
        }
        file.save_to_buffer().unwrap()
    };
    let book = book(&file(&[2, 60]));
    assert_eq!(book.sheets.len(), 1);
    assert_eq!(book.big_sheets.len(), 10);
    assert_eq!(book.big_sheets[9], "Feuille 60");
    let refused = sheets::book(&file(&[60]), &Limits::default(), &known).unwrap_err();
    assert_eq!(refused, SheetError::TooManySheets { limit: 50 });
}

/// An OpenDocument workbook with this inside its spreadsheet.
fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content>
           <office:automatic-styles>{styles}</office:automatic-styles>
           <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>
           </office:document-content>"#
    );
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_str()),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
    ] {
        file.start_file(name, SimpleFileOptions::default()).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    file.finish().unwrap().into_inner()
}

fn text(text: &str) -> String {
    format!(
        r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
    )
}

#[test]
fn open_document_reads_as_shown() {
    let header = [text("Code"), text("Titre"), text("État")].concat();
    let tables = format!(
        r#"<table:table table:name="Aide" table:style-name="ta2"><table:table-row>{header}</table:table-row></table:table>
        <table:table table:name="L&apos;été" table:style-name="ta1">
        <table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row>{header}</table:table-row>
        <table:table-row><table:table-cell office:value-type="float" office:value="1.10"><text:p>1,1</text:p></table:table-cell>
          <table:table-cell><office:annotation><text:p>une note</text:p></office:annotation><text:p>deux<text:s text:c="2"/>&amp; <text:span>trois</text:span></text:p><text:p>lignes</text:p></table:table-cell>
          <table:table-cell office:value-type="date" office:date-value="2026-11-24"><text:p>24 nov.</text:p></table:table-cell></table:table-row>
        <table:table-row table:visibility="filter">{}<table:covered-table-cell/>{}</table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table>"#,
        text("A2"),
        text("caché"),
    );
    let styles = r#"<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
        <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>"#;
    let file = ods(styles, &tables);
    let table = read(&file);
    assert_eq!(table.source.format, Format::Ods);
    assert_eq!(table.source.sheet_name.as_deref(), Some("L'été"));
    assert_eq!((table.header_row, table.rows[0].number), (3, 4));
    assert_eq!(
        cells(&table),
        [
            ["1.1", "deux  & trois\nlignes", "24/11/2026"],
            ["A2", "", "caché"]
        ]
    );
    let book = book(&file);
    assert_eq!(book.hidden_sheets, ["Aide"]);
    assert_eq!(book.sheets[0].hidden_rows, [5]);
    assert_eq!(book.sheets[0].hidden_columns, [2]);
}

#[test]
fn a_row_that_stands_a_million_times_is_refused_and_fills_no_memory() {
    let row = format!(
        r#"<table:table table:name="t"><table:table-row table:number-rows-repeated="1048576">{}{}</table:table-row></table:table>"#,
        text("a"),
        text("b")
    );
    let refused = sheets::read(&ods("", &row)).unwrap_err();
    assert_eq!(refused, sheets::SheetError::TooManyRows { limit: 50_000 });
}

#[test]
fn a_workbook_with_a_password_is_named() {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", "x"),
        ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
    ] {
        file.start_file(name, SimpleFileOptions::default()).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    let bytes = file.finish().unwrap().into_inner();
    assert_eq!(
        sheets::read(&bytes).unwrap_err(),
        sheets::SheetError::Encrypted
    );
}
