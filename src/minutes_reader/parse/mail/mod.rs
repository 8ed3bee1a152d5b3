//! Minutes sent by mail: which message of a thread is the minutes, and what around them only greets,
//! signs or is quoted. That holds no content: it is kept with the meeting, and is no note.

use super::{
    attendance::speaks_of_people,
    block::Block,
    fact_lines, kinds,
    language::{any, stems},
    pattern, when,
};
use chrono::{Days, NaiveDate};
use kernel::fold::fold;

stems!(HEADERS, mail.headers);
stems!(FROM, mail.from);
stems!(TO, mail.to);
stems!(SENT, mail.sent);
stems!(SUBJECT, mail.subject);
stems!(ATTACHMENTS, mail.attachments);
pattern!(LABEL, r"^\W{0,3}(\p{L}[\p{L} '’-]{0,24}?)\W{0,2}\s?[:：]");
pattern!(
    ORIGINAL,
    format!(r"^[\W_]*(?:{})", any(|l| &l.mail.original))
);
pattern!(
    WROTE,
    format!(
        r"^(?:le|on|op|am|il|den)\b.{{5,140}}\b(?:{})\b.{{0,80}}:\s*$",
        any(|l| &l.mail.wrote)
    )
);
pattern!(
    GREETING,
    format!(
        r"^(?:{})(?:[\s,!]+[^\s.:;]+){{0,5}}[\s,!.]*$",
        any(|l| &l.mail.greeting)
    )
);
pattern!(
    CLOSING,
    format!(
        r"^(?:{})(?:\s(?:a|et|aan|en|to|and|an|und|van|from|pour|voor|for)\s[^.:;]{{1,30}}|\s\S{{1,15}})?[\s,!.]*$",
        any(|l| &l.mail.closing)
    )
);
pattern!(DASHES, r"^\W{0,2}--\s*$");
pattern!(NUMBERED, r"^\(?(?:\d{1,2}|[IVX]{1,4}|[A-H])\s?[.)/–-]");
pattern!(
    YESTERDAY,
    format!(r"\b(?:{})\b", any(|l| &l.mail.yesterday))
);
pattern!(TODAY, format!(r"\b(?:{})\b", any(|l| &l.mail.today)));

/// Blocks at the top in which a mail's headers stand.
const TOP: usize = 14;
/// Blocks that a greeting may be away from the top of its message.
const NEAR: usize = 8;
/// Lines of a signature: more is text again.
const SIGNATURE: usize = 9;
/// Letters of a line that greets or signs.
const SHORT: usize = 60;

/// The header a line is, folded.
fn header(block: &Block) -> Option<String> {
    if block.bullet || block.heading > 0 || block.aside {
        return None;
    }
    let found = LABEL.captures(&block.text)?;
    let label = fold(found[1].trim());
    HEADERS.has(&label).then_some(label)
}

/// Whether the lines from here on are the headers of a message; how many.
fn headers(blocks: &[Block], at: usize) -> usize {
    let labels: Vec<String> = blocks[at..].iter().map_while(header).take(10).collect();
    let any = |stems: &super::language::Stems| labels.iter().any(|l| stems.has(l));
    if any(&FROM) && (any(&TO) || any(&SENT) || any(&SUBJECT)) && labels.len() > 1 {
        labels.len()
    } else {
        0
    }
}

/// A message of a thread: from where to where, and where its text begins.
struct Message {
    from: usize,
    text: usize,
    to: usize,
}

fn messages(blocks: &[Block]) -> Vec<Message> {
    let mut found: Vec<Message> = Vec::new();
    let mut at = 0;
    let mut begins = |from: usize, text: usize| {
        if let Some(last) = found.last_mut() {
            last.to = from;
        }
        found.push(Message {
            from,
            text,
            to: blocks.len(),
        });
    };
    begins(0, 0);
    while at < blocks.len() {
        let short = blocks[at].text.len() < 320;
        let folded = if short {
            fold(&blocks[at].text)
        } else {
            String::new()
        };
        let mut next = at;
        if ORIGINAL.is_match(&folded) {
            next += 1;
            while blocks.get(next).is_some_and(|b| b.layout) {
                next += 1;
            }
        }
        next += blocks.get(next).map_or(0, |_| headers(blocks, next));
        if next == at && WROTE.is_match(&folded) {
            next = at + 1;
        }
        if next > at {
            begins(at, next);
        }
        at = next.max(at + 1);
    }
    found.retain(|m| m.to > m.from);
    found
}

/// How much a message looks like minutes.
fn score(blocks: &[Block], message: &Message) -> usize {
    let mut people = 0;
    let mut points = 0;
    let mut decided = 0;
    for block in &blocks[message.text.min(message.to)..message.to] {
        people += usize::from(speaks_of_people(&block.text));
        let numbered = !block.bullet && NUMBERED.is_match(&block.text);
        points += usize::from(numbered || block.heading > 0);
        decided += usize::from(kinds::is_labelled(&block.text));
    }
    people.min(2) * 3 + points.min(5) + decided.min(4)
}

