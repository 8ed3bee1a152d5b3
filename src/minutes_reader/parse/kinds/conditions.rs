//! What is said of another time, or on a condition: it is not decided.

use super::pattern;
use crate::parse::language::any;

pattern!(
    UNDECIDED,
    format!(r"\b(?:{})\b", any(|l| &l.decisions.undecided))
);

pattern!(pub NOT_THERE, r"^\s*(?:pas|niet|not|nicht|nog)\b");

pattern!(
    pub ON_CONDITION,
    r"^[^.;:]{0,60}?,?\s(?:(?:si|s'ils?|s'elles?|indien|if|unless|tenzij|wenn|falls|sofern|only when|des que|dans le cas ou)\s|als (?:de|het|er|we|ze|men|ook|iedereen|niemand|alle|minstens|meer|punt|\d+)\b)"
);

/// What is said of another time or on a condition stands in the same clause.
pub(super) fn conditional(folded: &str, start: usize, end: usize) -> bool {
    let from = folded[..start]
        .rfind(['.', ';', ':'])
        .map_or(0, |at| at + 1);
    // What follows the verb of deciding is what is decided: only a « not » right there counts.
    UNDECIDED.is_match(&folded[from..end]) || NOT_THERE.is_match(&folded[end..])
}
