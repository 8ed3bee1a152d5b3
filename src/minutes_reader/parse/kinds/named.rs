//! The people a sentence names: together, alone, at its beginning or its end.

use super::{Known, doing::DOES, fold, pattern};
use crate::parse::language::any;

pattern!(
    JOINED,
    format!(
        r"^(?:\s*[,&+/]\s*|\s+(?:{}|&|\+)\s+)$",
        any(|l| &l.attendance.and)
    )
);
/// The people of a text joined where they stand together: where each begins and ends.
pub(super) fn people(text: &str, known: &Known) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (start, name) in known.names_in(text) {
        let end = start + name.len();
        match found.last_mut() {
            Some(last) if JOINED.is_match(&text[last.1..start]) => last.1 = end,
            _ => found.push((start, end)),
        }
    }
    found
}

/// Names only, with what joins them.
pub(super) fn only_people(text: &str, known: &Known) -> Option<String> {
    let text = text.trim().trim_matches(|c: char| !c.is_alphanumeric());
    let found = people(text, known);
    match found[..] {
        [(start, end)] if start == 0 && text.len() <= end + 2 => Some(text[start..end].to_owned()),
        _ => None,
    }
}

/// Who stands at the beginning of what a label says is to be done: `Anne demande un devis`.
pub(super) fn first(text: &str, known: &Known) -> String {
    let first = people(text, known).into_iter().next();
    first
        .filter(|(start, _)| *start == 0)
        .map_or(String::new(), |(start, end)| text[start..end].to_owned())
}

/// The one person a sentence names, or the last in brackets.
pub(super) fn nearest(text: &str, known: &Known) -> String {
    let found = people(text, known);
    let last = found
        .last()
        .filter(|(_, end)| text[*end..].chars().filter(|c| c.is_alphanumeric()).count() == 0);
    let first = found.first().filter(|(start, end)| {
        let behind = text[*end..].trim_start();
        *start <= 2
            && (behind.starts_with([':', '>', '–', '-', '→', '='])
                || DOES.is_match(&fold(&text[*end..])))
    });
    first
        .or(last)
        .map_or(String::new(), |(start, end)| text[*start..*end].to_owned())
}
