//! Quotation marks, signs and capitals: each language by its own rules, and none of them written
//! in code or templates.

use std::fs;

use regex::Regex;

use super::sources_of;
use crate::source::{SOURCES, files};

/// The texts of a language, without keys and without what Fluent itself sets in quotes.
fn texts(lang: &str) -> Vec<(String, String)> {
    let literal = Regex::new(r#"\{ ?"[^"]*" ?\}"#).unwrap();
    sources_of(lang)
        .into_iter()
        .map(|(key, source)| {
            let text = source.split_once(" =").unwrap().1;
            (key, literal.replace_all(text, "").into_owned())
        })
        .collect()
}

/// Messages of a language that have what its pattern finds.
fn found(lang: &str, pattern: &str) -> Vec<String> {
    let pattern = Regex::new(pattern).unwrap();
    texts(lang)
        .into_iter()
        .filter_map(|(key, text)| {
            let found = pattern.find(&text)?.as_str().to_owned();
            Some(format!("{lang} {key}: «{found}» in «{}»", text.trim()))
        })
        .collect()
}

/// « … » in French, ‘ … ’ in Dutch, “ … ” in English, ’ everywhere.
#[test]
fn each_language_has_one_style_of_quotation_marks() {
    let mut faults = Vec::new();
    for (lang, open, close, others) in [
        ("fr", '«', '»', r#"["'“”„‘‚]"#),
        ("nl", '‘', '’', r#"["'“”„«»‚]"#),
        ("en", '“', '”', r#"["'„«»‘‚]"#),
    ] {
        faults.extend(found(lang, others));
        // A Dutch quotation ends with the sign that is an apostrophe too.
        let pair = Regex::new(&format!("{open}[^{open}{close}]*{close}")).unwrap();
        for (key, text) in texts(lang) {
            let rest = pair.replace_all(&text, "");
            if rest.contains(open) || lang != "nl" && rest.contains(close) {
                faults.push(format!("{lang} {key}: «{}»", text.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn dutch_and_english_are_not_set_as_french() {
    let mut faults = Vec::new();
    for lang in ["nl", "en"] {
        // Spaces before signs, spaces in numbers, units and hours of French.
        for pattern in [
            "[\u{a0}\u{202f}]",
            r"[\p{L}\p{N})}’”] [?!:;](?:\s|$)",
            r"\d \d{3}\b",
            r"\b[MK]o\b",
            r"\b\d{1,2} ?h(?:\d\d)?\b",
            r"\bn°",
        ] {
            faults.extend(found(lang, pattern));
        }
    }
    faults.extend(found("nl", r"\d,\d{3}\b"));
    faults.extend(found("en", r"\d\.\d{3}\b"));
    faults.extend(found("fr", r"\d[.,]\d{3}\b"));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn heads_of_tables_begin_with_a_capital() {
    let head = Regex::new(r#"<th\b[^>]*>\{\{ shell\.t\.t\("([a-z0-9-]+)"\) \}\}</th>"#).unwrap();
    let mut heads = Vec::new();
    for path in files("templates", "html") {
        let template = fs::read_to_string(path).unwrap();
        heads.extend(
            head.captures_iter(&template)
                .map(|found| found[1].to_owned()),
        );
    }
    assert!(heads.len() > 50, "only {} heads found", heads.len());
    for lang in ["fr", "nl", "en"] {
        let sources = sources_of(lang);
        for key in &heads {
            let text = sources[key].split_once(" = ").unwrap().1;
            let small = text.starts_with(char::is_lowercase);
            assert!(!small, "{lang} {key}: «{}»", text.trim());
        }
    }
}

/// A colon is `colon` or `Translator::fact`, a quotation `quoted`: each language sets its own.
#[test]
fn signs_of_a_language_stand_in_its_messages() {
    let comment = Regex::new(r"(?s)\{#.*?#\}").unwrap();
    let sign = Regex::new(r"[%}]\} ?[:;?!](?:\s|<|$)|[«»“”„‘]").unwrap();
    for path in files("templates", "html") {
        let template = fs::read_to_string(&path).unwrap();
        let text = comment.replace_all(&template, "");
        let found = sign.find(&text).map(|found| found.as_str().to_owned());
        assert!(found.is_none(), "{}: {found:?}", path.display());
    }
    let joined = Regex::new(r"\} [:;?!] |« ?\{|\{\w*\} ?»|[“„‘]\{").unwrap();
    // What reads or takes apart minutes writes as they do, the demo speaks French, and the rest
    // English, to whom the program runs.
    let own = [
        "minutes_reader",
        "flows/import_minutes/correct",
        "flows/demo",
        "cli",
        "cluster",
        "kernel",
        "platform/mail",
    ];
    for source in SOURCES
        .iter()
        .filter(|source| !own.iter().any(|own| source.is_in(own)))
    {
        for (at, text) in source.literals() {
            assert!(!joined.is_match(text), "{}: «{text}»", source.at(at));
        }
    }
}
