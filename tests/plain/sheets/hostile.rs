//! Files that are something else, damaged, or meant to harm.

use std::io::{Cursor, Read, Write};

use kernel::lang::Lang;
use platform::{
    i18n::Translator,
    sheets::{Limits, SheetError, read_within},
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{read, refusal, texts, write_xlsx};

fn workbook() -> Vec<u8> {
    write_xlsx("t", &texts(&["a", "b"]), &[texts(&["1", "2"])])
}

fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The workbook with one part replaced or added.
fn with_part(name: &str, content: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(workbook())).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let part_name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if part_name != name {
            parts.push((part_name, bytes));
        }
    }
    parts.push((name.to_owned(), content.to_vec()));
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(n, b)| (n.as_str(), &b[..])).collect();
    zip_of(&parts)
}

/// Why the file is dangerous.
fn danger(bytes: impl AsRef<[u8]>) -> &'static str {
    match refusal(bytes) {
        SheetError::Dangerous { what, .. } => what,
        other => panic!("{other}"),
    }
}

#[test]
fn other_files_are_named() {
    let ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    assert_eq!(refusal(ole), SheetError::OldExcel);
    let mut encrypted = ole.to_vec();
    encrypted.extend("EncryptedPackage".bytes().flat_map(|b| [b, 0]));
    assert_eq!(refusal(encrypted), SheetError::Encrypted);
    assert_eq!(refusal("%PDF-1.7\n"), SheetError::NotATable("PDF"));
    assert_eq!(refusal(b"\x89PNG\r\n\x1a\n"), SheetError::NotATable("PNG"));
    for page in [
        "<!DOCTYPE html><p>",
        "\u{feff} \n<HTML lang=fr>",
        "<?xml version='1.0'?>",
    ] {
        assert_eq!(refusal(page), SheetError::WebPage);
    }
    assert_eq!(refusal(b"a;b\n1;\0\n"), SheetError::Binary);
    assert_eq!(refusal([1, 2, 3, 4, 200, 201]), SheetError::Binary);
    let ods = zip_of(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", b"<x/>"),
    ]);
    assert_eq!(refusal(ods), SheetError::Empty);
    let odt = zip_of(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b"<x/>"),
    ]);
    assert_eq!(refusal(odt), SheetError::OpenDocument);
    assert_eq!(
        refusal(zip_of(&[("word/document.xml", b"<x/>")])),
        SheetError::NotATable("Word")
    );
    assert_eq!(
        refusal(zip_of(&[("xl/workbook.bin", b"x")])),
        SheetError::BinaryExcel
    );
    assert_eq!(
        refusal(zip_of(&[("a.txt", b"x")])),
        SheetError::NotATable("ZIP")
    );
}

#[test]
fn damaged_workbooks_are_refused_wherever_they_are_cut() {
    let whole = workbook();
    for length in (4..whole.len()).step_by(97) {
        let error = refusal(&whole[..length]);
        assert!(matches!(error, SheetError::Damaged(_)), "{length}: {error}");
    }
    let broken = with_part("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row><c");
    assert!(matches!(refusal(broken), SheetError::Damaged(_)));
    assert!(matches!(
        refusal(zip_of(&[("xl/workbook.xml", b"nonsense")])),
        SheetError::Damaged(_) | SheetError::Empty
    ));
}

#[test]
fn flipped_bytes_never_panic() {
    let whole = workbook();
    for at in (0..whole.len()).step_by(13) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let _ = platform::sheets::read(&bytes);
    }
}

#[test]
fn bombs_are_refused() {
    // Out of proportion.
    let bomb = with_part("xl/worksheets/x.xml", &vec![b' '; 5 << 20]);
    assert_eq!(danger(bomb), "ratio");
    // Too much altogether, each part in proportion.
    let small = Limits {
        inflated: 1 << 20,
        ratio: u64::MAX,
        ..Limits::default()
    };
    let big = with_part("xl/worksheets/x.xml", &vec![b' '; 2 << 20]);
    assert_eq!(
        read_within(&big, &small).unwrap_err(),
        SheetError::ContentTooBig { megabytes: 1 }
    );
    let many: Vec<String> = (0..2_100).map(|n| format!("xl/{n}")).collect();
    let mut parts: Vec<(&str, &[u8])> = many.iter().map(|n| (n.as_str(), &b"x"[..])).collect();
    parts.push(("xl/workbook.xml", b"<x/>"));
    assert_eq!(danger(zip_of(&parts)), "parts");
}

#[test]
fn a_lie_about_the_size_is_found_while_inflating() {
    let mut lying = with_part("xl/worksheets/x.xml", &vec![b' '; 900_000]);
    let size = 900_000_u32.to_le_bytes();
    let mut found = 0;
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
            found += 1;
        }
    }
    assert!(found >= 1);
    let error = refusal(lying);
    assert!(
        matches!(
            error,
            SheetError::Dangerous { what: "size", .. } | SheetError::Damaged(_)
        ),
        "{error}"
    );
}

