//! Any text of 20,000 characters, hostile or random, gives a page, Markdown, DOCX and PDF, and
//! none of its words is lost on the way.

use std::{
    io::{Read as _, Write as _},
    process::{Command, Stdio},
};

use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};

use super::{Document, Item, Part, docx, markdown, pdf};
use crate::{markdown as page, work};
use kernel::lang::Lang;

/// Characters of a text, as the forms allow.
const LENGTH: usize = 20_000;
/// From the paper's left edge to its right one, in points.
const PAPER: f64 = 595.3;

/// Runs deep: tests have small stacks, [`super::super::work`] has large ones.
fn with_stack<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(64 << 20);
    thread.spawn(run).unwrap().join().unwrap()
}

fn document(text: &str) -> Document {
    let item = |frame| Item {
        body: text.to_owned(),
        frame,
        ..Item::default()
    };
    Document {
        lang: Lang::Fr,
        kind: "Procès-verbal".into(),
        title: "Réunion".into(),
        facts: Vec::new(),
        notice: String::new(),
        people: None,
        parts: vec![Part {
            items: vec![item(super::Frame::Task)],
            ..Part::default()
        }],
        summaries: Vec::new(),
        page_word: "page".into(),
    }
}

/// A text of one shape, words before, within and after.
fn of_shape(shape: &str, close: &str) -> String {
    let times = (LENGTH - 60) / (shape.chars().count() + close.chars().count());
    let whole = shape.repeat(times) + " mot2z " + &close.repeat(times);
    format!("mot1z\n\n{whole}\n\nmot3z")
}

/// Texts that cost, nest or hide.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        (">", ""),
        ("> ", ""),
        ("- > ", ""),
        ("1. ", ""),
        ("> - ", ""),
        ("[", "]"),
        ("![", "](b)"),
        ("*a _b ", " b_ a*"),
        ("**a ", ""),
        ("~~a ", ""),
        ("`a ", ""),
        ("www.", ""),
        ("http://a", ""),
        ("mailto:a@b.c ", ""),
        ("https://ex.org/a?b=", ""),
        ("<", ""),
        ("<b>", "</b>"),
        ("<!--", ""),
        ("<div>\n\n", ""),
        ("&#", ""),
        ("\\", ""),
        ("a|b\n-|-\n", ""),
        ("[a](https://ex.org \"t\") ", ""),
        ("```\n", ""),
        ("a\n=\n", ""),
        ("-\n", ""),
        ("\n", ""),
        ("#", ""),
        ("a", ""),
        ("é", ""),
        ("👨‍👩‍👧‍👦", ""),
        ("🥳", ""),
        ("\u{202e}ب", ""),
        ("\u{fdd0}", ""),
        ("\t", ""),
    ]
    .iter()
    .map(|(shape, close)| of_shape(shape, close))
    .collect();
    texts.extend([
        "[mot1z]: mot2z\n\n[mot3z]: d'accord, mot4z".to_owned(),
        "[mot1z\nmot2z]: https://ex.org".to_owned(),
        "| mot1z | mot2z |\n|---|---|\n| mot3z | mot4z | mot5z |".to_owned(),
        "``` mot1z mot2z\nmot3z\n```".to_owned(),
        "[mot1z](https://ex.org \"mot2z\") ![mot3z](https://ex.org/x.png)".to_owned(),
        format!("[mot1z](https://ex.org/{}/mot2z)", "a".repeat(9_000)),
        "<a href=\"javascript:alert(1)\">mot1z</a> [mot2z](javascript:alert(1))".to_owned(),
        format!(
            "|{}\n|{}\n{}",
            " a |".repeat(300),
            "-|".repeat(300),
            "|\n".repeat(9_000)
        ),
        (0..100)
            .map(|n| format!("{}- mot{n}z\n", "\t".repeat(n)))
            .collect(),
    ]);
    texts
}

/// Words and marks in any order.
fn random(seed: u64) -> String {
    const MARKS: [&str; 48] = [
        "> ",
        ">",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "12) ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "~~~",
        "[",
        "]",
        "](https://ex.org/a)",
        "![",
        " (",
        ")",
        "<",
        ">",
        "<b>",
        "<!--",
        "-->",
        "|",
        "| ",
        "\n|---|---|\n",
        "# ",
        "\n---\n",
        "&amp;",
        "\\",
        "www.",
        "http://",
        "@",
        ":",
        "]:",
        "👨‍👩‍👧‍👦",
        "é",
        "\u{202e}",
        "\u{0}",
    ];
    let mut random = StdRng::seed_from_u64(seed);
    let mut text = String::new();
    let mut words = 0;
    // A text of few kinds of marks nests more than one of all.
    let kinds: Vec<&str> = (0..random.random_range(2..12))
        .map(|_| MARKS[random.random_range(0..MARKS.len())])
        .collect();
    let length = if seed.is_multiple_of(4) {
        LENGTH
    } else {
        2_000
    };
    while text.chars().count() < length {
        if random.random_bool(0.3) {
            words += 1;
            text.push_str(&format!(" mot{words}z "));
        } else {
            text.push_str(kinds[random.random_range(0..kinds.len())]);
        }
    }
    text
}

fn words(text: &str) -> Vec<String> {
    let word = regex::Regex::new("mot[0-9]+z").unwrap();
    word.find_iter(text)
        .map(|m| m.as_str().to_owned())
        .collect()
}

