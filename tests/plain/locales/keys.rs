//! Every key that the program says has its text, and every text is said: wherever the key stands,
//! in a call, a variable, a table, a template, or made of parts.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::LazyLock,
};

use regex::Regex;

use super::{
    made::{self, NOT_MADE},
    messages,
};
use crate::{
    recorded::{actions, fields},
    source::{SOURCES, files},
};

/// What stands in quotes in the sources, or in the code of a template.
struct Said {
    text: String,
    /// What stands before it.
    before: String,
    at: String,
}

/// What looks like a key and is none.
const NO_KEYS: &[(&str, &str)] = &[
    ("all-present", "a form’s button"),
    ("follow-up", "a heading that a note may begin with"),
    ("auto-generated same-origin", "values of headers"),
    ("content-type message-id mime-version", "headers of a mail"),
    (
        "current-password new-password given-name family-name organization-title",
        "what browsers fill into a field",
    ),
    (
        "boolean-value covered-table-cell custom-shape date-value encryption-data line-break \
         number-columns-repeated number-rows-repeated string-value style-name table-cell table-column \
         table-properties table-row table-row-group value-type list-header list-item \
         list-level-style-number list-style note-citation num-format outline-level ruby-text \
         sequence-decls tracked-changes",
        "what OpenDocument calls its parts",
    ),
    ("dd-mm-yyyy", "how a workbook writes days"),
    ("item-done item-pending", "parts of a bar"),
    ("jalon-demo-2021", "the demo’s password"),
    ("jalon-print", "a program"),
    ("moi-meme prec-sessie", "words in minutes"),
    (
        "windows-1250 windows-1252 windows-1254 windows-1257",
        "encodings",
    ),
    ("sous-total", "a word in lists"),
    ("visually-hidden", "a class"),
    ("x-jalon-queries", "a header"),
];

/// What stands before words that have the shape of keys: names of headers, of what is counted or
/// done apart, of files and of a form's fields.
static BEFORE_NO_KEY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?:Header(?:Name|Value)::from_static|\bget_all|\bdownload::(?:xlsx|csv)|\braw\.first|\bLimit::of)\(\s*$|\bJob \{\s*name:\s*$",
    )
    .unwrap()
});

/// What stands before a key that is one plain word.
static BEFORE_WORD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?:\b(?:t|t1|t2|count|with|around|lookup|success|info|error|blank)\(\s*| / |\blet key = [^;]*)$",
    )
    .unwrap()
});

/// The end of a text.
fn end(text: &str) -> String {
    let start = text.len().saturating_sub(160);
    let start = (start..).find(|at| text.is_char_boundary(*at));
    text[start.unwrap_or_default()..].to_owned()
}

/// All that stands in quotes.
static ALL: LazyLock<Vec<Said>> = LazyLock::new(|| {
    let mut found = Vec::new();
    for source in SOURCES.iter() {
        found.extend(source.literals().map(|(at, text)| Said {
            text: text.to_owned(),
            before: end(&source.text[..at - 1]),
            at: source.at(at),
        }));
    }
    let code = Regex::new(r"(?s)\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}").unwrap();
    let quoted = Regex::new(r#""([^"]*)""#).unwrap();
    for path in files("templates", "html") {
        let template = fs::read_to_string(&path).unwrap();
        let parts = code.find_iter(&template);
        for part in parts.filter(|part| !part.as_str().starts_with("{#")) {
            found.extend(quoted.captures_iter(part.as_str()).map(|text| Said {
                before: end(&part.as_str()[..text.get(0).unwrap().start()]),
                text: text[1].to_owned(),
                at: path.display().to_string(),
            }));
        }
    }
    found
});

/// A key that the history keeps as a value begins with `@`.
fn key(said: &Said) -> &str {
    said.text.strip_prefix('@').unwrap_or(&said.text)
}

#[test]
fn whatever_looks_like_a_key_is_one() {
    let shape = Regex::new("^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$").unwrap();
    let known = messages("fr");
    let (fields, actions) = (fields(), actions());
    let made: Vec<String> = made::all().into_iter().flat_map(|made| made.keys).collect();
    let is_part = |word: &str| {
        let (first, last) = (format!("{word}-"), format!("-{word}"));
        made.iter()
            .any(|key| key.starts_with(&first) || key.ends_with(&last))
    };
    let mut listed: BTreeMap<&str, bool> = NO_KEYS
        .iter()
        .flat_map(|(words, _)| words.split(' ').map(|word| (word, false)))
        .collect();
    let mut missing = BTreeSet::new();
    for said in ALL.iter().filter(|said| shape.is_match(key(said))) {
        let word = key(said);
        if known.contains_key(word) || BEFORE_NO_KEY.is_match(&said.before) {
            continue;
        }
        if let Some(found) = listed.get_mut(word) {
            *found = true;
        } else if !fields.contains(word) && !actions.contains(word) && !is_part(word) {
            missing.insert(format!("{}: {word}", said.at));
        }
    }
    assert!(missing.is_empty(), "no text for {missing:#?}");
    let gone: Vec<_> = listed.iter().filter(|(_, found)| !**found).collect();
    assert!(gone.is_empty(), "listed and said nowhere: {gone:?}");
}

#[test]
fn every_text_is_said() {
    let made: BTreeSet<String> = made::all().into_iter().flat_map(|made| made.keys).collect();
    let mut said: BTreeSet<&str> = made.iter().map(String::as_str).collect();
    let is_said = |said: &&Said| key(said).contains('-') || BEFORE_WORD.is_match(&said.before);
    said.extend(ALL.iter().filter(is_said).map(key));
    let known = messages("fr");
    let dead: Vec<_> = known
        .keys()
        .filter(|key| !said.contains(key.as_str()))
        .collect();
    assert!(dead.is_empty(), "said nowhere: {dead:#?}");
}

#[test]
fn every_way_of_making_a_key_is_known() {
    let shape = Regex::new(r"^[a-z0-9{}_%-]*-[a-z0-9{}_%-]*$").unwrap();
    let made = made::all();
    let ways: BTreeSet<&str> = made
        .iter()
        .map(|made| made.said)
        .chain(NOT_MADE.iter().copied())
        .collect();
    let of_parts = |said: &&Said| shape.is_match(&said.text) && said.text.contains(['{', '%']);
    let found: BTreeMap<&str, &str> = ALL
        .iter()
        .filter(|said| said.text.contains(|c: char| c.is_ascii_lowercase()))
        .filter(of_parts)
        .map(|said| (said.text.as_str(), said.at.as_str()))
        .collect();
    let unknown: Vec<_> = found
        .iter()
        .filter(|(said, _)| !ways.contains(*said))
        .collect();
    assert!(unknown.is_empty(), "which keys are these? {unknown:#?}");
    let gone: Vec<_> = ways
        .iter()
        .filter(|said| !found.contains_key(**said))
        .collect();
    assert!(gone.is_empty(), "made nowhere: {gone:?}");
}

#[test]
fn every_key_made_of_parts_has_its_text() {
    let known = messages("fr");
    let made = made::all();
    assert!(made.iter().all(|made| !made.keys.is_empty()));
    let missing: Vec<_> = made
        .iter()
        .filter(|made| made.surely)
        .flat_map(|made| &made.keys)
        .filter(|key| !known.contains_key(*key))
        .collect();
    assert!(missing.is_empty(), "no text for {missing:#?}");
}
