//! One word for one thing in each language, as `locales/terms.toml` has them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::LazyLock,
};

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use super::sources_of;

const LANGS: [&str; 3] = ["fr", "nl", "en"];

/// Phrases in which a word stands for something else.
const PHRASES: [(&str, &str); 2] = [("nl", "Stand van zaken"), ("nl", "stand van zaken")];

/// What a message is given.
static GIVEN: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\$\w+").unwrap());

#[derive(Deserialize)]
struct Terms {
    term: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    fr: String,
    nl: String,
    en: String,
    note: String,
    /// Language → patterns, each with what to say instead, and for which French texts.
    #[serde(default)]
    not: BTreeMap<String, Vec<Vec<String>>>,
}

impl Term {
    fn words(&self) -> [&str; 3] {
        [&self.fr, &self.nl, &self.en]
    }
}

fn terms() -> Vec<Term> {
    let file = fs::read_to_string("locales/terms.toml").unwrap();
    toml::from_str::<Terms>(&file).unwrap().term
}

fn pattern(text: &str) -> Regex {
    let pattern = RegexBuilder::new(text).multi_line(true).build();
    pattern.unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A message's own words, without what it is given.
fn said(source: &str) -> String {
    let text = source.split_once(" =").unwrap().1;
    let text = GIVEN.replace_all(text, "").replace('\u{a0}', " ");
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    lines.join("\n")
}

/// What is forbidden: language, pattern, what to say instead, for which French texts.
struct Forbidden {
    lang: String,
    pattern: Regex,
    instead: String,
    where_french: Option<Regex>,
}

fn forbidden(term: &Term) -> Vec<Forbidden> {
    let entries = term.not.iter();
    let entries = entries.flat_map(|(lang, list)| list.iter().map(move |entry| (lang, entry)));
    entries
        .map(|(lang, entry)| {
            assert!(LANGS.contains(&lang.as_str()), "{}: {lang}", term.fr);
            assert!((2..=3).contains(&entry.len()), "{}: {entry:?}", term.fr);
            Forbidden {
                lang: lang.clone(),
                pattern: pattern(&entry[0]),
                instead: entry[1].clone(),
                where_french: entry.get(2).map(|text| pattern(text)),
            }
        })
        .collect()
}

#[test]
fn every_term_has_its_word_in_each_language() {
    let terms = terms();
    assert!(terms.len() >= 60, "only {} terms", terms.len());
    let mut known = BTreeSet::new();
    for term in &terms {
        let filled = term.words().iter().all(|word| !word.trim().is_empty());
        assert!(filled && !term.note.is_empty(), "{:?}", term.words());
        assert!(known.insert(&term.fr), "{} stands twice", term.fr);
    }
}

#[test]
fn no_term_is_forbidden() {
    let terms = terms();
    for forbidden in terms.iter().flat_map(forbidden) {
        if forbidden.where_french.is_some() {
            continue;
        }
        let place = LANGS.iter().position(|lang| *lang == forbidden.lang);
        for term in &terms {
            let mut word = term.words()[place.unwrap()].to_owned();
            for (_, phrase) in PHRASES {
                word = word.replace(phrase, "");
            }
            assert!(
                !forbidden.pattern.is_match(&word),
                "{}: {} forbids «{word}»",
                forbidden.lang,
                forbidden.pattern
            );
        }
    }
}

#[test]
fn no_text_says_what_is_forbidden() {
    let texts: BTreeMap<&str, BTreeMap<String, String>> = LANGS
        .into_iter()
        .map(|lang| {
            let sources = sources_of(lang).into_iter();
            (
                lang,
                sources.map(|(key, text)| (key, said(&text))).collect(),
            )
        })
        .collect();
    let mut faults = Vec::new();
    for rule in terms().iter().flat_map(forbidden) {
        for (key, text) in &texts[rule.lang.as_str()] {
            let french = rule.where_french.as_ref();
            if french.is_some_and(|french| !french.is_match(&texts["fr"][key])) {
                continue;
            }
            let mut text = text.clone();
            for (_, phrase) in PHRASES.iter().filter(|(lang, _)| *lang == rule.lang) {
                text = text.replace(phrase, "");
            }
            if let Some(found) = rule.pattern.find(&text) {
                let (lang, found, instead) = (&rule.lang, found.as_str(), &rule.instead);
                faults.push(format!("{lang} {key}: not «{found}» but «{instead}»"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
