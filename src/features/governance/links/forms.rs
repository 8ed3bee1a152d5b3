//! The form of what a card is about.

use super::queries::About;
use platform::web::{FormState, Reader, form_state::FieldError};

/// A parsed form.
#[derive(Debug, Clone)]
pub struct AboutForm {
    pub strategies: Vec<i64>,
    pub groups: Vec<i64>,
    /// Codes of measures, as typed.
    pub measures: Vec<String>,
    /// Numbers of notes.
    pub entries: Vec<i64>,
    /// The version of the card that the writer saw.
    pub version: i32,
}

/// Parses what was typed.
pub fn parse(raw: &[(String, String)]) -> Result<AboutForm, FormState> {
    let mut read = Reader::new(raw);
    let strategies = read.each("strategy");
    let groups = read.each("group");
    let measures = read.line("measures", 2_000);
    let entries = read.text("entries", 4_000);
    let version = read.version();
    let numbers = entries.as_deref().map(numbers);
    if let Some(Err(())) = numbers {
        read.wrong("entries", "governance-entries-unknown");
    }
    read.finish(|| {
        Some(AboutForm {
            strategies: strategies?,
            groups: groups?,
            measures: words(&measures?).map(str::to_uppercase).collect(),
            entries: numbers?.ok()?,
            version,
        })
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let gap = |c: char| c == ',' || c == ';' || c.is_whitespace();
    text.split(gap).filter(|word| !word.is_empty())
}

/// The numbers in a text of numbers and of addresses that end in one: `12 https://…/entries/14`.
fn numbers(text: &str) -> Result<Vec<i64>, ()> {
    let mut numbers = Vec::new();
    for word in words(text) {
        let last = word.trim_end_matches('/').rsplit(['/', '#']).next();
        let number: i64 = last.unwrap_or_default().parse().map_err(|_| ())?;
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    Ok(numbers)
}

/// The message about codes that stand for no measure.
pub fn unknown(codes: &[String], known: &[(String, i64)]) -> Option<FieldError> {
    let missing = codes.iter().filter(|c| !known.iter().any(|(k, _)| k == *c));
    let missing: Vec<&str> = missing.map(String::as_str).collect();
    (!missing.is_empty()).then(|| FieldError {
        key: "governance-measures-unknown",
        args: vec![("codes", missing.join(", "))],
    })
}

/// The form of what a card is about.
pub fn filled(about: &About, version: i32) -> FormState {
    let entries: Vec<String> = about.entries.iter().map(i64::to_string).collect();
    FormState::blank()
        .with_each("strategy", &about.strategies)
        .with_each("group", &about.groups)
        .with("measures", about.measures.join(", "))
        .with("entries", entries.join(", "))
        .with("version", version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_named_by_number_or_address() {
        let typed = "12, https://jalon.example/entries/14/ 12\n/meetings/3/notes#15";
        assert_eq!(numbers(typed), Ok(vec![12, 14, 15]));
        assert_eq!(numbers(""), Ok(Vec::new()));
        assert_eq!(numbers("la note sur le mandat"), Err(()));
    }
}