#[track_caller]
fn holds(format: &str, said: &str, text: &str) {
    let found: std::collections::HashSet<String> = words(said).into_iter().collect();
    for word in words(text) {
        let start: String = text.chars().take(300).collect();
        assert!(found.contains(&word), "{format} lacks {word}: {start:?}");
    }
}

/// What the pages say, in order, and where the furthest text ends: as `jalon-print`, built
/// beside, reads them.
fn printed(document: &Document) -> (String, f64) {
    let program = work::print_program().expect("cargo build -p jalon-print");
    let mut child = Command::new(program)
        .arg("--proof")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let data = serde_json::to_vec(&pdf::data(document).unwrap()).unwrap();
    child.stdin.take().unwrap().write_all(&data).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert!(ended.status.success(), "{}", ended.status);
    let proof: serde_json::Value = serde_json::from_slice(&ended.stdout).unwrap();
    let said = proof["said"].as_str().unwrap().to_owned();
    (said, proof["edge"].as_f64().unwrap())
}

fn packed(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

fn quick_formats(text: &str) {
    let document = document(text);
    let html = page::render(text).to_string();
    holds("the page", &html, text);
    assert!(html.matches("<blockquote>").count() <= 12 * text.lines().count());
    let file = markdown::write(&document);
    holds("Markdown", &file, text);
    // Read again, a file says the same.
    holds(
        "Markdown, read again",
        &page::render(&file).to_string(),
        text,
    );
    assert!(!html.contains("<a href=\"javascript"));
    assert!(html.matches("<td").count() < 6_000, "no page of nothing");
    let bytes = docx::write(&document).unwrap();
    holds("DOCX", &packed(&bytes, "word/document.xml"), text);
}

fn paper(text: &str) {
    let (said, edge) = printed(&document(text));
    holds("PDF", &said, text);
    let start: String = text.chars().take(300).collect();
    assert!(edge < PAPER, "PDF runs off the paper, to {edge}: {start:?}");
}

#[test]
fn hostile_texts_are_whole_on_page_and_in_files() {
    with_stack(|| hostile().iter().for_each(|text| quick_formats(text)));
}

#[test]
fn random_texts_are_whole_on_page_and_in_files() {
    with_stack(|| (0..120).for_each(|seed| quick_formats(&random(seed))));
}

/// Typesetting takes its time: in parts, side by side.
macro_rules! hostile_on_paper {
    ($($name:ident: $part:literal),+ $(,)?) => {$(
        #[test]
        fn $name() {
            let part = || hostile().into_iter().skip($part).step_by(12);
            with_stack(move || part().for_each(|text| paper(&text)));
        }
    )+};
}

hostile_on_paper! {
    hostile_texts_are_whole_on_paper_1: 0,
    hostile_texts_are_whole_on_paper_2: 1,
    hostile_texts_are_whole_on_paper_3: 2,
    hostile_texts_are_whole_on_paper_4: 3,
    hostile_texts_are_whole_on_paper_5: 4,
    hostile_texts_are_whole_on_paper_6: 5,
    hostile_texts_are_whole_on_paper_7: 6,
    hostile_texts_are_whole_on_paper_8: 7,
    hostile_texts_are_whole_on_paper_9: 8,
    hostile_texts_are_whole_on_paper_10: 9,
    hostile_texts_are_whole_on_paper_11: 10,
    hostile_texts_are_whole_on_paper_12: 11,
}

#[test]
fn random_texts_are_whole_on_paper() {
    with_stack(|| (0..12).for_each(|seed| paper(&random(seed))));
}

#[test]
fn a_docx_says_its_language() {
    let bytes = docx::write(&document("Bonjour")).unwrap();
    let styles = packed(&bytes, "word/styles.xml");
    assert!(styles.contains(r#"<w:lang w:val="fr-BE""#), "{styles}");
}

/// It names the family of the PDF files, and what stands in where that is not installed.
#[test]
fn a_docx_names_its_font_and_a_stand_in() {
    let bytes = docx::write(&document("Bonjour")).unwrap();
    let named = r#"w:ascii="Source Serif 4""#;
    assert!(packed(&bytes, "word/styles.xml").contains(named));
    let fonts = packed(&bytes, "word/fontTable.xml");
    let stand_in = r#"w:name="Source Serif 4"><w:altName w:val="Cambria""#;
    assert!(fonts.contains(stand_in), "{fonts}");
}

#[test]
fn no_part_of_a_markdown_file_runs() {
    let hostile = "[mot1z](javascript:alert(1)) <script>mot2z</script>";
    let mut document = document(
        "[mot3z]: javascript:alert(1)\n\n<b onclick=x>mot4z</b> [mot5z](javascript:alert(1))",
    );
    document.title = hostile.into();
    document.facts = vec![super::Fact::new(hostile.into(), hostile.into())];
    document.parts[0].title = hostile.into();
    document.parts[0].items[0].speaker = hostile.into();
    document.summaries = vec![super::Summary {
        title: hostile.into(),
        heads: vec![hostile.into(), "[mot3z]".into()],
        rows: vec![vec![hostile.into()]],
    }];
    // As others' programs read it: with HTML and every address.
    let mut options = comrak::Options::default();
    options.render.r#unsafe = true;
    options.extension.table = true;
    let html = comrak::markdown_to_html(&markdown::write(&document), &options);
    for bad in ["href=\"javascript", "<script", "onclick=x>mot"] {
        assert!(!html.contains(bad), "{bad}: {html}");
    }
    holds("Markdown", &html, "mot1z mot2z mot3z mot4z mot5z");
}
