//! The meeting's facts, from the first lines.

mod labelled;
mod settle;
mod times;
mod title;

use std::collections::HashSet;

use chrono::NaiveDate;
use labelled::labelled;
pub(super) use settle::complete;
use settle::{SENT, settle};

use super::{
    Context, attendance,
    block::{Block, Row},
    fact_lines::{LABEL, has_day, is_only_when, names_who_meets, tells},
    kinds,
    model::{Attendee, Doubt, Entry, ParsedMinutes, SourceLine},
    names, normal,
    outline::Outline,
    pattern, when,
};
use kernel::{
    fold::fold,
    meeting::{EntryKind, MeetingKind, Standing},
};

/// Where the notes begin, and what of the head is no fact.
#[derive(Debug, Default)]
pub(super) struct Start {
    pub at: usize,
    /// Blocks of the head that are notes.
    pub preamble: Vec<usize>,
}

pattern!(
    GROUP,
    r"(?i)\b(?:GT|G\.T\.|WG|groupes?\s+de\s+travail|werkgroep(?:en)?|working\s+groups?)\s*[-–]?\s*(?:n[°ºo.]?|nr\.?|#)?\s*([0-9O])\b"
);
pattern!(
    COORDINATION,
    r"(?i)\b(?:coordination|coördinatie|coordinatie)\b"
);
pattern!(
    ORDINAL,
    r"(?i)\b(\d{1,3})\s*\^?\s*(?:ère|[èe]me|er|e|ste|de|st|nd|rd|th)?\^?\s+(?:r[ée]union|s[ée]ance|vergadering|zitting|bijeenkomst|meeting|assembl[ée]e)"
);
pattern!(
    NUMBERED,
    r"(?i)\b(?:PV|proc[èe]s[- ]verbal|verslag|r[ée]union|s[ée]ance|notulen|compte[- ]rendu|CR|vergadering|minutes|meeting)\b[^.;\n]{0,40}?\b?(?:n\s?[°ºo]\.?|nr\.?|num[ée]ro|nummer|no\.|#)\s*(\d{1,3})\b"
);
pattern!(
    NUMBERED_AHEAD,
    r"(?i)^(?:n\s?[°ºo]\.?|nr\.?|num[ée]ro|nummer)\s*:?\s*(\d{1,3})\b"
);
pattern!(
    VIDEO,
    r"(?i)https?://[^\s)>\]]*(?:zoom\.|teams\.(?:microsoft|live)|meet\.google|webex|whereby|jit\.si|jitsi|bluejeans|gotomeet|bbb|bigbluebutton)[^\s)>\]]*"
);
// `Re: FW: Verslag`.
pattern!(
    REPLY,
    r"(?i)^(?:(?:re|r[ée]f|fwd?|tr|antw|aw|wg|doorst)\s*:\s*)+"
);
pattern!(URL, r"https?://[^\s)>\]]+");
pattern!(
    ROOM,
    r"(?i)\b(?:salle|zaal|local|auditorium|vergaderzaal|meeting room)\s+(?:[^,;.(\n]|\.\d){1,40}|\b(?:via|par|op|sur|en|on)\s+(?:MS\s+|Microsoft\s+)?(?:teams|zoom|webex|meet|visio(?:conf[ée]rence)?|vid[ée]oconf[ée]rence|ligne)\b|\b(?:teams|zoom|webex|online|visioconf[ée]rence|vid[ée]oconf[ée]rence|videoconferentie)\b"
);
pattern!(
    NEXT,
    r"(?i)^(?:la\s+|de\s+)?(?:prochaines?|volgende|next|date\s+de\s+la\s+prochaine)\b"
);
pattern!(
    GENERIC,
    r"(?i)^(?:PV|proc[èe]s[- ]verbal|verslag|notulen|compte[- ]rendu|CR|minutes|notes)\s*(?:de (?:la )?r[ée]union|van de vergadering|de s[ée]ance)?\s*:?$"
);
pattern!(
    MEETING_WORD,
    r"(?i)\b(?:PV|proc[èe]s|verslag|notulen|compte[- ]rendu|CR|minutes|notes|r[ée]union|vergadering|GT\s?\d|WG\s?\d|groupe|werkgroep|comit[ée]|cercle|kring|atelier|bilat[ée]rale?|s[ée]ance|meeting|overleg)\b"
);
/// Reads the head.
pub(super) fn read(
    result: &mut ParsedMinutes,
    blocks: &[Block],
    outline: &Outline,
    people: &HashSet<usize>,
    context: &Context,
) -> Start {
    let mut start = Start::default();
    // Below several headings, names are of something else.
    let mut headings = 0;
    let people_at = (0..blocks.len().min(60))
        .take_while(|at| {
            headings += usize::from(outline.is_heading(*at));
            !outline.is_strong(*at) && headings < 3
        })
        .find(|at| people.contains(at));
    let mut seen_people = false;
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        if block.matter {
            matter(result, block);
            at += 1;
            continue;
        }
        if people.contains(&at) {
            seen_people = true;
            at += 1;
            continue;
        }
        let titles = outline.title == Some(at);
        // What stands beside its text has no line of its own to be kept with.
        if (outline.is_strong(at) || block.aside) && !titles {
            break;
        }
        let ahead = people_at.is_some_and(|people| people > at);
        let fact = is_fact(block, seen_people);
        // `Verslag`, and below it whose it is.
        let whose = ahead && outline.is_heading(at) && GENERIC.is_match(&result.facts.title);
        if block.layout
            || outline.agenda.contains(&at)
            || titles
            || fact
            || whose
            || is_title(result, block, outline.is_heading(at))
        {
            // A heading that names the whole names it better than what stands below it.
            let named = outline.title.is_some_and(|title| title < at)
                && !GENERIC.is_match(&result.facts.title);
            take(result, block, titles, seen_people || named);
        } else if ahead {
            start.preamble.push(at);
        } else {
            break;
        }
        at += 1;
    }
    start.at = at;
    result.facts.lines.sort_by_key(|line| line.number);
    if let Some(title) = title::settle(&result.facts.title, blocks, outline, people) {
        result.facts.title = title;
    }
    settle(result, context);
    let body = (0..blocks.len()).find(|at| outline.is_strong(*at) && outline.title != Some(*at));
    times::settle(result, blocks, body.unwrap_or(blocks.len()), context);
    result.facts.title = title::tidy(&result.facts.title);
    start
}

