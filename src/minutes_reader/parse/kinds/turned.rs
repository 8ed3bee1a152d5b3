//! A verb before who does it, in languages that turn it so: `Dit pakt dhr. Postma op`.

use super::{fold, pattern, verbs};
use crate::parse::language::all;

/// Whether a verb of doing stands right before somebody: `Dit pakt dhr. Postma op`.
pub(super) fn turned(ahead: &str, behind: &str) -> bool {
    let folded = fold(ahead);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let title = |word: &&&str| word.ends_with('.');
    let Some(verb) = words.iter().rev().find(|word| !title(word)) else {
        return false;
    };
    let parted = || {
        let parts = verbs::parts(verb);
        let rest = fold(behind);
        let mut words = rest.split(|c: char| !c.is_alphanumeric()).take(14);
        parts.is_some_and(|parts| words.any(|word| parts.contains(word)))
    };
    (2..=9).contains(&words.len())
        && verb.ends_with('t')
        && (TURNED.is_match(verb) || parted())
        && !SUBORDINATE_AHEAD.is_match(&folded)
}

// Verbs of languages in which they may stand before who does it.
pattern!(
    TURNED,
    format!(r"^(?:{})$", {
        let all = all().iter().filter(|l| l.actions.turned);
        let words = all.flat_map(|l| l.actions.takes_on.iter().chain(&l.actions.verb_forms));
        let plain = words.filter(|w| w.chars().all(char::is_alphabetic));
        plain.cloned().collect::<Vec<_>>().join("|")
    })
);
pattern!(
    SUBORDINATE_AHEAD,
    r"\b(?:dat|die|als|of|omdat|wie|wat|hoe|waarom)\b"
);
