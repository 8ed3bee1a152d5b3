//! Documents as Word and others write them, and broken ones.

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::text;
use crate::source::{self, Refusal};

/// A document of parts: name and content; `{…}` of the main part is what stands in its body.
fn document(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let main = format!("<w:document><w:body>{body}</w:body></w:document>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, content: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    };
    add("word/document.xml", &main);
    for (name, content) in parts {
        add(name, content);
    }
    zip.finish().unwrap().into_inner()
}

/// The lines that say something.
fn lines(body: &str, parts: &[(&str, &str)]) -> Vec<String> {
    let text = text(&document(body, parts)).unwrap();
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

/// A paragraph with properties.
fn p(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn a_text_box_comes_after_its_paragraph_and_once() {
    let boxed = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p("", text));
    let body = format!(
        "<w:p><w:r><w:t>Avant la boîte</w:t></w:r><w:r><mc:AlternateContent>
         <mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r>
         <w:r><w:t> et après.</w:t></w:r></w:p>",
        boxed("Dans la boîte"),
        boxed("Dans la boîte")
    );
    assert_eq!(
        lines(&body, &[]),
        ["Avant la boîte et après.", "Dans la boîte"]
    );
}

#[test]
fn notes_stand_at_the_end_with_their_mark() {
    let body = "<w:p><w:r><w:t>Le budget</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>
                <w:r><w:t> suit</w:t></w:r><w:r><w:endnoteReference w:id='1'/></w:r></w:p>";
    let footnotes = "<w:footnotes><w:footnote w:type='separator' w:id='-1'><w:p/></w:footnote>
                     <w:footnote w:id='2'><w:p><w:r><w:t>En euros.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let endnotes = "<w:endnotes><w:endnote w:id='1'><w:p><w:r><w:t>Voir le PRI.</w:t></w:r></w:p></w:endnote></w:endnotes>";
    let parts = [
        ("word/footnotes.xml", footnotes),
        ("word/endnotes.xml", endnotes),
    ];
    let found = lines(body, &parts);
    assert_eq!(found[0], "Le budget[2] suit[n1]");
    assert!(found.contains(&"[2] En euros.".to_owned()), "{found:?}");
    assert!(found.contains(&"[n1] Voir le PRI.".to_owned()), "{found:?}");
}

#[test]
fn headers_are_the_head_where_they_tell_of_the_meeting() {
    let part = |text: &str| format!("<w:hdr>{}</w:hdr>", p("", text));
    let head = part("PV de la réunion du GT2");
    let house = part("Administration de l’économie");
    let foot = part("Page 1 sur 3");
    let parts = [
        ("word/header1.xml", head.as_str()),
        ("word/header2.xml", house.as_str()),
        ("word/header3.xml", head.as_str()),
        ("word/footer1.xml", foot.as_str()),
    ];
    assert_eq!(
        lines(&p("", "1. Ouverture"), &parts),
        [
            "PV de la réunion du GT2",
            "1. Ouverture",
            "Administration de l’économie"
        ]
    );
}

#[test]
fn what_was_moved_or_deleted_is_not_there_twice() {
    let body = "<w:p><w:moveFrom w:id='1'><w:r><w:t>Déplacé</w:t></w:r></w:moveFrom>
                <w:del w:id='2'><w:r><w:delText>Ôté</w:delText><w:t>Ôté</w:t></w:r></w:del>
                <w:ins w:id='3'><w:r><w:t>Ajouté</w:t></w:r></w:ins></w:p>
                <w:p><w:moveTo w:id='4'><w:r><w:t>Déplacé</w:t></w:r></w:moveTo></w:p>";
    assert_eq!(lines(body, &[]), ["Ajouté", "Déplacé"]);
}

const NUMBERING: &str = "<w:numbering>
    <w:abstractNum w:abstractNumId='7'>
      <w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>
      <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2'/></w:lvl>
      <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='%3)'/></w:lvl>
    </w:abstractNum>
    <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>
    <w:num w:numId='2'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>
    </w:numbering>";

fn in_list(list: u8, level: &str) -> String {
    format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>")
}

#[test]
fn lists_count_as_word_counts() {
    let body = [
        p(&in_list(1, "0"), "trois"),
        p(&in_list(1, "1"), "trois un"),
        p(&in_list(1, "1"), "trois deux"),
        p(&in_list(1, "2"), "lettre"),
        p(&in_list(1, "0"), "quatre"),
        p(&in_list(1, "1"), "quatre un"),
        p(&in_list(2, "0"), "un"),
        p(&in_list(2, "0"), "deux"),
        p(&in_list(9, "0"), "inconnue"),
        p(&in_list(1, "255"), "profonde"),
    ];
    assert_eq!(
        lines(&body.concat(), &[("word/numbering.xml", NUMBERING)]),
        [
            "3. trois",
            "  3.1 trois un",
            "  3.2 trois deux",
            "    - lettre",
            "4. quatre",
            "  4.1 quatre un",
            "1. un",
            "2. deux",
            "- inconnue",
            &format!("{}- profonde", "  ".repeat(8)),
        ]
    );
}

#[test]
fn styles_pass_on_their_heading_and_list() {
    let styles = "<w:styles>
        <w:style w:styleId='Titre1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
        <w:style w:styleId='Point'><w:name w:val='Point de la maison'/><w:basedOn w:val='Titre1'/></w:style>
        <w:style w:styleId='Tourne'><w:name w:val='x'/><w:basedOn w:val='Tourne'/></w:style></w:styles>";
    let body = [
        p("<w:pStyle w:val='Point'/>", "Budget"),
        p("<w:pStyle w:val='Tourne'/>", "Texte"),
        p(
            "<w:pStyle w:val='Titre1'/><w:numPr><w:numId w:val='0'/></w:numPr>",
            "Sans numéro",
        ),
    ];
    let parts = [
        ("word/styles.xml", styles),
        ("word/numbering.xml", NUMBERING),
    ];
    assert_eq!(
        lines(&body.concat(), &parts),
        ["## 3. Budget", "Texte", "## Sans numéro"]
    );
}

#[test]
fn links_are_read_from_relations_and_fields() {
    let relations = "<Relationships><Relationship Id='r1' Target='https://a.example/x?y=1&amp;z=2'/></Relationships>";
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>");
    let body = format!(
        "<w:p><w:hyperlink r:id='r1'><w:r><w:t>le plan</w:t></w:r></w:hyperlink></w:p>
         <w:p><w:hyperlink r:id='r1'><w:r><w:t>https://a.example/x?y=1&amp;z=2</w:t></w:r></w:hyperlink></w:p>
         <w:p>{}<w:r><w:instrText> HYPERLINK \"https://b.example\" </w:instrText></w:r>{}<w:r><w:t>la page</w:t></w:r>{}</w:p>",
        field("begin"),
        field("separate"),
        field("end")
    );
    assert_eq!(
        lines(&body, &[("word/_rels/document.xml.rels", relations)]),
        [
            "le plan (https://a.example/x?y=1&z=2)",
            "https://a.example/x?y=1&z=2",
            "la page (https://b.example)"
        ]
    );
}

#[test]
fn tables_are_rows_and_tables_within_stay_in_their_cell() {
    let cell = |content: &str| format!("<w:tc>{content}</w:tc>");
    let row = |cells: &str| format!("<w:tr>{cells}</w:tr>");
    let inner = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&(cell(&p("", "a")) + &cell(&p("", "b")))),
        row(&cell(&p("", "c")))
    );
    let body = format!(
        "<w:tbl>{}</w:tbl>",
        row(&(cell(&(p("", "Quoi") + &p("", "suite"))) + &cell(&inner) + &cell("")))
    );
    assert_eq!(lines(&body, &[]), ["Quoi ; suite\ta b ; c\t"]);
}

