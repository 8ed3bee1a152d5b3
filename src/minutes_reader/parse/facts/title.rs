//! What the minutes are called: each of the first lines is a candidate with a score.

use std::collections::HashSet;

use super::{
    super::{
        block::Block,
        fact_lines::{COMPOUND, tells},
        kinds,
        language::stems,
        normal,
        outline::Outline,
        pattern, when,
    },
    LABEL, MEETING_WORD, is_only_when,
};
use kernel::fold::fold;

/// Lines that may be the title.
const FIRST: usize = 10;
/// How much better another line must be than what was taken.
const BETTER: i32 = 8;

pattern!(
    HOURS,
    r"(?i)[\s,–—-]+(?:(?:de|à|at|van|om|from|von|um)\s+)?\d{1,2}\s?(?:h|u|uur|heures|uhr|[:.]\d\d)\b.*$"
);
stems!(OPENING, time.opening);
stems!(CLOSING, time.closing);
pattern!(PAGE, r"\s{3,}\d{1,3}\s*(?:/|sur|van|of)\s*\d{1,3}\s*$");
// `A. PV du 12/04`, `01 Verslag van 8 juni`, `SÉANCE PUBLIQUE`: points and parts.
pattern!(
    POINT,
    r"(?i)^(?:[A-Z0-9]{1,2}[.)/]\s+\p{L}|0\d\s+\p{L}|(?:s[ée]ance publique|huis clos|openbare (?:zitting|vergadering)|geheime zitting|besloten (?:zitting|vergadering))\W*$)"
);

/// Whether a line is a point's title or a part's, not the minutes'.
pub(super) fn is_point(text: &str) -> bool {
    POINT.is_match(text)
}

pattern!(SHORT_LABEL, r"^\W*[\p{L}.'’]+(?: [\p{L}.'’]+)?\s?:\s");

fn score(block: &Block, place: usize) -> i32 {
    let text = block.text.trim();
    let folded = fold(text);
    let words = text.split_whitespace().count();
    if is_only_when(text)
        || LABEL.is_match(text)
        || block.bullet
        || block.layout
        || !block.rows.is_empty()
        || words > 30
    {
        return -100;
    }
    let mut score = 14 - i32::try_from(place * 4).unwrap_or(100);
    if kinds::names_minutes_anywhere(text) {
        score += 30;
    }
    if COMPOUND.is_match(&folded) {
        score += 12;
    }
    if super::has_day(text) {
        score += 4;
    }
    score += if block.heading > 0 { 8 } else { 0 };
    if text.ends_with(['.', ':', ';', ',', '!', '?']) {
        score -= 25;
    }
    if is_point(text) {
        score -= 40;
    }
    if SHORT_LABEL.is_match(text)
        || place > 0 && text.starts_with(char::is_lowercase)
        || text.contains("http")
        || text.contains('@')
    {
        score -= 30;
    }
    let mut said = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    if said.any(|w| OPENING.has(w) || CLOSING.has(w)) && words > 6 || place > 0 && tells(text) {
        score -= 25;
    }
    score
}

/// The best title among the first lines, where it is better than what was taken.
pub(super) fn settle(
    title: &str,
    blocks: &[Block],
    outline: &Outline,
    people: &HashSet<usize>,
) -> Option<String> {
    let mut blocks_of_matter = blocks.iter().filter(|b| b.matter);
    let matter = blocks_of_matter.any(|b| normal::title(&b.text).is_some());
    if matter && !title.is_empty() {
        return None;
    }
    let first: Vec<(usize, &Block)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, b)| !b.matter && !b.layout)
        .take(FIRST)
        .take_while(|(at, _)| !outline.is_strong(*at) || outline.title == Some(*at) || *at == 0)
        .filter(|(at, _)| !people.contains(at))
        .collect();
    let taken = first
        .iter()
        .position(|(_, b)| {
            let text = b.text.trim();
            !title.is_empty() && !text.is_empty() && (title.contains(text) || text.contains(title))
        })
        .filter(|n| !LABEL.is_match(&first[*n].1.text))
        .map_or(if title.is_empty() { 0 } else { 90 }, |n| {
            score(first[n].1, n) + 4
        });
    let taken = taken + if MEETING_WORD.is_match(title) { 30 } else { 0 };
    let best = first
        .iter()
        .enumerate()
        .map(|(n, (_, b))| (score(b, n), *b))
        .max_by_key(|(s, _)| *s)?;
    (best.0 > taken + BETTER && best.0 > 0).then(|| tidy(&best.1.text))
}

// `…, om acht uur`, ` in het clubgebouw`, ` à la mairie`: when and where, behind the day.
pattern!(
    WHERE,
    r"^[\s,]*(?:\s[–—-]\s+)?(?:à|au|aux|chez|dans|en|salle|via|om|in|te|bij|op|at|on|zaal|lokaal|local|held|um|im)\s"
);

/// A title until its day, where only hours and places follow.
fn until_place(title: &str, day: usize) -> &str {
    let kept = &title[..day];
    let enough = kept.split_whitespace().count() >= 3;
    // `held on 4 May in the hall` is one phrase.
    if enough && !kept.contains(" held ") && WHERE.is_match(&title[day..]) {
        kept
    } else {
        title
    }
}

/// A title without its hours, and what stands behind them.
pub(super) fn tidy(text: &str) -> String {
    let text = PAGE.replace(text.trim(), "");
    let cut = HOURS.find(&text).map_or(&*text, |m| &text[..m.start()]);
    let title = if cut.split_whitespace().count() >= 3 {
        cut
    } else {
        &text
    };
    let title = when::day_ends(title).map_or(title, |end| until_place(title, end));
    title
        .trim_matches([' ', ':', '*', ',', '–', '-'])
        .to_owned()
}
