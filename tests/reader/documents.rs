//! Documents as people write them, of words that nothing knows.

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

/// An archive of these parts.
pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A piece of a document as people write them: a paragraph, a heading, a list, a table.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    Paragraph(Vec<String>),
    Heading(String),
    Items(Vec<String>),
    Rows(Vec<Vec<String>>),
}

pub(crate) fn piece() -> impl Strategy<Value = Piece> {
    let word = || "[A-Z]?[a-zé]{2,8}xq[a-z]{0,3}";
    let some = move |most| prop::collection::vec(word(), 1..most);
    let words = move || some(6).prop_map(|words| words.join(" "));
    prop_oneof![
        some(6).prop_map(Piece::Paragraph),
        words().prop_map(Piece::Heading),
        prop::collection::vec(words(), 1..4).prop_map(Piece::Items),
        prop::collection::vec(prop::collection::vec(words(), 1..4), 1..4).prop_map(Piece::Rows),
    ]
}

/// The words of the pieces that nothing knows.
pub(crate) fn words(pieces: &[Piece]) -> Vec<String> {
    let texts: Vec<String> = pieces
        .iter()
        .flat_map(|piece| match piece {
            Piece::Paragraph(words) | Piece::Items(words) => words.clone(),
            Piece::Heading(text) => vec![text.clone()],
            Piece::Rows(rows) => rows.concat(),
        })
        .collect();
    let words = texts.iter().flat_map(|text| text.split(' '));
    words.map(str::to_owned).collect()
}

/// The pieces as a Word document: each word of a paragraph is a run of its own.
pub(crate) fn word_document(pieces: &[Piece]) -> Vec<u8> {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text} </w:t></w:r>");
    let paragraph = |style: &str, texts: &[String]| {
        let runs: String = texts.iter().map(|text| run(text)).collect();
        format!("<w:p><w:pPr>{style}</w:pPr>{runs}</w:p>")
    };
    let one = |piece: &Piece| match piece {
        Piece::Paragraph(words) => paragraph("", words),
        Piece::Heading(text) => {
            paragraph("<w:pStyle w:val=\"Heading1\"/>", std::slice::from_ref(text))
        }
        Piece::Items(items) => {
            let item = |text: &String| {
                let list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
                paragraph(list, std::slice::from_ref(text))
            };
            items.iter().map(item).collect()
        }
        Piece::Rows(rows) => {
            let cell = |text: &String| {
                format!("<w:tc>{}</w:tc>", paragraph("", std::slice::from_ref(text)))
            };
            let row = |cells: &Vec<String>| {
                format!(
                    "<w:tr>{}</w:tr>",
                    cells.iter().map(cell).collect::<String>()
                )
            };
            format!(
                "<w:tbl>{}</w:tbl>",
                rows.iter().map(row).collect::<String>()
            )
        }
    };
    let body: String = pieces.iter().map(one).collect();
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    archive(&[("word/document.xml", document.as_bytes())])
}

/// The pieces as an OpenDocument text.
pub(crate) fn open_document(pieces: &[Piece]) -> Vec<u8> {
    let paragraph = |text: &str| format!("<text:p>{text}</text:p>");
    let one = |piece: &Piece| match piece {
        Piece::Paragraph(words) => {
            let spans = words
                .iter()
                .map(|w| format!("<text:span>{w}</text:span><text:s/>"));
            paragraph(&spans.collect::<String>())
        }
        Piece::Heading(text) => format!("<text:h text:outline-level=\"1\">{text}</text:h>"),
        Piece::Items(items) => {
            let item =
                |text: &String| format!("<text:list-item>{}</text:list-item>", paragraph(text));
            format!(
                "<text:list>{}</text:list>",
                items.iter().map(item).collect::<String>()
            )
        }
        Piece::Rows(rows) => {
            let cell =
                |text: &String| format!("<table:table-cell>{}</table:table-cell>", paragraph(text));
            let row = |cells: &Vec<String>| {
                let cells: String = cells.iter().map(cell).collect();
                format!("<table:table-row>{cells}</table:table-row>")
            };
            let rows: String = rows.iter().map(row).collect();
            format!("<table:table>{rows}</table:table>")
        }
    };
    let body: String = pieces.iter().map(one).collect();
    let content = format!("<office:body><office:text>{body}</office:text></office:body>");
    let kind = b"application/vnd.oasis.opendocument.text";
    archive(&[("mimetype", kind), ("content.xml", content.as_bytes())])
}