#[test]
fn entities_are_refused() {
    let laughs = br#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
        <sst><si><t>&b;</t></si></sst>"#;
    assert_eq!(danger(with_part("xl/sharedStrings.xml", laughs)), "dtd");
    // Also where what is read at once ends amid the word.
    for padding in 65_520..65_540 {
        let mut late = vec![b'x'; padding];
        for (index, byte) in late.iter_mut().enumerate() {
            *byte = b'a' + (index * 7919 % 26) as u8;
        }
        late.extend(b"<!DOCTYPE x>");
        assert_eq!(
            danger(with_part("xl/worksheets/x.xml", &late)),
            "dtd",
            "{padding}"
        );
    }
}

#[test]
fn parts_that_are_not_read_are_not_judged() {
    // As Power Query leaves its queries, and what a picture may hold.
    let wide: Vec<u8> = "\u{feff}<DataMashup/>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let blanks = vec![b' '; 2 << 20];
    for (name, content) in [
        ("customXml/item1.xml", &wide[..]),
        ("xl/media/x.svg", &b"<!DOCTYPE svg>"[..]),
        ("docProps/app.xml", &blanks[..]),
    ] {
        assert_eq!(read(with_part(name, content)).headers, ["a", "b"], "{name}");
    }
    // A cache of a pivot table is bigger than all that is read.
    let cache = vec![b'1'; 300 << 10];
    let limits = Limits {
        inflated: 200 << 10,
        ..Limits::default()
    };
    let pivot = with_part("xl/pivotCache/pivotCacheRecords1.xml", &cache);
    assert_eq!(read_within(&pivot, &limits).unwrap().headers, ["a", "b"]);
    assert!(matches!(
        read_within(&with_part("xl/styles.xml", &cache), &limits),
        Err(SheetError::ContentTooBig { .. })
    ));
    let SheetError::Dangerous { what, part } = refusal(with_part("xl/styles.xml", &wide)) else {
        panic!()
    };
    assert_eq!((what, part.as_str()), ("encoding", "xl/styles.xml"));
    // A sheet that lies elsewhere is read, and so it is judged.
    let links = br#"<Relationships><Relationship Id="rId1" Target="/customXml/item1.xml"/></Relationships>"#;
    let moved = zip_of(&[
        (
            "xl/workbook.xml",
            br#"<workbook><sheets><sheet name="t" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        ("xl/_rels/workbook.xml.rels", links),
        ("customXml/item1.xml", b"<!DOCTYPE x><worksheet/>"),
    ]);
    assert_eq!(danger(moved), "dtd");
}

#[test]
fn every_refusal_has_its_text() {
    let errors = [
        SheetError::Empty,
        SheetError::NoHeader,
        SheetError::NoSuchTable,
        SheetError::NotATable("PDF"),
        SheetError::WebPage,
        SheetError::OldExcel,
        SheetError::BinaryExcel,
        SheetError::OpenDocument,
        SheetError::Encrypted,
        SheetError::Binary,
        SheetError::Encoding("UTF-8"),
        SheetError::Damaged("x".into()),
        SheetError::Dangerous {
            what: "x",
            part: "xl/styles.xml".into(),
        },
        SheetError::UnclosedQuote { row: 1 },
        SheetError::FileTooBig { megabytes: 1 },
        SheetError::ContentTooBig { megabytes: 1 },
        SheetError::TooManySheets { limit: 1 },
        SheetError::TooManyRows { limit: 1 },
        SheetError::TooManyColumns { limit: 1, row: 1 },
        SheetError::TooManyCells { limit: 1 },
        SheetError::CellTooLong {
            row: 1,
            column: "A".into(),
            limit: 1,
        },
    ];
    for error in errors {
        for lang in Lang::ALL {
            let text = Translator(*lang).with(error.key(), &error.args());
            assert!(text != error.key() && !text.contains("{$"), "{text}");
        }
    }
}

#[test]
fn a_table_takes_no_more_memory_than_a_catalogue() {
    // Twenty columns in each of the rows there may be, and one too many.
    let row = |columns: usize| format!("1{}1\n", ";".repeat(columns - 1));
    let full = row(20).repeat(50_000);
    assert_eq!(read(&full).rows.len(), 49_999);
    assert_eq!(
        refusal(row(21).repeat(50_000)),
        SheetError::TooManyCells { limit: 1_000_000 }
    );
    // One long text, named again and again: small as a file.
    let rows = vec![texts(&[&"x".repeat(30_000), "1"]); 750];
    let workbook = write_xlsx("T", &texts(&["a", "b"]), &rows);
    let limits = Limits {
        ratio: u64::MAX,
        ..Limits::default()
    };
    assert_eq!(
        read_within(&workbook, &limits).unwrap_err(),
        SheetError::ContentTooBig { megabytes: 20 }
    );
}
