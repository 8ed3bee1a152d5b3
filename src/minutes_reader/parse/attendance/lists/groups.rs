//! Lines within a list that name those who belong together: they are nobody.

use super::*;

stems!(GROUPS, attendance.groups);
stems!(AMONG_THEM, attendance.label);
pattern!(
    pub HOW_MANY,
    r"^(.{2,60}?)\s*(?:\(\d{1,3}\)|:?\s*\d{1,3})?\s*:?$"
);

pub(super) fn before_colon(text: &str) -> &str {
    text.split_once(':').map_or("", |(before, _)| before.trim())
}

/// `Titulaires`, `Élus (10)`, `Effectieve leden`: those of a list who belong together.
pub(super) fn is_group(text: &str) -> bool {
    let text = text.trim_matches(['*', '_', ' ', '-']);
    let Some(found) = HOW_MANY.captures(text) else {
        return false;
    };
    let folded = fold(&found[1]);
    let words = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let words: Vec<&str> = words.filter(|w| !w.is_empty()).collect();
    let small = |w: &&&str| found[1].contains(&format!(" {w}"));
    words.len() <= 5
        && words.iter().any(|w| GROUPS.has(w))
        && words
            .iter()
            .all(|w| GROUPS.has(w) || AMONG_THEM.has(w) || HOUSES.has(w) || small(&w))
}
