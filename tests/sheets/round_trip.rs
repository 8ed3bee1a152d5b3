//! What is exported reads back exactly, and runs nowhere.

use std::time::Instant;

use jalon::platform::{
    sheets::{read, write_csv, write_xlsx},
    web::download,
};

use crate::texts;

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
        ("xlsx", write_xlsx("Mesures", &headers, &rows).unwrap()),
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
        let bytes = write_xlsx(title, &texts(&["a", "b"]), &[long]).unwrap();
        let sheet = read(&bytes).unwrap();
        assert!(sheet.rows[0].cells[1].ends_with("😀…"));
    }
    assert!(write_xlsx("t", &[], &[]).is_ok());
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
        write_xlsx("t", &headers, &rows).unwrap()
    });
    time("read xlsx", &mut bytes, &check);
}

#[tokio::test]
async fn downloads_are_attachments() {
    let headers = texts(&["a", "b"]);
    let answer = download::csv("été", headers.clone(), Vec::new())
        .await
        .unwrap();
    assert_eq!(answer.headers()["content-type"], "text/csv; charset=utf-8");
    assert_eq!(
        answer.headers()["content-disposition"],
        "attachment; filename=\"ete.csv\"; filename*=UTF-8''%C3%A9t%C3%A9.csv"
    );
    let answer = download::xlsx("x", "Titre", headers, Vec::new())
        .await
        .unwrap();
    let kind = answer.headers()["content-type"].to_str().unwrap();
    assert!(kind.ends_with("spreadsheetml.sheet"));
}
