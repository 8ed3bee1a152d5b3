//! When the meeting was: every day and hour of the text is a candidate with a score; the best wins.

use chrono::{NaiveDate, NaiveTime};

use super::{super::language::stems, Context, Doubt, ParsedMinutes, SENT};
use crate::parse::{mail, pattern, text::Block, when};
use kernel::fold::fold;

stems!(OPENING, time.opening);
stems!(CLOSING, time.closing);
stems!(LABELS, time.labels);
stems!(NOT_MEETING, time.not_meeting);
stems!(MEETING, words.minutes);
pattern!(
    APPROVES,
    r"\b(?:approb|approuv|goedkeur|goedgekeur|approv|adoption|genehmig|lecture du|verslag van de vorige|precedent)"
);
pattern!(LABELLED, r"^[\W_]*(?:\w+[ /&]+){0,4}\w+\W{0,4}[:=]");
pattern!(
    WEEKDAY,
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"
);

/// Blocks of the beginning that count as the head.
const HEAD: usize = 25;
/// The least place of the lines in which an hour alone is surely the meeting's.
const FIRST: i32 = 32;
/// A candidate below this is none.
const LEAST: i32 = 50;
/// A candidate below this is doubtful.
const SURE: i32 = 65;

/// A line, what it is worth by its place, and whether it is only a key at the top.
struct Line {
    text: String,
    place: i32,
    matter: bool,
    /// A mail's header.
    mail: bool,
    /// A row of many cells: its day is what that row tells of, not the meeting's.
    row: bool,
    at: usize,
}

fn lines(blocks: &[Block], title: &str, context: &Context) -> Vec<Line> {
    let line = |text: &str, place, at| Line {
        text: text.to_owned(),
        place,
        matter: false,
        mail: false,
        row: false,
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
                ..line(&block.text, place, at)
            });
        }
        for row in &block.rows {
            all.push(Line {
                row: row.cells.iter().filter(|c| !c.trim().is_empty()).count() > 2,
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

/// Finds day and hours.
pub(super) fn settle(result: &mut ParsedMinutes, blocks: &[Block], context: &Context) {
    let title = result.facts.title.clone();
    let lines = lines(blocks, &title, context);
    day(result, (&lines, blocks), context);
    hours(result, &lines);
}

fn day(result: &mut ParsedMinutes, (lines, blocks): (&[Line], &[Block]), context: &Context) {
    let head = result.facts.lines.iter().map(|l| l.text.as_str());
    let year = head
        .chain([context.name.as_str()])
        .filter(|text| !SENT.is_match(text))
        .find_map(when::find_year);
    // A mail about a meeting follows it soon.
    let sent = mail::sent(blocks);
    let today = sent.unwrap_or(context.today);
    let near = year
        .and_then(|y| NaiveDate::from_ymd_opt(y, 1, 1))
        .unwrap_or(today);
    let mut best: Option<(i32, when::Day)> = None;
    let mut other = 0;
    for line in lines.iter().filter(|l| l.place > 0) {
        let Some(day) = when::find_day(&line.text, near) else {
            continue;
        };
        // A mail is written after the meeting it tells of.
        let ahead = sent.is_some_and(|sent| day.year_guessed && year.is_none() && day.date > sent);
        let score = day_score(line, &day) - if ahead { 60 } else { 0 };
        match best {
            Some((_, found)) if found.date == day.date => {}
            Some((most, _)) => other = other.max(most.min(score)),
            None => {}
        }
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, day));
        }
    }
    if best.is_none_or(|(score, _)| score < TOLD)
        && let Some(date) = mail::day_told(blocks)
    {
        let told = when::Day {
            date,
            year_guessed: false,
        };
        best = Some((TOLD, told));
    }
    let facts = &mut result.facts;
    match best.filter(|(score, _)| *score > 0) {
        Some((score, day)) => {
            facts.day = Some(day.date);
            if day.year_guessed && year.is_none() {
                // A meeting whose minutes are written lies behind.
                if day.date > today {
                    facts.day = day.date.checked_sub_months(chrono::Months::new(12));
                }
                if sent.is_none() {
                    facts.doubts.push(Doubt::Year);
                }
            }
            // Little says so, or nearly as much says another day.
            if score < 25 || other + CLOSE > score {
                facts.doubts.push(Doubt::Day);
            }
        }
        None => facts.doubts.push(Doubt::Day),
    }
}

