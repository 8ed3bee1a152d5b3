//! When the meeting was: every day and hour of the text is a candidate with a score; the best wins.

mod day;
mod hours;

use chrono::NaiveDate;

use super::{super::language::stems, Context, Doubt, ParsedMinutes, SENT};
use crate::parse::{
    block::Block,
    fact_lines::{WEEKDAY, is_only_when, words_of},
    mail, pattern, when,
};
use kernel::fold::fold;

stems!(OPENING, time.opening);
stems!(CLOSING, time.closing);
stems!(LABELS, time.labels);
stems!(NOT_MEETING, time.not_meeting);
stems!(MEETING, words.minutes);
pattern!(LABELLED, r"^[\W_]*(?:\w+[ /&]+){0,4}\w+\W{0,4}[:=]");

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

#[cfg(test)]
mod tests;