/// Keeps a text that no line of the facts has: it stood beside another, with no line of its own.
fn keep(lines: &mut Vec<SourceLine>, text: String) {
    if !text.is_empty() && !lines.iter().any(|line| line.text.contains(&text)) {
        let number = lines.last().map_or(1, |line| line.number);
        lines.push(SourceLine { number, text });
    }
}

/// A key at the top: the title is the title; the rest is kept with the facts.
fn matter(result: &mut ParsedMinutes, block: &Block) {
    if let Some(title) = normal::title(&block.text) {
        result.facts.title = title;
    }
    for number in &block.lines {
        result.facts.lines.push(SourceLine {
            number: *number,
            text: block.text.clone(),
        });
    }
}

fn is_title(result: &ParsedMinutes, block: &Block, heading: bool) -> bool {
    let short = block.text.chars().count() <= 160
        && !block.bullet
        && block.rows.is_empty()
        && !block.text.ends_with(['?', ';', ','])
        && !URL.is_match(&block.text);
    if !short
        || block.text.to_lowercase().starts_with("bonjour")
        || block.text.to_lowercase().starts_with("beste")
        || block.text.to_lowercase().starts_with("dag ")
        || block.text.to_lowercase().starts_with("hello")
        || block.text.to_lowercase().starts_with("chère")
        || block.text.to_lowercase().starts_with("cher ")
    {
        return false;
    }
    // Labels of people that stand below were kept before.
    let first = block.lines.first().copied().unwrap_or_default();
    let mut above = result.facts.lines.iter().filter(|line| line.number < first);
    let begun = above.any(|line| !line.text.is_empty());
    !begun
        || (result.facts.title.is_empty() && MEETING_WORD.is_match(&block.text))
        || (GENERIC.is_match(&result.facts.title) && !heading)
        || (result.facts.lines.len() < 4
            && MEETING_WORD.is_match(&block.text)
            && !block.text.ends_with('.')
            && !block.text.contains(" : "))
}