#[test]
fn other_main_parts_and_other_encodings_are_read() {
    let relations = "<Relationships><Relationship Type='http://x/officeDocument' Target='/word/document2.xml'/></Relationships>";
    let second = format!(
        "<w:document><w:body>{}</w:body></w:document>",
        p("", "Deux")
    );
    let parts = [
        ("_rels/.rels", relations),
        ("word/document2.xml", second.as_str()),
    ];
    assert_eq!(lines("", &parts), ["Deux"]);
    assert_eq!(
        text(&document(
            "",
            &[(
                "_rels/.rels",
                "<Relationships><Relationship Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            )]
        )),
        Err(Refusal::OtherKind)
    );
}

#[test]
fn boxes_and_tables_without_end_are_read() {
    let open = "<w:p><w:r><w:t>x</w:t></w:r><w:tbl><w:tr><w:tc>".repeat(5_000);
    let found = text(&document(&open, &[])).unwrap();
    assert_eq!(found.matches('x').count(), 5_000);
}

/// A repeatable row of numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}

#[test]
fn whatever_is_broken_is_refused_or_read() {
    let body = p(&in_list(1, "0"), "un") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    let good = document(&body, &[("word/numbering.xml", NUMBERING)]);
    let mut dice = Dice(20_211_122);
    for _ in 0..1_500 {
        let mut bytes = good.clone();
        for _ in 0..=dice.below(6) {
            let at = dice.below(bytes.len());
            match dice.below(3) {
                0 => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
                1 => bytes.truncate(at.max(4)),
                _ => bytes.insert(at, b'<'),
            }
        }
        let _ = text(&bytes);
    }
    // Broken inside the archive: the XML itself.
    let main = format!("<w:document><w:body>{body}</w:body></w:document>");
    for _ in 0..1_500 {
        let mut xml = main.clone().into_bytes();
        for _ in 0..=dice.below(6) {
            let at = dice.below(xml.len());
            let other = main.as_bytes()[dice.below(main.len())];
            if dice.below(2) == 0 {
                xml[at] = other;
            } else {
                xml.remove(at);
            }
        }
        let xml = String::from_utf8_lossy(&xml);
        let _ = text(&document(&xml, &[("word/numbering.xml", &xml)]));
    }
}

#[test]
fn no_name_of_a_file_turns_the_direction_of_writing() {
    let turned = "Anne\u{202e} Dupont\u{200f}";
    let file = document(&p("", turned), &[]);
    assert_eq!(source::read(&file).unwrap().trim(), "Anne Dupont");
    let plain = source::read(turned.as_bytes());
    assert_eq!(plain.unwrap().trim(), "Anne Dupont");
}
