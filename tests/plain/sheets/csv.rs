//! CSV as people's programs write it.

use encoding_rs::WINDOWS_1252;
use platform::sheets::{Format, Limits, SheetError, read_within};

use super::{cells, read, refusal};

const TABLE: &str = "Numéro;Titre\n1;Rénover l’école\n2;Où ça ?\n";

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{feff}{text}")
        .encode_utf16()
        .flat_map(order)
        .collect()
}

#[test]
fn every_encoding_reads_the_same() {
    let with_mark = format!("\u{feff}{TABLE}").into_bytes();
    let windows = WINDOWS_1252.encode(TABLE).0.into_owned();
    for (bytes, encoding) in [
        (TABLE.as_bytes().to_vec(), "UTF-8"),
        (with_mark, "UTF-8"),
        (utf16(TABLE, u16::to_le_bytes), "UTF-16LE"),
        (utf16(TABLE, u16::to_be_bytes), "UTF-16BE"),
        (windows, "windows-1252"),
    ] {
        let sheet = read(&bytes);
        assert_eq!(sheet.headers, ["Numéro", "Titre"], "{encoding}");
        assert_eq!(cells(&sheet), [["1", "Rénover l’école"], ["2", "Où ça ?"]]);
        assert_eq!(sheet.source.encoding, Some(encoding));
        assert_eq!(sheet.source.format, Format::Csv);
    }
}

#[test]
fn a_cut_character_is_refused_where_the_encoding_is_declared() {
    let mut bytes = utf16(TABLE, u16::to_le_bytes);
    bytes.pop();
    assert_eq!(refusal(bytes), SheetError::Encoding("UTF-16LE"));
    assert_eq!(
        refusal(b"\xEF\xBB\xBFa;b\n\xFF;1\n"),
        SheetError::Encoding("UTF-8")
    );
}

#[test]
fn every_separator_is_found() {
    for separator in [';', ',', '\t', '|'] {
        let text = "a~b~c\r\n\"x;y,z|\tw\"~1~2\r\n3~4~5".replace('~', &separator.to_string());
        let sheet = read(&text);
        assert_eq!(sheet.source.separator, Some(separator));
        assert_eq!(cells(&sheet), [["x;y,z|\tw", "1", "2"], ["3", "4", "5"]]);
    }
    // Decimal commas and prose do not mislead.
    let sheet = read("Nom;Taux\na, b, c;1,5\nd;2,5\n");
    assert_eq!(sheet.source.separator, Some(';'));
    let sheet = read("sep=|\na;b|c\n1;2|3\n");
    assert_eq!(sheet.headers, ["a;b", "c"]);
    assert_eq!((sheet.header_row, sheet.rows[0].number), (2, 3));
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    let sheet = read("Liste\n\na;b\n\"deux\nlignes\";1\n\n;;\nc;\"dit \"\"oui\"\"\"\n\n\n");
    assert_eq!(sheet.header_row, 3);
    assert_eq!(cells(&sheet), [["deux\nlignes", "1"], ["c", "dit \"oui\""]]);
    let numbers: Vec<u32> = sheet.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [4, 7]);
}

#[test]
fn ragged_rows_become_even() {
    let sheet = read("a;b;;\n1\n1;2;3; \n;;\n");
    assert_eq!(sheet.headers, ["a", "b", ""]);
    assert_eq!(cells(&sheet), [["1", "", ""], ["1", "2", "3"]]);
}

#[test]
fn old_line_ends_and_stray_quotes_are_read() {
    assert_eq!(cells(&read("a;b\r1;2\r")), [["1", "2"]]);
    let sheet = read("a;b\n5\" pipe;\"x\"y\n");
    assert_eq!(cells(&sheet), [["5\" pipe", "xy"]]);
    assert_eq!(
        refusal("a;b\n1;2\n\"3;4\n5;6\n"),
        SheetError::UnclosedQuote { row: 3 }
    );
}

#[test]
fn nothing_and_headers_alone() {
    assert_eq!(refusal(""), SheetError::Empty);
    assert_eq!(refusal("\u{feff}"), SheetError::Empty);
    assert_eq!(refusal(";;\n \n"), SheetError::Empty);
    assert_eq!(refusal("un\ndeux\n"), SheetError::NoHeader);
    let sheet = read("a;b\n");
    assert_eq!((sheet.headers.len(), sheet.rows.len()), (2, 0));
}

#[test]
fn limits_hold_and_name_the_place() {
    let small = Limits {
        rows: 10,
        columns: 5,
        cell_chars: 20,
        file: 4 << 20,
        ..Limits::default()
    };
    let rows = |count: usize| format!("a;b\n{}", "1;2\n".repeat(count));
    assert!(read_within(rows(10).as_bytes(), &small).is_ok());
    for count in [11, 60_000] {
        assert_eq!(
            read_within(rows(count).as_bytes(), &small).unwrap_err(),
            SheetError::TooManyRows { limit: 10 }
        );
    }
    assert_eq!(
        read_within(b"a;b\n1;2;3;4;5;6\n", &small).unwrap_err(),
        SheetError::TooManyColumns { limit: 5, row: 2 }
    );
    assert!(read_within(b"a;b\n1;2;3;4;5;;;;; ;\n", &small).is_ok());
    let long = format!("a;b\n1;{}\n", "é".repeat(21));
    assert_eq!(
        read_within(long.as_bytes(), &small).unwrap_err(),
        SheetError::CellTooLong {
            row: 2,
            column: "B".into(),
            limit: 20
        }
    );
    let big = vec![b'a'; (4 << 20) + 1];
    assert_eq!(
        read_within(&big, &small).unwrap_err(),
        SheetError::FileTooBig { megabytes: 4 }
    );
    let megabyte = format!("a;b\n1;{}\n", "x".repeat(1 << 20));
    assert!(matches!(
        refusal(megabyte),
        SheetError::CellTooLong { limit: 32_767, .. }
    ));
    let wide = ["x"; 300].join(";");
    assert_eq!(
        refusal(wide),
        SheetError::TooManyColumns { limit: 200, row: 1 }
    );
}
