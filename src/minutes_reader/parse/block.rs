//! A line of the text, or several that belong together, and whether one goes on in the next.

use super::pattern;

/// How long a heading may be.
pub(crate) const HEADING_CHARS: usize = 90;

/// A line, or several that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// Numbers of the source's lines.
    pub lines: Vec<u32>,
    /// Without bullet and indentation.
    pub text: String,
    pub bullet: bool,
    /// 0: not within another bullet.
    pub depth: usize,
    /// Columns before the text.
    pub indent: usize,
    /// A blank line stands before it.
    pub gap: bool,
    /// A blank line, or nothing, stands after it.
    pub gap_after: bool,
    /// Depth of a Markdown heading; 0: none.
    pub heading: u8,
    /// The whole line is bold.
    pub bold: bool,
    /// A box to tick stands before it.
    pub task: bool,
    /// That box is ticked.
    pub ticked: bool,
    /// A rule, a page's number: holds no content.
    pub layout: bool,
    /// A key and its value at the top of the text.
    pub matter: bool,
    /// One of several parts of a paragraph.
    pub part: bool,
    /// A heading that stood beside its text, whose lines are that text's.
    pub aside: bool,
    /// A table's rows.
    pub rows: Vec<Row>,
    /// What keys and their values give somebody to do.
    pub field: Option<Field>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub line: u32,
    pub cells: Vec<String>,
}

/// What is to be done, by whom, by when: as their keys say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Field {
    pub what: String,
    pub who: String,
    pub when: String,
    pub lines: Vec<u32>,
}

pattern!(
    pub NUMBERED,
    r"^(?:\(?\d{1,2}(?:\.\d{1,2})*\s?[.)/°]|\(?[a-zA-Z][.)]|[a-z]\s?[-–—]|[IVX]{1,5}\s?[.)–—-])\s"
);

pub(super) fn starts_small(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase) && !NUMBERED.is_match(text)
}

/// Whether a text ends with a sign that ends something.
pub(super) fn ended(text: &str) -> bool {
    const ENDS: [char; 10] = ['.', '!', '?', ':', ';', '…', '»', ')', ']', '|'];
    text.trim_end().ends_with(ENDS)
}

/// Whether a text has more letters than this; a long one is not walked through to know it.
pub(super) fn longer(text: &str, than: usize) -> bool {
    text.chars().nth(than).is_some()
}

/// Letters at the end of a text in which an open bracket is looked for.
pub(super) const END: usize = 400;

pattern!(NAMES_PARTED, r"\s*[,;]\s*|\s+(?:et|en|and|und|&)\s+");
pattern!(
    NAME,
    r"^(?:(?:M|Mme|Mlle|MM|Mmes|Dr|Mr|Mrs|Ms|Dhr|dhr|Mevr|mevr|Mw|mw|Cllr|Prof)\.?\s)?\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|van|de|den|der|du|des|le|la|von|ten|ter|el)){0,4}(?:\s?\([^()]{1,40}\))?$"
);
// What is no whole name: a title, a first word of several, an « and », a bracket that is open.
pattern!(
    UNFINISHED,
    r"(?:^|[\s:])(?:et|en|and|und|&|(?:M|Mme|Mlle|MM|Mmes|Dr|Mr|Mrs|Ms|Dhr|dhr|Mevr|mevr|Mw|mw|Cllr|Prof)\.?|\p{Lu}\p{L}+-)$"
);
pattern!(GOES_ON, r"^(?:et|en|and|und|&)\s\p{Lu}");

/// Whether a line of names, broken within one of them, goes on: `…, Luc` and `Petit, Eva Maes` below.
/// A line of a first name alone may end so: below it must stand one word, and more names.
pub(super) fn goes_on_with_names(before: &str, next: &Block) -> bool {
    if next.gap || next.bullet || next.heading > 0 || next.layout || next.text.contains(':') {
        return false;
    }
    let at = before
        .char_indices()
        .nth_back(END - 1)
        .map_or(0, |(at, _)| at);
    let end = before[at..].trim_end();
    let whose = end.rsplit(':').next().unwrap_or(end).trim();
    let ahead: Vec<&str> = NAMES_PARTED
        .split(whose)
        .filter(|n| !n.is_empty())
        .collect();
    let behind = next.text.trim_end_matches(['.', ',', ';']);
    let behind: Vec<&str> = NAMES_PARTED.split(behind).collect();
    let Some((last, rest)) = ahead.split_last() else {
        return false;
    };
    // What was cut off at the beginning is no whole name.
    let rest = if at > 0 {
        rest.get(1..).unwrap_or_default()
    } else {
        rest
    };
    let full = rest.iter().filter(|n| n.contains(' ')).count();
    if full == 0 || !rest.iter().all(|n| NAME.is_match(n)) || behind.len() > 60 {
        return false;
    }
    let opened = last.contains('(') && !last.contains(')');
    let named = |n: &&str| NAME.is_match(n) || opened && n.contains(')');
    if GOES_ON.is_match(&next.text) {
        return NAME.is_match(last)
            && behind
                .iter()
                .filter(|n| !n.is_empty())
                .all(|n| NAME.is_match(n));
    }
    if opened {
        return next.text.contains(')') && behind.iter().skip(1).all(named);
    }
    if UNFINISHED.is_match(end) {
        return behind.iter().all(named);
    }
    let particle = behind[0].split(' ').next().is_some_and(|w| {
        matches!(
            w,
            "Van"
                | "Vanden"
                | "De"
                | "Den"
                | "Der"
                | "Le"
                | "La"
                | "Du"
                | "van"
                | "de"
                | "den"
                | "du"
                | "von"
                | "El"
        )
    });
    let one = !last.contains([' ', '.', '(']) && NAME.is_match(last) && longer(last, 1);
    let goes_on = !behind[0].contains(' ') || particle || behind[0].contains(" (");
    let small = behind[0].starts_with(char::is_lowercase);
    let alone = behind.len() > 1 || next.gap_after;
    one && goes_on && alone && behind.iter().skip(usize::from(small)).all(named)
}

/// Joins the two halves of a broken line, and of a broken word.
pub(super) fn join_texts(before: &mut String, next: &str) {
    const KEPT: [&str; 14] = [
        "être", "à", "ci", "là", "il", "elle", "ils", "on", "vous", "nous", "ce", "même", "mêmes",
        "t-",
    ];
    let last_two: Vec<char> = before.chars().rev().take(2).collect();
    let hyphen = matches!(last_two[..], ['-', letter] if letter.is_alphabetic());
    let first = next.split([' ', ',', '.']).next().unwrap_or_default();
    if hyphen && starts_small(next) {
        if !KEPT.contains(&first) {
            before.pop();
        }
    } else {
        before.push(' ');
    }
    before.push_str(next);
}