/// Whether a line says when or where; after the people only what is labelled.
fn is_fact(block: &Block, labelled_only: bool) -> bool {
    if !block.rows.is_empty() {
        let label = |row: &&Row| LABEL.is_match(&format!("{} : x", row.cells[0]));
        let filled = block
            .filled_rows()
            .filter(|row| row.cells.iter().any(|c| !c.trim().is_empty()));
        let rows: Vec<&Row> = filled.collect();
        let known = rows.iter().copied().filter(|row| label(row)).count();
        // `Betreft`, `Vergaderdatum` and beside them `Status`, `Kenmerk`.
        return known == rows.len()
            || known > 1 && known * 2 >= rows.len() && rows.iter().all(|row| row.cells.len() == 2);
    }
    let text = block.text.as_str();
    if text.chars().count() > 220 || NEXT.is_match(text) {
        return false;
    }
    if let Some(found) = LABEL.captures(text) {
        let label = fold(&found[1]);
        let rest = found[2].trim();
        // After the people, `Fin : …` may be anything.
        return !labelled_only
            || when::find_hours(rest).is_some()
            || when::find_day(rest, NaiveDate::MIN).is_some()
            || [
                "lieu",
                "plaats",
                "locatie",
                "president",
                "secretaire",
                "voorzit",
                "verslag",
                "redact",
                "rapport",
                "notul",
                "animat",
                "facil",
                "mod",
                "objet",
                "onderwerp",
            ]
            .iter()
            .any(|w| label.starts_with(w))
                && rest.chars().count() < 100
            || VIDEO.is_match(rest);
    }
    if labelled_only {
        return text.chars().count() < 90 && VIDEO.is_match(text);
    }
    let near = NaiveDate::from_ymd_opt(2021, 1, 1).unwrap_or_default();
    text.chars().count() <= 150
        && (when::find_day(text, near).is_some()
            || when::find_hours(text).is_some_and(|(_, to)| to.is_some())
            || ORDINAL.is_match(text)
            || NUMBERED.is_match(text)
            || NUMBERED_AHEAD.is_match(text)
            || VIDEO.is_match(text)
            || ROOM.is_match(text) && text.chars().count() < 60)
        && !text.ends_with('?')
}

/// Takes a line of the head as a fact.
fn take(result: &mut ParsedMinutes, block: &Block, title: bool, after_people: bool) {
    let mut text = block.text.clone();
    let lines = block.lines.clone();
    if !block.rows.is_empty() {
        for row in &block.rows {
            let text = row.cells.join(" : ");
            let one = Block {
                text: text.clone(),
                lines: vec![row.line],
                ..Block::default()
            };
            if row.cells.is_empty() {
                result.facts.lines.push(SourceLine {
                    number: row.line,
                    text,
                });
            } else {
                take(result, &one, false, after_people);
            }
        }
        return;
    }
    if !block.layout {
        let label = LABEL.captures(&text).map(|found| {
            (
                fold(&found[1]),
                found[2].trim_matches([' ', '*']).to_owned(),
            )
        });
        match label {
            Some((label, rest)) => labelled(result, &label, &rest),
            None if title || (!after_people && names_meeting(result, &text)) => {
                let title = text.trim_end_matches([':', ' ']).to_owned();
                let facts = &mut result.facts;
                facts.title = if GENERIC.is_match(&facts.title) {
                    format!("{} – {title}", facts.title.trim_end_matches([':', ' ']))
                } else {
                    title
                };
            }
            None => {}
        }
        if let Some(found) = VIDEO.find(&text)
            && result.facts.video_url.is_empty()
        {
            result.facts.video_url = found.as_str().trim_end_matches(['.', ',']).to_owned();
        }
        if result.facts.place.is_empty()
            && !VIDEO.is_match(&text)
            && let Some(found) = ROOM.find(&text)
        {
            result.facts.place = found.as_str().trim().to_owned();
        }
    }
    if lines.is_empty() {
        return keep(&mut result.facts.lines, text);
    }
    for number in lines {
        result.facts.lines.push(SourceLine {
            number,
            text: std::mem::take(&mut text),
        });
    }
}

/// The first line is the title, unless it only says when; a generic title takes the next line too.
fn names_meeting(result: &ParsedMinutes, text: &str) -> bool {
    let only_date = when::find_day(
        text,
        NaiveDate::from_ymd_opt(2021, 1, 1).unwrap_or_default(),
    )
    .is_some()
        && !MEETING_WORD.is_match(text)
        && !names_who_meets(text);
    let begun = result.facts.lines.iter().any(|line| !line.text.is_empty());
    if begun && tells(text) {
        return false;
    }
    let bracketed = text.starts_with('(');
    let title = result.facts.title.as_str();
    let generic = GENERIC.is_match(title);
    // A letterhead is no title where a line below it names the meeting.
    let better = !MEETING_WORD.is_match(title)
        && MEETING_WORD.is_match(text)
        && !title::is_point(text)
        && !tells(text);
    !only_date && !bracketed && (title.is_empty() || generic || better)
}
