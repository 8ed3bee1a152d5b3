//! Whatever text or file comes in: no word of it goes, and nothing breaks.

use crate::documents::{archive, open_document, piece, word_document, words};
use kernel::fold::fold;
use minutes_reader::{
    parse::{Context, ParsedMinutes, parse},
    source,
};
use proptest::prelude::*;

/// How many of each: more find more, and take longer.
const CASES: u32 = 96;

fn read(text: &str) -> ParsedMinutes {
    let today = chrono::NaiveDate::from_ymd_opt(2024, 7, 1).unwrap();
    parse(text, &Context::of(today))
}

/// A line as minutes have them: a label, a heading, a turn, a bullet, with words that nothing knows.
fn line() -> impl Strategy<Value = String> {
    let ahead = prop::sample::select(vec![
        "",
        "- ",
        "  - ",
        "1. ",
        "2. ",
        "3 ",
        "1.1 ",
        "## ",
        "# ",
        "* ",
        "> ",
        "=> ",
        "[x] ",
        "a) ",
        "Présents : ",
        "Excusés : ",
        "Aanwezig: ",
        "Apologies: ",
        "Décision : ",
        "Actie: ",
        "Marie : ",
        "Point 2 : ",
        "**",
        "|",
        "Q - ",
        "|-\n| ",
        "---\n",
        "\t",
        "10:15 ",
        "De : ",
        "À : ",
        "Objet : RE: ",
        "-----Message d'origine-----\n",
        "Le 3 mars 2024, Anne a écrit :\n> ",
        "Bonjour,\n",
        "Cordialement,\n",
        "--\n",
        "=> ",
        ">> ",
    ]);
    let word = "[a-z]{3,9}xq[a-z]{0,3}";
    let words = prop::collection::vec(word, 1..12);
    let sign = prop::sample::select(vec![" ", ", ", " – ", ". ", ": ", "; ", " | ", "\t", " / "]);
    let end = prop::sample::select(vec!["", ".", " ?", " :", "**", " |", " (Jan)", " 3/5/2024"]);
    (ahead, words, sign, end).prop_map(|(ahead, words, sign, end)| {
        let words: Vec<String> = words
            .iter()
            .enumerate()
            .map(|(at, word)| {
                if at % 3 == 0 {
                    capital(word)
                } else {
                    word.clone()
                }
            })
            .collect();
        format!("{ahead}{}{end}", words.join(sign))
    })
}

/// A line of a page with a margin: something in it or not, and the text beside it.
fn beside() -> impl Strategy<Value = String> {
    let left = prop::sample::select(vec!["", "", "1. ", "  ", "Présents ", "   Action ", "2.1 "]);
    let name = prop::option::of("[A-Z][a-z]{2,5}xq");
    let words = prop::collection::vec("[a-z]{3,9}xq[a-z]{0,3}", 0..6);
    let end = prop::sample::select(vec!["", ".", ",", " :", "-"]);
    (left, name, words, end).prop_map(|(left, name, words, end)| {
        let left = format!("{left}{}", name.unwrap_or_default());
        format!("{left:<18}{}{end}", words.join(" "))
    })
}

/// A table that may hold the page: points, what was said, what is to be done.
fn rows() -> impl Strategy<Value = String> {
    let head = prop::sample::select(vec![
        "Point\tDiscussion\tSuites\n",
        "Nr\tOnderwerp\tBespreking\tBesluit\n",
        "Présents\tAnne\n",
        "",
    ]);
    let cell = prop::collection::vec("[A-Z]?[a-z]{3,9}xq[.;]?", 0..4).prop_map(|w| w.join(" "));
    let row = prop::collection::vec(cell, 2..5).prop_map(|cells| cells.join("\t"));
    (head, prop::collection::vec(row, 1..8))
        .prop_map(|(head, rows)| head.to_owned() + &rows.join("\n"))
}

