//! Lines that a program broke at a width, joined again.

use super::pattern;
use crate::parse::block::{
    Block, END, NUMBERED, ended, goes_on_with_names, join_texts, longer, starts_small,
};

pattern!(SMALL_LABEL, r"^[^\s:]{2,20}(?:\s[^\s:]{1,20})?\s?:\s");

/// Whether a program broke the lines at a width, as texts copied from PDF have it.
pub(super) struct Wrapped {
    yes: bool,
    width: usize,
    /// Lines in small letters begin anew: what they begin with had place on the line before.
    jotted: bool,
}

impl Wrapped {
    pub(super) fn of(lines: &[Block]) -> Self {
        let mut lengths: Vec<usize> = lines.iter().map(|l| l.text.chars().count()).collect();
        lengths.sort_unstable();
        let width = lengths.get(lengths.len() * 9 / 10).copied().unwrap_or(0);
        let broken: Vec<&[Block]> = lines
            .windows(2)
            .filter(|pair| {
                !pair[1].gap
                    && !pair[1].bullet
                    && !ended(&pair[0].text)
                    && starts_small(&pair[1].text)
            })
            .collect();
        let parted = broken.iter().any(|pair| pair[0].text.ends_with('-'));
        // Nearly as long as each other: a long link elsewhere says nothing of where these were broken.
        let used = |line: &Block| line.indent + line.text.chars().count();
        let mut lengths: Vec<usize> = broken.iter().map(|pair| used(&pair[0])).collect();
        lengths.sort_unstable();
        let share = |tenths: usize| {
            lengths
                .get(lengths.len() * tenths / 10)
                .copied()
                .unwrap_or(0)
        };
        let alike = share(9) >= 60 && share(2) * 10 >= share(9) * 8;
        let edge = if alike { share(9).min(width) } else { width };
        let had_place = |pair: &&&[Block]| {
            let first = pair[1].text.split(' ').next().unwrap_or_default();
            used(&pair[0]) + 1 + first.chars().count() < edge
        };
        let jotted = !parted
            && broken.len() >= 3
            && broken.iter().filter(had_place).count() * 3 > broken.len() * 2;
        let broken = broken.len();
        Self {
            yes: !jotted && broken * 8 >= lines.len() && broken >= 3 && (40..=130).contains(&width),
            width,
            jotted,
        }
    }
}

/// Cells that spaces hold apart.
fn gaps(text: &str) -> usize {
    let mut found = 0;
    let mut spaces = 0;
    for c in text.trim().chars().take(200) {
        spaces = if c == ' ' { spaces + 1 } else { 0 };
        found += usize::from(spaces == 3);
    }
    found
}

/// Whether two lines are rows whose columns spaces hold apart.
fn in_columns(before: &str, next: &str) -> bool {
    gaps(next) > 0 && gaps(before) > 0 && gaps(before).max(gaps(next)) > 1
}

/// Whether a line goes on with what stands before. What was joined may be very long: only its end is
/// looked at.
pub(super) fn continues(before: &Block, next: &Block, wrapped: &Wrapped) -> bool {
    let structural = next.bullet
        || next.heading > 0
        || next.layout
        || next.task
        || next.bold
        || next.text.contains(['\t', '|'])
        || in_columns(&before.text, &next.text);
    if structural
        || next.matter
        || before.matter
        || before.layout
        || before.heading > 0
        || before.lines.len() == 1 && before.text.contains(['\t', '|'])
    {
        return false;
    }
    if next.text.starts_with("http") || NUMBERED.is_match(&next.text) {
        return false;
    }
    let ended = ended(&before.text);
    // Org writes below what is to be done by when.
    if before.task && !next.gap && PLANNED.is_match(&next.text) {
        return true;
    }
    if SMALL_LABEL.is_match(&next.text) {
        return false;
    }
    if goes_on_with_names(&before.text, next) {
        return true;
    }
    // A title in capitals is over where its line is.
    if !next.bullet && capitals(&before.text) && !capitals(&next.text) {
        return false;
    }
    // `4  Adviesaanvraag nachtdienst` and its notes below, further in.
    if before.lines.len() == 1 && next.indent > before.indent && COUNTS.is_match(&before.text) {
        return false;
    }
    // `* Bomen` and the text of it below, not within it: no width breaks a line so soon.
    let titled = before.bullet
        && before.lines.len() == 1
        && !longer(&before.text, SOON)
        && next.indent <= before.indent
        && next.text.chars().count() > before.text.chars().count() + 10;
    if titled {
        return false;
    }
    // `telefoon` and its notes in small letters below: no width breaks a line so soon.
    let heads = !wrapped.yes
        && !before.bullet
        && before.lines.len() == 1
        && !longer(&before.text, SOON)
        && longer(&next.text, before.text.chars().count() + 4)
        && !before.text.ends_with('-')
        && !SMALL_END.is_match(&before.text);
    let anew = wrapped.jotted && !before.bullet && !is_open(&before.text);
    if (heads || anew) && starts_small(&next.text) {
        return false;
    }
    if starts_small(&next.text) {
        return !ended && (!next.gap || (before.bullet && longer(&before.text, 40)));
    }
    if next.gap {
        return false;
    }
    if !ended && is_open(&before.text) && !next.text.contains(':') {
        return true;
    }
    if before.bullet && next.indent > before.indent + 1 {
        return true;
    }
    wrapped.yes
        && !ended
        && longer(
            &before.text,
            (wrapped.width * 8).div_ceil(10).saturating_sub(1),
        )
        && !before.bold
        && !next.text.chars().take(40).any(|c| c == ':' || c == '>')
}

pattern!(COUNTS, r"^\d{1,2}(?:\s{2,}|[.)]\s+)\p{Lu}[^.?!;]+$");
pattern!(PLANNED, r"^(?:DEADLINE|SCHEDULED|CLOSED)\s?:\s?[<\[]?\d");

/// Letters of a line that nothing broke at a width.
const SOON: usize = 29;

pattern!(
    SMALL_END,
    r"(?i)(?:,|\s(?:de|du|des|la|le|les|l['’]|et|ou|à|au|aux|par|pour|avec|sur|dans|van|het|een|en|of|met|voor|op|the|and|of|with|for|und|der|die|das|mit))$"
);

fn capitals(text: &str) -> bool {
    let first = || text.chars().take(200);
    !first().any(char::is_lowercase) && first().filter(|c| c.is_alphabetic()).count() > 8
}

/// Whether a line plainly goes on.
fn is_open(text: &str) -> bool {
    let at = text
        .char_indices()
        .nth_back(END - 1)
        .map_or(0, |(at, _)| at);
    let end = &text[at..];
    let brackets = end.matches('(').count() > end.matches(')').count();
    longer(text, 29) && (SMALL_END.is_match(end) || brackets)
}

/// Joins a block with what goes on from it.
pub(super) fn join(before: &mut Block, next: Block) {
    join_texts(&mut before.text, &next.text);
    before.lines.extend(next.lines);
    before.gap_after = next.gap_after;
}