/// What a day is worth that a mail counts from its own.
const TOLD: i32 = 36;

/// How much less what says another day may weigh for there to be a doubt.
const CLOSE: i32 = 22;

fn day_score(line: &Line, day: &when::Day) -> i32 {
    let folded = fold(&line.text);
    let mut words = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let mut score = line.place;
    if line.matter {
        return 14;
    }
    if SENT.is_match(&line.text) || line.mail {
        return 13;
    }
    let first: Vec<&str> = words.clone().filter(|w| !w.is_empty()).take(3).collect();
    if LABELLED.is_match(&folded) && first.iter().any(|w| LABELS.has(w)) {
        score += 40;
    }
    if words.any(|w| MEETING.has(w)) || MEETING_PHRASE.is_match(&folded) {
        score += 25;
    }
    if line.row || words_of(&folded).any(|w| NOT_MEETING.has(w)) {
        score -= 45;
    }
    if APPROVES.is_match(&folded) {
        score -= 45;
    }
    if when::find_due(&line.text, day.date).is_some() {
        score -= 40;
    }
    if WEEKDAY.is_match(&folded) {
        score += 12;
    }
    if when::find_hours(&line.text).is_some() {
        score += 12;
    }
    if !day.year_guessed {
        score += 12;
    }
    // A date alone, or nearly so.
    if line.text.chars().count() < 40 {
        score += 15;
    } else if line.text.chars().count() > 200 {
        score -= 25;
    }
    score
}

pattern!(
    MEETING_PHRASE,
    r"\b(?:pv|proces[- ]verbal|compte[- ]rendu|verslag)\b"
);

fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|w| !w.is_empty())
}

/// Whether a text names a day.
pub(in crate::parse) fn has_day(text: &str) -> bool {
    when::find_day(text, NaiveDate::default()).is_some()
}

pattern!(
    WHEN,
    r"\d|^(?:h|u|uur|uhr|heures?|am|pm|er|ste|de|e|st|nd|rd|th|le|du|a|au|van|tot|to|from|om|op|on|at|until|and|et|en|bis|um|der|am|fevr|janv|sept|oct|nov|dec)$"
);
stems!(MONTHS, time.months);

/// Whether a text says only when: a day, an hour, their labels.
pub(in crate::parse) fn is_only_when(text: &str) -> bool {
    let folded = fold(text);
    let when = has_day(text)
        || when::find_hours(text).is_some()
        || !when::times(&when::plain(text)).is_empty();
    when && words_of(&folded).all(|w| {
        WHEN.is_match(w)
            || MONTHS.has(w)
            || WEEKDAY.is_match(w)
            || LABELS.has(w)
            || OPENING.has(w)
            || CLOSING.has(w)
    })
}

/// What a time is by the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Opening,
    Closing,
    Nothing,
}

/// Letters around a time in which a word may say what it is.
const NEAR: usize = 160;

/// What the nearest word before a time says, else the first behind it.
fn says(folded: &str, start: usize, end: usize) -> Says {
    let of = |word: &str| {
        if CLOSING.has(word) {
            Some(Says::Closing)
        } else if OPENING.has(word) {
            Some(Says::Opening)
        } else {
            None
        }
    };
    // Words are asked one by one: no more than those near are cut out of a long line.
    let at = folded[..start].char_indices().nth_back(NEAR);
    let before: Vec<&str> = words_of(&folded[at.map_or(0, |(at, _)| at)..start]).collect();
    let near = before.iter().rev().take(14).find_map(|w| of(w));
    let until = folded[end..].char_indices().nth(NEAR);
    let behind = folded[end..until.map_or(folded.len(), |(at, _)| end + at)]
        .split([',', ';', '–', '-', '('])
        .next()
        .unwrap_or_default();
    near.or_else(|| words_of(behind).take(4).find_map(of))
        .unwrap_or(Says::Nothing)
}

