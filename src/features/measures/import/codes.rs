//! The codes of a file's rows: from their column, from their titles, or numbered.

use std::collections::HashMap;

use super::{
    columns::Column,
    content::Content,
    lookup::Lookup,
    mapping::{CodeFrom, Mapping},
    spelling::code_key,
};
use crate::facts::queries::Likeness;
use kernel::{codes, fold::fold};

/// Stands before numbers where nothing else is said.
pub(super) const NUMBERED: &str = "M-";

/// What a file's rows are looked up by.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// Titles only where measures are known by them.
    pub like: Likeness,
    /// The prefix that numbers follow, where rows are numbered.
    pub numbered: Option<String>,
}

impl Wanted {
    /// Of a file.
    pub(super) fn of(content: &Content, mapping: &Mapping) -> Self {
        let written = content
            .rows
            .iter()
            .map(|(_, cells)| written(cells, mapping));
        let written: Vec<String> = written.filter(|code| !code.is_empty()).collect();
        let keys: Vec<Vec<String>> = written.iter().map(|code| codes::key(code)).collect();
        let is_numbered = mapping.code_from == CodeFrom::Number;
        let titles = content.rows.iter().filter(|_| is_numbered);
        Self {
            like: Likeness {
                codes: distinct(written.iter().map(|code| code_key(code))),
                tails: distinct(keys.iter().map(|key| tail(key))),
                keys: distinct(keys.iter().map(|key| key.join("."))),
                titles: distinct(titles.map(|(_, cells)| title(cells, mapping))),
            },
            numbered: is_numbered.then(|| prefix(mapping).to_owned()),
        }
    }
}

/// As the database's `code_tail` has it: without the letters in front.
fn tail(key: &[String]) -> String {
    let is_word = |part: &&String| part.bytes().all(|byte| byte.is_ascii_lowercase());
    let words = key.iter().take_while(is_word).count();
    key[words.min(key.len().saturating_sub(1))..].join(".")
}

fn distinct(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    texts.sort();
    texts.dedup();
    texts
}

fn prefix(mapping: &Mapping) -> &str {
    match mapping.prefix.as_str() {
        "" => NUMBERED,
        prefix => prefix,
    }
}

fn cell(cells: &[String], mapping: &Mapping, column: Column) -> String {
    let index = mapping.place(column);
    let text = index.and_then(|index| cells.get(index));
    column.tidy(text.map_or("", String::as_str))
}

fn title(cells: &[String], mapping: &Mapping) -> String {
    cell(cells, mapping, Column::Title)
}

/// The code as the file has it, with the prefix; empty where it has none.
fn written(cells: &[String], mapping: &Mapping) -> String {
    let code = match mapping.code_from {
        CodeFrom::Column => cell(cells, mapping, Column::Code),
        CodeFrom::Title => parted(&title(cells, mapping)).0.to_owned(),
        CodeFrom::Number => String::new(),
    };
    if code.is_empty() {
        code
    } else {
        format!("{}{code}", mapping.prefix)
    }
}

/// The title as the file has it, without the code that is taken from it.
pub(super) fn title_of(text: String, mapping: &Mapping) -> String {
    if mapping.code_from == CodeFrom::Title {
        parted(&text).1.to_owned()
    } else {
        text
    }
}

/// The code of each row; empty where it has none or is not taken (`aside`).
pub(super) fn given(
    content: &Content,
    mapping: &Mapping,
    lookup: &Lookup,
    aside: &HashMap<u32, &'static str>,
) -> Vec<String> {
    let mut last = lookup.highest;
    let rows = content.rows.iter().map(|(number, cells)| {
        if mapping.code_from != CodeFrom::Number {
            return written(cells, mapping);
        }
        let title = title(cells, mapping);
        if title.is_empty() || aside.contains_key(number) {
            return String::new();
        }
        if let Some(known) = lookup.titled(&title) {
            return known.facts.code.clone();
        }
        last += 1;
        format!("{}{last:03}", prefix(mapping))
    });
    rows.collect()
}

/// Words that stand before a number in a title.
const THINGS: &[&str] = &[
    "mesure",
    "action",
    "fiche",
    "n",
    "no",
    "nr",
    "numero",
    "maatregel",
    "actie",
    "nummer",
    "measure",
    "number",
];

/// A title as code and rest: `12. Rénover`, `PREC-12 : Rénover`, `Mesure 3 – Rénover`.
fn parted(title: &str) -> (&str, &str) {
    let signs = |c: char| c.is_whitespace() || ":.)–—-°/".contains(c);
    let first = title.split(char::is_whitespace).next().unwrap_or_default();
    let is_thing = THINGS.contains(&fold(first.trim_end_matches(signs)).as_str());
    let from = if is_thing {
        title[first.len()..].trim_start_matches(signs)
    } else {
        title
    };
    let length = from
        .find(|c: char| !(c.is_alphanumeric() || "-_./".contains(c)))
        .unwrap_or(from.len());
    let (code, rest) = from.split_at(length);
    let code = code.trim_end_matches(signs);
    let rest = rest.trim_start_matches(signs);
    let has_number = code.contains(|c: char| c.is_ascii_digit());
    if has_number && code.chars().count() <= 20 && !rest.is_empty() {
        (code, rest)
    } else {
        ("", title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_codes_without_their_letters() {
        for (code, expected) in [
            ("PREC-025", "25"),
            ("GT-A-1.2a", "1.2a"),
            ("Abc", "abc"),
            ("", ""),
        ] {
            assert_eq!(tail(&codes::key(code)), expected, "{code}");
        }
    }

    #[test]
    fn titles_begin_with_codes() {
        for (title, code, rest) in [
            ("12. Rénover l’école", "12", "Rénover l’école"),
            ("PREC-12 : Rénover", "PREC-12", "Rénover"),
            ("Mesure 3 – Rénover", "3", "Rénover"),
            ("N° 4 Rénover", "4", "Rénover"),
            ("1.1.2 Rénover", "1.1.2", "Rénover"),
            ("Rénover 12 écoles", "", "Rénover 12 écoles"),
            ("12", "", "12"),
            ("", "", ""),
        ] {
            assert_eq!(parted(title), (code, rest), "{title}");
        }
    }
}
