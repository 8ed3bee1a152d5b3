//! When the meeting was: every day and hour of the text is a candidate with a score; the best wins.

mod day;
mod hours;

use chrono::NaiveDate;

use super::{super::language::stems, Context, Doubt, ParsedMinutes, SENT};
use crate::parse::{mail, pattern, text::Block, when};
use kernel::fold::fold;

stems!(OPENING, time.opening);
stems!(CLOSING, time.closing);
stems!(LABELS, time.labels);
stems!(NOT_MEETING, time.not_meeting);
stems!(MEETING, words.minutes);
pattern!(LABELLED, r"^[\W_]*(?:\w+[ /&]+){0,4}\w+\W{0,4}[:=]");
pattern!(
    WEEKDAY,
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"
);

/// Blocks of the beginning that count as the head.
const HEAD: usize = 25;

/// A line, what it is worth by its place, and whether it is only a key at the top.
struct Line {
    text: String,
    place: i32,
    matter: bool,
    /// A mail's header.
    mail: bool,
    /// A row of many cells: its day is what that row tells of, not the meeting's.
    row: bool,
    /// It stands below a point's heading.
    below: bool,
    at: usize,
}

fn lines(blocks: &[Block], title: &str, body: usize, context: &Context) -> Vec<Line> {
    let line = |text: &str, place, at| Line {
        text: text.to_owned(),
        place,
        matter: false,
        mail: false,
        row: false,
        below: false,
        at,
    };
    let mut all = vec![line(title, 45, 0)];
    let mut seen = 0;
    let is_mail = blocks
        .iter()
        .take(12)
        .filter(|b| MAIL.is_match(&b.text))
        .count()
        > 1;
    for (at, block) in blocks.iter().enumerate() {
        if block.layout {
            continue;
        }
        let place = if seen < HEAD { 40 - seen } else { 0 };
        seen += 1;
        let place = i32::try_from(place).unwrap_or(0);
        if block.rows.is_empty() {
            all.push(Line {
                matter: block.matter,
                mail: is_mail && MAIL.is_match(&block.text) || mail::is_quote_head(&block.text),
                below: at >= body,
                ..line(&block.text, place, at)
            });
        }
        for row in &block.rows {
            all.push(Line {
                row: row.cells.iter().filter(|c| !c.trim().is_empty()).count() > 2,
                below: at >= body,
                ..line(&row.cells.join(" : "), place, at)
            });
        }
    }
    all.push(line(&context.name, 12, blocks.len()));
    all
}

pattern!(
    MAIL,
    r"(?i)^\W*(?:from|to|cc|date|sent|de|[àa]|envoy[ée]e?|van|aan|verzonden|datum|an|von|gesendet)\s*:\s"
);

/// Finds day and hours; `body`: where the first point's heading stands.
pub(super) fn settle(result: &mut ParsedMinutes, blocks: &[Block], body: usize, context: &Context) {
    let title = result.facts.title.clone();
    let lines = lines(blocks, &title, body, context);
    day::settle(result, (&lines, blocks), context);
    hours::settle(result, &lines);
}

fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|w| !w.is_empty())
}

/// Whether a text names a day.
pub(in crate::parse) fn has_day(text: &str) -> bool {
    when::find_day(text, NaiveDate::default()).is_some()
}

/// Whether a text names an hour.
pub(in crate::parse) fn has_hours(text: &str) -> bool {
    when::find_hours(text).is_some() || !when::times(&when::told(text), false).is_empty()
}

pattern!(
    WHEN,
    r"\d|^(?:h|u|uur|uhr|heures?|am|pm|er|ste|de|e|st|nd|rd|th|le|du|a|au|van|tot|to|from|om|op|on|at|until|and|et|en|bis|um|der|am|fevr|janv|sept|oct|nov|dec|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|maa|din|woe|don|vri|zat|zon|wo|vr|za|zo)$"
);
stems!(MONTHS, time.months);

/// Whether a text says only when: a day, an hour, their labels.
pub(in crate::parse) fn is_only_when(text: &str) -> bool {
    let folded = fold(text);
    let when = has_day(text) || has_hours(text);
    when && words_of(&folded).all(|w| {
        WHEN.is_match(w)
            || MONTHS.has(w)
            || WEEKDAY.is_match(w)
            || LABELS.has(w)
            || OPENING.has(w)
            || CLOSING.has(w)
    })
}

#[cfg(test)]
mod tests;
