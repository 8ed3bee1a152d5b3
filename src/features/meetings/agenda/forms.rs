//! A point's form.

use super::model::{NewPoint, OutlinePoint};
use kernel::{
    ids::PointId,
    meeting::{PointKind, PointRound},
};
use platform::web::{FormState, Reader, form_state::FieldError};

/// A parsed form.
#[derive(Debug, Clone)]
pub(crate) struct PointForm {
    pub point: NewPoint,
    /// `strategy:3`, `group:4`.
    pub subjects: Vec<String>,
    /// Codes of measures.
    pub measures: Vec<String>,
    /// The version the writer saw.
    pub version: i32,
}

/// Parses what was typed. A title alone is enough.
pub(super) fn parse(raw: &[(String, String)]) -> Result<PointForm, FormState> {
    let mut read = Reader::new(raw);
    let title = read.required_line("title", 300);
    let kind = read.word("kind");
    let round = read.word("round");
    let parent: Option<Option<PointId>> = read.optional("parent");
    let minutes = read.optional::<i32>("minutes");
    if let Some(Some(value)) = minutes
        && !(1..=1440).contains(&value)
    {
        read.wrong("minutes", "agenda-minutes-range");
    }
    let presenter = read.optional("presenter");
    let presenter_name = read.line("presenter_name", 200);
    let body = read.markdown("body", 20_000);
    let subjects = read.each("subject");
    let measures = read.line("measures", 2_000);
    let version = read.version();
    read.finish(|| {
        Some(PointForm {
            point: NewPoint {
                parent: parent?,
                title: title?,
                title_nl: String::new(),
                kind: kind?.unwrap_or(PointKind::Discussion),
                round: round?.unwrap_or(PointRound::None),
                body: body?,
                minutes_planned: minutes?,
                presenter: presenter?,
                presenter_name: match presenter? {
                    Some(_) => String::new(),
                    None => presenter_name?,
                },
            },
            subjects: subjects?,
            measures: codes(&measures?),
            version,
        })
    })
}

/// The codes in a text: `prec-012, PREC-13`, and `prec 12`.
fn codes(text: &str) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    let words = text.split(|c: char| c == ',' || c == ';' || c.is_whitespace());
    let mut words = words
        .filter(|word| !word.is_empty())
        .map(str::to_uppercase)
        .peekable();
    while let Some(word) = words.next() {
        let letters = word.chars().all(char::is_alphabetic);
        let number =
            words.next_if(|next| letters && next.starts_with(|c: char| c.is_ascii_digit()));
        let code = match number {
            Some(number) => format!("{word} {number}"),
            None => word,
        };
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// The message about codes that stand for no measure.
pub(super) fn unknown(codes: &[String], known: &[(String, i64)]) -> Option<FieldError> {
    let missing = codes.iter().filter(|c| !known.iter().any(|(k, _)| k == *c));
    let missing: Vec<&str> = missing.map(String::as_str).collect();
    (!missing.is_empty()).then(|| FieldError {
        key: "agenda-measures-unknown",
        args: vec![("codes", missing.join(", "))],
    })
}

/// The form of a stored point; `subjects` as values.
pub(super) fn filled(point: &OutlinePoint, subjects: &[String]) -> FormState {
    let known = point.presenter_id.is_some();
    let measures = subjects.iter().filter_map(|s| s.strip_prefix("measure:"));
    let measures: Vec<&str> = measures.collect();
    let others = subjects.iter().filter(|s| !s.starts_with("measure:"));
    FormState::blank()
        .with("title", &point.title)
        .with("kind", point.kind)
        .with("round", point.round)
        .with_optional("minutes", point.minutes_planned)
        .with_optional("presenter", point.presenter_id)
        .with("presenter_name", if known { "" } else { &point.presenter })
        .with("body", &point.body)
        .with_each("subject", others)
        .with("measures", measures.join(", "))
        .with("version", point.version)
}
