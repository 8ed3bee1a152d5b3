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

pattern!(
    UNEXCUSED_PHRASE,
    format!(
        r"^(?:{})$",
        crate::parse::language::any(|l| &l.attendance.unexcused)
    )
);

/// Letters before the colon of a whole phrase.
const PHRASE: usize = 70;

stems!(AWAY, attendance.away);
stems!(TOPIC, words.topic);

/// What a phrase says of those whom it heads, where it is known as a whole.
fn standing(said: &str) -> Option<Standing> {
    if UNEXCUSED_PHRASE.is_match(said) {
        Some(Standing::Absent)
    } else if EXCUSED_PHRASE.is_match(said) {
        Some(Standing::Excused)
    } else if PRESENT_PHRASE.is_match(said) {
        Some(Standing::Present)
    } else {
        None
    }
}

/// What the words of any label say of those whom it heads.
pub(in crate::parse::attendance) fn by_words(label: &str) -> Option<Standing> {
    let said = fold(label.trim_matches(|c: char| !c.is_alphanumeric()));
    let each = || said.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '-'));
    match said.as_str() {
        "e" | "exc" | "veront" | "apol" => return Some(Standing::Excused),
        "a" | "abs" | "afw" => return Some(Standing::Absent),
        _ => {}
    }
    standing(&said).or_else(|| {
        if each().any(|word| AWAY.has(word)) {
            Some(Standing::Excused)
        } else {
            each()
                .any(|word| INVITED.has(word))
                .then_some(Standing::Invited)
        }
    })
}

/// Whether a text alone on its line is such a phrase: `No-shows`.
fn alone(text: &str, start: usize) -> Option<Label> {
    let rest = text[start..].trim_matches(['*', '_', ' ', '\u{a0}']);
    let short = rest.chars().count() < 40 && rest.split_whitespace().count() <= 5;
    let standing =
        standing(&fold(rest)).filter(|_| short && rest.starts_with(char::is_uppercase))?;
    Some(Label {
        standing,
        start,
        end: text.len(),
        strong: true,
        loose: true,
    })
}

/// A whole phrase before a colon, or alone on its line.
pub(super) fn phrase(text: &str, start: usize) -> Option<Label> {
    let rest = &text[start..];
    let Some((at, colon)) = rest
        .char_indices()
        .take(PHRASE)
        .find(|(_, c)| matches!(c, ':' | '：' | '.' | ';'))
    else {
        return alone(text, start);
    };
    if colon == '.' || colon == ';' {
        return None;
    }
    let said = fold(rest[..at].trim_matches(['*', '_', ' ', '\u{a0}']));
    // `À partir de 20h : Eva Maes`.
    let remarked = || {
        let first = said.split(' ').next().unwrap_or_default();
        let timed = said.contains(|c: char| c.is_ascii_digit()) && !TOPIC.has(first);
        let remark = timed && super::super::remarks::is_remark(&said);
        remark.then_some(Standing::Present)
    };
    let standing = standing(&said)
        .or_else(|| (said == "p").then_some(Standing::Present))
        .or_else(remarked)?;
    let behind = &rest[at + colon.len_utf8()..];
    let signs = behind.len() - behind.trim_start_matches(['*', '_', ' ', '\u{a0}']).len();
    Some(Label {
        standing,
        start,
        end: start + at + colon.len_utf8() + signs,
        strong: true,
        loose: true,
    })
}

// Where another label may begin within a line.
pattern!(PARTED, r"(?:[.;|/](?:\s|\*)+|\s{2,}|\t)[*_]*");
// `P : …   E : …`: each by one letter.
pattern!(LETTER, r"^(?P<letter>[EARI])\s?[:=]\s");

/// The phrases that stand behind a first label, in order.
pub(super) fn behind(text: &str, from: usize) -> Vec<Label> {
    let lettered = text.trim_start_matches(['*', '_', ' ']).starts_with("P");
    let one = |found: regex::Match<'_>| {
        let start = found.end();
        let letter = || {
            let found = LETTER.captures(&text[start..]).filter(|_| lettered)?;
            Some(Label {
                standing: match &found["letter"] {
                    "E" => Standing::Excused,
                    "A" => Standing::Absent,
                    "R" => Standing::Represented,
                    _ => Standing::Invited,
                },
                start,
                end: start + found.get(0).map_or(0, |m| m.end()),
                strong: true,
                loose: true,
            })
        };
        // Only what has a colon: `… Anne. Sorry`.
        phrase(text, start)
            .filter(|label| label.end < text.len() && text[..label.end].trim_end().ends_with(':'))
            .or_else(letter)
    };
    let within = PARTED.find_iter(text).filter(|m| m.end() > from);
    within.filter_map(one).collect()
}