/// Marks what is around the minutes, where they came by mail.
pub(super) fn mark(blocks: &mut [Block]) {
    let all = messages(blocks);
    let sent = all.first().is_some_and(|m| m.text > m.from) || all.len() > 1;
    let is = |b: &Block, pattern: &regex::Regex| is_short(b) && pattern.is_match(&fold(&b.text));
    let greets = || blocks.iter().take(TOP).any(|b| is(b, &GREETING));
    let closes = || blocks.iter().rev().take(TOP).any(|b| is(b, &CLOSING));
    if !(sent || greets() && closes()) {
        return;
    }
    let scores: Vec<usize> = all.iter().map(|m| score(blocks, m)).collect();
    let best = scores.iter().copied().max().unwrap_or(0);
    let minutes = scores.iter().position(|s| *s == best).unwrap_or(0);
    for (n, message) in all.iter().enumerate() {
        // What was written before the minutes is no part of them; what was added above may be.
        let length = |m: &Message| m.to - m.text;
        let little = scores[n] == 0 && length(message) < length(&all[minutes]);
        let older = n > minutes && (little || best > 2 && scores[n] * 2 < best);
        if older {
            around(&mut blocks[message.from..message.to]);
            continue;
        }
        if n > 0 {
            let headers = &mut blocks[message.from..message.text];
            let title = |b: &&mut Block| n != minutes || !is_subject(b);
            headers.iter_mut().filter(title).for_each(set_around);
        }
        greeting(&mut blocks[message.text..message.to]);
        signature(&mut blocks[message.text..message.to]);
    }
}

fn is_subject(block: &Block) -> bool {
    fact_lines::is_labelled(&block.text) && header(block).is_some_and(|label| SUBJECT.has(&label))
}

fn is_short(block: &Block) -> bool {
    !block.bullet
        && block.heading == 0
        && block.text.chars().nth(SHORT).is_none()
        && !block.text.contains(['\t', '|'])
}

fn set_around(block: &mut Block) {
    block.layout = true;
    block.heading = 0;
    block.bullet = false;
    block.task = false;
    block.ticked = false;
    block.bold = false;
}

fn around(blocks: &mut [Block]) {
    blocks.iter_mut().for_each(set_around);
}

fn greeting(blocks: &mut [Block]) {
    let mut first = blocks.iter_mut().filter(|b| !b.layout).take(3);
    if let Some(block) = first.find(|b| is_short(b) && GREETING.is_match(&fold(&b.text))) {
        set_around(block);
    }
}

/// From what takes leave, or a line of two dashes, on: the name, the office, the address.
fn signature(blocks: &mut [Block]) {
    let takes_leave = |at: usize| {
        let block = &blocks[at];
        let folded = fold(&block.text);
        let named = || {
            let rest = &blocks[at + 1..];
            rest.iter()
                .find(|b| !b.layout)
                .is_none_or(|b| is_short(b) && b.text.split_whitespace().count() <= 6)
        };
        DASHES.is_match(&block.text) || is_short(block) && CLOSING.is_match(&folded) && named()
    };
    let Some(at) = (0..blocks.len()).rev().find(|at| takes_leave(*at)) else {
        return;
    };
    // The earliest of those that follow each other: a greeting, then two dashes.
    let at = (at.saturating_sub(SIGNATURE)..at)
        .find(|at| takes_leave(*at))
        .unwrap_or(at);
    let said = |b: &Block| speaks_of_people(&b.text) || kinds::is_labelled(&b.text);
    let end = blocks.len();
    if end - at <= SIGNATURE * 2 && !blocks[at..end].iter().any(said) {
        around(&mut blocks[at..end]);
    } else {
        set_around(&mut blocks[at]);
    }
}

/// Whether a line says who wrote what is quoted below it.
pub(super) fn is_quote_head(text: &str) -> bool {
    text.len() < 320 && WROTE.is_match(&fold(text))
}

/// When a message was sent, where a header says so: what it is about may name any day.
fn sent_on(block: &Block) -> Option<NaiveDate> {
    header(block).filter(|label| !SUBJECT.has(label))?;
    let day = when::find_day(&block.text, NaiveDate::default())?;
    (!day.year_guessed).then_some(day.date)
}

/// What came with the mail and was not read: the files that its header names.
pub(super) fn attachments(blocks: &[Block]) -> Vec<String> {
    let top = &blocks[..blocks.len().min(TOP)];
    let Some(from) = (0..top.len()).find(|at| headers(top, *at) > 0) else {
        return Vec::new();
    };
    let named = top[from..].iter().take(headers(top, from));
    let lines = named.filter(|b| header(b).is_some_and(|label| ATTACHMENTS.has(&label)));
    let files = lines.filter_map(|b| b.text.split_once([':', '：']));
    files
        .flat_map(|(_, files)| files.split([';', ',']))
        .map(|file| file.trim().to_owned())
        .filter(|file| !file.is_empty())
        .collect()
}

/// When the first message that says so was sent.
pub(super) fn sent(blocks: &[Block]) -> Option<NaiveDate> {
    let top = &blocks[..blocks.len().min(TOP)];
    let is_mail = (0..top.len()).any(|at| headers(top, at) > 0);
    top.iter().filter(|_| is_mail).find_map(sent_on)
}

/// The day that a mail tells by its own: `notre réunion d'hier`.
pub(super) fn day_told(blocks: &[Block]) -> Option<NaiveDate> {
    let mut sent = None;
    let mut seen = 0;
    for block in blocks.iter().take(TOP * 3) {
        if let Some(day) = sent_on(block) {
            sent = Some(day);
            continue;
        }
        if block.layout || !block.rows.is_empty() || header(block).is_some() {
            continue;
        }
        seen += 1;
        let Some(sent) = sent.filter(|_| seen <= NEAR * 2) else {
            continue;
        };
        let folded = fold(&block.text);
        if YESTERDAY.is_match(&folded) {
            return sent.checked_sub_days(Days::new(1));
        }
        if TODAY.is_match(&folded) {
            return Some(sent);
        }
    }
    None
}

#[cfg(test)]
mod tests;