/// The words that nothing knows, of which one went.
fn gone(text: &str) -> Option<String> {
    let said = said(&read(text));
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let lost = words.find(|w| w.contains("xq") && !said.contains(&fold(w)))?;
    Some(format!("{lost} of\n{text}"))
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// All that the result says.
fn said(result: &ParsedMinutes) -> String {
    let facts = &result.facts;
    let mut texts = vec![&facts.title, &facts.place, &facts.video_url];
    texts.extend(facts.lines.iter().map(|line| &line.text));
    for a in &result.attendees {
        texts.extend([&a.name, &a.organisation, &a.represented_by]);
    }
    for point in &result.points {
        texts.extend([&point.title, &point.presenter]);
        for entry in &point.entries {
            texts.extend([&entry.speaker, &entry.body, &entry.owner]);
        }
    }
    let texts: Vec<String> = texts.into_iter().map(|text| fold(text)).collect();
    texts.join("\n")
}

/// XML of the tags that documents have, in any order, closed or not.
fn tags(prefix: &'static str, names: &[&'static str]) -> impl Strategy<Value = String> + use<> {
    let one = prop::sample::select(names.to_vec());
    let piece = (one, 0..4_u8, "[a-zé &;#0-9]{0,6}").prop_map(move |(name, how, text)| match how {
        0 => format!("<{prefix}{name}>"),
        1 => format!("</{prefix}{name}>"),
        2 => format!(
            "<{prefix}{name} {prefix}val=\"{}\"/>",
            text.replace(['&', ';'], "")
        ),
        _ => text,
    });
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

/// The first of the words that a file has and its reading has not.
fn gone_of_file(file: &[u8], words: &[String]) -> Option<String> {
    let text = source::read(file).unwrap();
    let said = said(&read(&text));
    let lost = words.iter().find(|word| !said.contains(&fold(word)))?;
    Some(format!("{lost} of\n{text}"))
}

/// Minutes of this many points, of all that the reader looks at.
fn long(points: usize) -> String {
    let mut text =
        "PV du conseil du 3 mars 2021\nPrésents : Anne Roy, Luc Petit, Eva Maes\n".to_owned();
    for n in 1..=points {
        text.push_str(&format!(
            "\n{n}. Sujet numéro {n}\nAnne Roy demande où en est le dossier {n}.\nLuc Petit : il avance, le devis de la page {n} est arrivé.\n- Décision : on prend le devis {n}.\n- Eva Maes envoie la lettre {n} avant le 5 avril.\n| Qui | Quoi |\n|---|---|\n| Anne | relire {n} |\n"
        ));
    }
    text
}

/// Four times the text takes about four times as long, never sixteen times: of several tries the
/// quickest are compared with each other, whatever the machine.
#[test]
fn time_grows_with_the_text_and_no_faster() {
    let quickest = |points: usize| {
        let text = long(points);
        let tries = (0..3).map(|_| {
            let begun = std::time::Instant::now();
            read(&text);
            begun.elapsed()
        });
        tries.min().unwrap()
    };
    quickest(1);
    let (few, many) = (quickest(16), quickest(64));
    assert!(
        many < few * 10,
        "{few:?} for a quarter, {many:?} for the whole"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_of_minutes_is_lost(lines in prop::collection::vec(line(), 1..24)) {
        prop_assert_eq!(gone(&lines.join("\n")), None);
    }

    #[test]
    fn no_word_beside_a_margin_is_lost(lines in prop::collection::vec(beside(), 4..24)) {
        prop_assert_eq!(gone(&lines.join("\n")), None);
    }

    #[test]
    fn no_word_of_a_table_is_lost(rows in rows(), after in line()) {
        prop_assert_eq!(gone(&format!("{rows}\n\n{after}")), None);
    }

    #[test]
    fn any_text_is_read(text in "(?s).{0,600}") {
        read(&text);
    }

    #[test]
    fn any_bytes_are_read_or_refused(
        magic in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"%PDF-1.4\n", b"{\\rtf1 ", b"<html>", b"\xFF\xFE"]),
        bytes in prop::collection::vec(any::<u8>(), 0..2_000),
    ) {
        let whole = [magic, &bytes].concat();
        if let Ok(text) = source::read(&whole) {
            read(&text);
        }
    }

    #[test]
    fn any_word_document_is_read_or_refused(xml in tags("w:", &[
        "p", "r", "t", "tbl", "tr", "tc", "pPr", "numPr", "numId", "ilvl", "pStyle", "hyperlink", "fldChar",
        "instrText", "br", "tab", "del", "footnoteReference", "txbxContent", "sym",
    ])) {
        let document = format!("<w:document><w:body>{xml}</w:body></w:document>");
        if let Ok(text) = source::read(&archive(&[("word/document.xml", document.as_bytes())])) {
            read(&text);
        }
    }

    #[test]
    fn any_open_document_is_read_or_refused(xml in tags("text:", &[
        "p", "h", "list", "list-item", "span", "s", "tab", "line-break", "a", "note", "note-body", "note-citation",
        "table", "table-row", "table-cell", "tracked-changes",
    ])) {
        let content = format!("<office:body><office:text>{xml}</office:text></office:body>");
        let kind = b"application/vnd.oasis.opendocument.text";
        if let Ok(text) = source::read(&archive(&[("mimetype", kind), ("content.xml", content.as_bytes())])) {
            read(&text);
        }
    }

    #[test]
    fn no_word_of_a_document_is_lost(pieces in prop::collection::vec(piece(), 1..12)) {
        let words = words(&pieces);
        prop_assert_eq!(gone_of_file(&word_document(&pieces), &words), None);
        prop_assert_eq!(gone_of_file(&open_document(&pieces), &words), None);
    }

    #[test]
    fn no_word_of_any_way_to_write_a_table_is_lost(
        way in 0..5_usize,
        head in prop::sample::select(vec!["Qui,Quoi", "Nom,Présence", "Axq,Bxq", "Point,Discussion"]),
        rows in prop::collection::vec(prop::collection::vec("[A-Z]?[a-z]{2,7}xq( [a-z]{2,7}xq)?", 2), 1..5),
    ) {
        let head: Vec<String> = head.split(',').map(str::to_owned).collect();
        let all: Vec<&Vec<String>> = std::iter::once(&head).chain(&rows).collect();
        let joined = |sign: &str| all.iter().map(|row| row.join(sign)).collect::<Vec<_>>();
        let table = match way {
            0 => format!("{{|\n| {}\n|}}", joined(" || ").join("\n|-\n| ")),
            1 => format!("{{|\n| {}\n|}}", joined("\n| ").join("\n|-\n| ")),
            2 => format!(".. list-table::\n\n   * - {}", joined("\n     - ").join("\n   * - ")),
            3 => format!("+---+---+\n| {} |\n+---+---+", joined(" | ").join(" |\n+---+---+\n| ")),
            _ => format!("|===\n|{}\n|===", joined("\n|").join("\n|")),
        };
        prop_assert_eq!(gone(&format!("PV du 3 mars\n\n1. Suivi\n\n{table}\n\nFin\n")), None);
    }

    #[test]
    fn a_broken_file_is_read_or_refused(at in any::<prop::sample::Index>(), with in any::<u8>(), file in 0..3_usize) {
        let files: [&[u8]; 3] = [
            include_bytes!("../fixtures/minutes_as_written/fr-34-ag-procurations.odt"),
            include_bytes!("../fixtures/minutes_as_written/en-13-partners-word.docx"),
            include_bytes!("../fixtures/minutes_as_written/nl-10-harmonie.rtf"),
        ];
        let mut bytes = files[file].to_vec();
        let at = at.index(bytes.len());
        bytes[at] ^= with;
        if let Ok(text) = source::read(&bytes) {
            read(&text);
        }
        let _ = source::read(&bytes[..at]);
    }
}
