//! What is exported reads back exactly, and runs nowhere.

use std::time::Instant;

use kernel::{ids::PersonId, lang::Lang};
use platform::{
    sheets::{Cell, Export, XLSX, read},
    web::download,
};

use super::{texts, write_csv, write_xlsx};

fn nasty() -> Vec<String> {
    let mut found = texts(&[
        "plain",
        "007",
        "12",
        "12.0",
        "1e5",
        "TRUE",
        "2026-11-24",
        "=cmd|'/C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "'",
        "''",
        "'=1",
        "''=1",
        "'a",
        "'s-Gravenhage",
        "＝1",
        "a;b,c|d\te",
        "say \"yes\"",
        "\"",
        "\"\"",
        "two\nlines",
        "two\r\nlines",
        "old\rmac",
        " before",
        "after ",
        "\u{a0}nbsp\u{a0}",
        "  ",
        "\n",
        "😀👩‍👩‍👧",
        "é e\u{301}",
        "العربية",
        "_x000D_",
        "_x005F_x000D_",
        "_x005F\r",
        "_x000D\r",
        "_x",
        "<r>",
        "<r><t>x</t></r>",
        "<r>&amp;</r>",
        "<b>&amp;</b>",
        "]]>",
        "&#13;",
        "\u{b}\u{1}",
        "\u{fffe}",
        "#N/A",
        "sep=;",
        "<r></r>",
        "a\u{85}b\u{2028}c",
        "\u{feff}x",
    ]);
    found.push("long é".repeat(5_000));
    found
}

#[test]
fn exports_read_back_exactly() {
    let nasty = nasty();
    let headers = texts(&["=id", "Texte ", "autre"]);
    let rows: Vec<Vec<String>> = nasty
        .iter()
        .enumerate()
        .map(|(index, text)| {
            vec![
                format!("{index:03}"),
                text.clone(),
                nasty[nasty.len() - 1 - index].clone(),
            ]
        })
        .collect();
    for (name, bytes) in [
        ("csv", write_csv(&headers, &rows)),
        ("xlsx", write_xlsx("Mesures", &headers, &rows)),
    ] {
        let sheet = read(&bytes).unwrap();
        assert_eq!(sheet.headers, headers, "{name}");
        assert_eq!(sheet.rows.len(), rows.len());
        for (index, (row, expected)) in sheet.rows.iter().zip(&rows).enumerate() {
            assert_eq!(&row.cells, expected, "{name}");
            assert_eq!(row.number as usize, index + 2, "{name}");
        }
    }
}

#[test]
fn csv_is_what_excel_expects_and_runs_nothing() {
    let bytes = write_csv(&texts(&["a", "b"]), &[texts(&["=1", "x;y"])]);
    assert_eq!(bytes, b"\xEF\xBB\xBFa;b\r\n'=1;\"x;y\"\r\n");
}

#[test]
fn sheets_take_any_title_and_any_length() {
    for title in ["", "a/b:c*d?e[f]g\\h", "'x'", "History", &"é😀".repeat(40)] {
        let long = vec!["1".to_owned(), "😀".repeat(20_000)];
        let bytes = write_xlsx(title, &texts(&["a", "b"]), &[long]);
        let sheet = read(&bytes).unwrap();
        assert!(sheet.rows[0].cells[1].ends_with("😀…"));
    }
    assert!(!write_xlsx("t", &[], &[]).is_empty());
}

#[test]
fn twenty_thousand_rows_are_quick() {
    let headers: Vec<String> = (0..10).map(|n| format!("column {n}")).collect();
    let rows: Vec<Vec<String>> = (0..20_000)
        .map(|row| (0..10).map(|n| format!("value {n} of row {row}")).collect())
        .collect();
    let time = |what: &str, bytes: &mut Vec<u8>, work: &dyn Fn(&[u8]) -> Vec<u8>| {
        let start = Instant::now();
        *bytes = work(bytes);
        println!("{what}: {:?}", start.elapsed());
        assert!(start.elapsed().as_secs() < 60, "{what}");
    };
    let check = |bytes: &[u8]| {
        assert_eq!(read(bytes).unwrap().rows.len(), 20_000);
        Vec::new()
    };
    let mut bytes = Vec::new();
    time("write csv", &mut bytes, &|_| write_csv(&headers, &rows));
    time("read csv", &mut bytes, &check);
    time("write xlsx", &mut bytes, &|_| {
        write_xlsx("t", &headers, &rows)
    });
    time("read xlsx", &mut bytes, &check);
}

#[test]
fn days_and_numbers_are_days_and_numbers() {
    use calamine::{Data, Reader as _, Xlsx};
    let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
    let rows = [
        vec![Cell::from(day(2026, 11, 30)), 12.into(), Cell::Empty],
        vec![day(2026, 12, 1).into(), (-3).into(), "x".to_owned().into()],
    ];
    let table = Export::of(Lang::Nl, "t", texts(&["jour", "nombre", "texte"]), rows).unwrap();
    let file = XLSX.perform(table.into_spool().unwrap()).unwrap();
    let bytes = file.into_bytes().unwrap();
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(&bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let at = |row, column| range.get((row, column)).cloned().unwrap_or_default();
    let (Data::DateTime(first), Data::DateTime(second)) = (at(1, 0), at(2, 0)) else {
        panic!("{range:?}");
    };
    assert!(first.as_f64() < second.as_f64(), "they sort as days");
    assert_eq!((at(1, 1), at(2, 1)), (Data::Float(12.0), Data::Float(-3.0)));
    assert_eq!(at(1, 2), Data::Empty);
    let back = read(&bytes).unwrap();
    assert_eq!(back.rows[0].cells, texts(&["30/11/2026", "12", ""]));
}

#[tokio::test]
async fn downloads_are_attachments() {
    let table = || Export::new(Lang::Fr, "Titre", texts(&["a", "b"])).unwrap();
    let answer = download::csv("été", table(), PersonId(1)).await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/csv; charset=utf-8");
    assert_eq!(
        answer.headers()["content-disposition"],
        "attachment; filename=\"ete.csv\"; filename*=UTF-8''%C3%A9t%C3%A9.csv"
    );
    let answer = download::xlsx("x", table(), PersonId(1)).await.unwrap();
    let kind = answer.headers()["content-type"].to_str().unwrap();
    assert!(kind.ends_with("spreadsheetml.sheet"));
}
