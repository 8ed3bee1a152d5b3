//! The codes of a file's rows: from their column, from their titles, or numbered.

use std::collections::HashMap;

use super::{
    columns::{CodeFrom, Column, Mapping},
    content::Content,
    lookup::Lookup,
};
use crate::facts::queries::Likeness;
use kernel::{codes, fold::fold};

/// Stands before numbers where nothing else is said.
pub(super) const NUMBERED: &str = "M-";

/// The code by which measures are the same.
pub(super) fn code_key(code: &str) -> String {
    code.trim().to_lowercase()
}

/// A code without what its spelling differs by: `PREC 201`, `PREC-201` and `prec201` are one, and so
/// are `PREC-025` and `PREC-25`; `1.1`, `1.10` and `1.01` are three.
pub(super) fn spelling(code: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in fold(code).chars() {
        if c.is_alphanumeric() {
            let goes_on = last.is_alphanumeric() && (last.is_ascii_digit() || !c.is_ascii_digit());
            match parts.last_mut() {
                Some(part) if goes_on => part.push(c),
                _ => parts.push(c.into()),
            }
        }
        last = c;
    }
    let is_number = |part: &String| part.bytes().all(|byte| byte.is_ascii_digit());
    let shown: Vec<&str> = parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            let after_number = index > 0 && parts[index - 1].contains(|c: char| c.is_ascii_digit());
            match part.trim_start_matches('0') {
                "" => part.as_str(),
                _ if after_number || !is_number(part) => part.as_str(),
                short => short,
            }
        })
        .collect();
    shown.join("-")
}

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

/// Letters and a number; in the first column a short number alone. No date.
pub(super) fn looks_like_code(text: &str, is_first: bool) -> bool {
    let has = |is: fn(char) -> bool| text.chars().any(is);
    let short = is_first && text.len() <= 6;
    has(|c| c.is_ascii_digit()) && !text.contains('/') && (has(char::is_alphabetic) || short)
}

/// Short, in one word each, all different, none missing.
pub(super) fn is_codes(values: &[&str], rows: usize) -> bool {
    let mut different = values.to_vec();
    different.sort_unstable();
    different.dedup();
    let is_code = |text: &&str| text.chars().count() <= 40 && !text.contains(char::is_whitespace);
    !values.is_empty()
        && values.len() == rows.min(200)
        && different.len() == values.len()
        && values.iter().all(is_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_is_no_difference_but_numbers_are() {
        for text in [
            "PREC 201",
            "prec-201",
            "PREC201",
            " Prec – 201 ",
            "PREC_0201",
        ] {
            assert_eq!(spelling(text), "prec-201", "{text}");
        }
        for (one, other) in [
            ("1.1", "1.10"),
            ("1.1", "11"),
            ("1.1", "1.01"),
            ("A1", "A1a"),
            ("1", "A1"),
        ] {
            assert_ne!(spelling(one), spelling(other), "{one} {other}");
        }
        assert_eq!(spelling("1.1"), spelling("1-1"));
    }

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
