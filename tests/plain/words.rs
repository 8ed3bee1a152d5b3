//! The stored words of the program, and what they are called: `text_enum!`, as the sources say it.

use std::sync::LazyLock;

use regex::Regex;

use crate::source::{SOURCES, Source, closing};

/// A text enum.
pub struct Words {
    pub name: String,
    /// The module it stands in.
    module: String,
    /// Stored word and key of each value.
    pub values: Vec<(String, String)>,
    /// They say the tone of their badges.
    toned: bool,
}

static ALL: LazyLock<Vec<Words>> = LazyLock::new(|| SOURCES.iter().flat_map(of).collect());

static NAMED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\bpub enum (\w+) \{").unwrap());
static VALUE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"= "([a-z0-9_]+)" / "([a-z0-9-]+)"( /)?"#).unwrap());

fn of(source: &Source) -> Vec<Words> {
    let enums = NAMED.captures_iter(&source.code).map(|found| {
        let whole = found.get(0).unwrap();
        let end = closing(&source.code, whole.end() - 1);
        let text = &source.text[whole.start()..end];
        let values = VALUE.captures_iter(text);
        Words {
            name: found[1].to_owned(),
            module: source.module().join("::"),
            values: values.map(|v| (v[1].to_owned(), v[2].to_owned())).collect(),
            toned: VALUE.captures_iter(text).any(|v| v.get(3).is_some()),
        }
    });
    enums.filter(|words| !words.values.is_empty()).collect()
}

/// The names of those that say the tone of their badges, each as often as there is one.
pub fn toned() -> impl Iterator<Item = &'static str> {
    let toned = ALL.iter().filter(|words| words.toned);
    toned.map(|words| words.name.as_str())
}

/// The text enums of that name: `Step`, or, where several have it, `reviews::model::Stance`.
pub fn named(name: &str) -> Vec<&'static Words> {
    let (within, name) = name.rsplit_once("::").unwrap_or(("", name));
    let all = ALL.iter().filter(|words| words.name == name);
    let found: Vec<_> = all.filter(|words| words.module.contains(within)).collect();
    assert!(!found.is_empty(), "no text enum {name}");
    found
}

/// Their stored words, as keys have them: with dashes.
pub fn words(name: &str) -> Vec<String> {
    let values = named(name).into_iter().flat_map(|words| &words.values);
    values.map(|(word, _)| word.replace('_', "-")).collect()
}

/// Their keys.
pub fn keys(name: &str) -> Vec<String> {
    let values = named(name).into_iter().flat_map(|words| &words.values);
    values.map(|(_, key)| key.clone()).collect()
}
