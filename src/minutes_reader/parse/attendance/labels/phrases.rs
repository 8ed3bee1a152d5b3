//! Labels that only a whole phrase tells: `Konden er niet bij zijn: …`.

use super::*;

pattern!(
    PRESENT_PHRASE,
    format!(
        r"^(?:{})$",
        crate::parse::language::any(|l| &l.attendance.present_phrases)
    )
);
pattern!(
    EXCUSED_PHRASE,
    format!(
        r"^(?:{})$",
        crate::parse::language::any(|l| &l.attendance.excused_phrases)
    )
);

/// Letters before the colon of a whole phrase.
const PHRASE: usize = 70;

/// A whole phrase before a colon.
pub(super) fn phrase(text: &str, start: usize) -> Option<Label> {
    let rest = &text[start..];
    let (at, colon) = rest
        .char_indices()
        .take(PHRASE)
        .find(|(_, c)| matches!(c, ':' | '：' | '.' | ';'))
        .filter(|(_, c)| matches!(c, ':' | '：'))?;
    let said = fold(rest[..at].trim_matches(['*', '_', ' ', '\u{a0}']));
    let standing = if EXCUSED_PHRASE.is_match(&said) {
        Standing::Excused
    } else if PRESENT_PHRASE.is_match(&said) {
        Standing::Present
    } else {
        return None;
    };
    let behind = &rest[at + colon.len_utf8()..];
    let signs = behind.len() - behind.trim_start_matches(['*', '_', ' ', '\u{a0}']).len();
    Some(Label {
        standing,
        start,
        end: start + at + colon.len_utf8() + signs,
        strong: true,
    })
}