/// Whether a number has behind it what hours have: most lines are not looked at further.
fn may_tell_hours(text: &str) -> bool {
    let bytes = text.as_bytes();
    let unit = |b: &u8| {
        matches!(
            b.to_ascii_lowercase(),
            b'h' | b'u' | b':' | b'.' | b'a' | b'p' | b'-' | 0x80..
        )
    };
    let is = |at: usize| {
        let behind = || bytes[at + 1..].iter().find(|b| !b.is_ascii_whitespace());
        bytes[at].is_ascii_digit() && behind().is_some_and(unit)
    };
    (0..bytes.len()).any(is)
}

fn hours(result: &mut ParsedMinutes, lines: &[Line]) {
    let mut from: Option<(i32, NaiveTime)> = None;
    let mut to: Option<(i32, NaiveTime)> = None;
    // What weighs nearly as much says another hour.
    let mut contested = false;
    // Hours of something else, far below and without a word of the meeting's.
    let mut elsewhere: Vec<NaiveTime> = Vec::new();
    // Told below the head by a line that says neither beginning nor end.
    let mut weak: Vec<NaiveTime> = Vec::new();
    let mut keep = |place: &mut Option<(i32, NaiveTime)>, score: i32, time, last: bool| {
        if let Some((most, found)) = *place {
            contested |= found != time && (most - score).abs() < 12 && score >= LEAST;
        }
        let better = place.is_none_or(|(most, _)| score > most || last && score == most);
        if score >= LEAST && better {
            *place = Some((score, time));
        }
    };
    for line in lines
        .iter()
        .filter(|l| !l.matter && !l.mail && !SENT.is_match(&l.text))
    {
        if line.at == lines.len() || !may_tell_hours(&line.text) {
            continue;
        }
        for sentence in pieces(&line.text) {
            let folded = when::plain(sentence);
            let score = hour_score(line, &folded);
            if let Some((start, end, a, b)) = when::span(&folded) {
                let open = says(&folded, start, end);
                if open == Says::Nothing && line.place == 0 {
                    elsewhere.extend([a, b]);
                }
                if open == Says::Nothing && line.place < FIRST {
                    weak.extend([a, b]);
                }
                let extra = if open == Says::Nothing { 0 } else { 10 };
                keep(&mut from, score + 25 + extra, a, false);
                keep(&mut to, score + 25 + extra, b, false);
                continue;
            }
            for (start, end, time) in when::times(&folded) {
                match says(&folded, start, end) {
                    Says::Opening => keep(&mut from, score + 35, time, false),
                    Says::Closing => keep(&mut to, score + 35, time, true),
                    Says::Nothing => keep(&mut from, score + 12, time, false),
                }
            }
        }
    }
    contested |= [from, to]
        .iter()
        .flatten()
        .any(|(_, time)| elsewhere.contains(time) || weak.contains(time));
    let facts = &mut result.facts;
    let after = |(_, end): &(i32, NaiveTime)| from.is_none_or(|(_, begin)| *end > begin);
    let to = to.filter(after);
    facts.from = from.map(|(_, time)| time);
    facts.to = to.map(|(_, time)| time);
    let sure = |found: Option<(i32, NaiveTime)>| found.is_some_and(|(score, _)| score >= SURE);
    if !sure(from) || !sure(to) || contested {
        facts.doubts.push(Doubt::Hours);
    }
}

/// The sentences of a line; a label and its value stay together.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(". ").flat_map(|s| s.split(['\n', ';']))
}

fn hour_score(line: &Line, folded: &str) -> i32 {
    let head = line.place > 0;
    let first: Vec<&str> = words_of(folded).take(3).collect();
    let label = first
        .iter()
        .any(|w| LABELS.has(w) || OPENING.has(w) || CLOSING.has(w));
    let short = folded.chars().count() < 60;
    let mut score = 10;
    if head {
        score += 20 + line.place / 8;
    }
    if LABELLED.is_match(folded) && label {
        score += 25;
    } else if label && short {
        score += 15;
    }
    if words_of(folded).any(|w| MEETING.has(w) || w == "zitting" || w == "assemblee") {
        score += 18;
    }
    let year = NaiveDate::from_ymd_opt(2021, 1, 1).unwrap_or_default();
    if head && when::find_day(folded, year).is_some() {
        score += 15;
    }
    if words_of(folded).any(|w| NOT_MEETING.has(w)) {
        score -= 60;
    }
    score
}

#[cfg(test)]
mod tests;
