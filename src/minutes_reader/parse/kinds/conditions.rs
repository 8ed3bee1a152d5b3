//! What is said of another time, or on a condition: it is not decided.

use super::pattern;
use crate::parse::language::any;

pattern!(
    UNDECIDED,
    format!(r"\b(?:{})\b", any(|l| &l.decisions.undecided))
);

pattern!(
    NEGATED,
    format!(r"\b(?:{})\b", any(|l| &l.decisions.negations))
);
pattern!(
    JOINS,
    format!(r", |\s(?:{})\s", any(|l| &l.decisions.joins))
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
    let clause = &folded[from..end];
    let negated = NEGATED.is_match(clause) && {
        // `Le PV n'appelle pas d'observation et est adopté`.
        let near = JOINS.find_iter(clause).last().map_or(0, |join| join.end());
        NEGATED.is_match(&clause[near..])
    };
    UNDECIDED.is_match(clause) || negated || NOT_THERE.is_match(&folded[end..])
}
