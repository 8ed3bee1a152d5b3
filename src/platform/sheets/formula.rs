//! Keeps a spreadsheet from running a CSV cell as a formula, without losing a character.
//!
//! A text is dangerous when, after any apostrophes, it starts with a character that opens a
//! formula. Writing puts one apostrophe before a dangerous text, reading takes one away from
//! a dangerous text that has any: each undoes the other, and `'s-Gravenhage` is left alone.

use std::borrow::Cow;

fn is_dangerous(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// The text as it may stand in a CSV file.
pub(super) fn guard(text: &str) -> Cow<'_, str> {
    if is_dangerous(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that was guarded.
pub(super) fn unguard(mut text: String) -> String {
    if text.starts_with('\'') && is_dangerous(&text) {
        text.remove(0);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{guard, unguard};

    #[test]
    fn guarding_can_be_undone() {
        for text in [
            "", "a", "=1", "'=1", "''=1", "'", "''", "'a", "-", "'s-G", "\t", "@x",
        ] {
            let guarded = guard(text).into_owned();
            assert!(!guarded.starts_with(['=', '+', '-', '@', '\t', '\r']));
            assert_eq!(unguard(guarded), text);
        }
        assert_eq!(guard("'s-Gravenhage"), "'s-Gravenhage");
    }
}
