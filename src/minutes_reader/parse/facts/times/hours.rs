//! The hours: what each that a line tells is worth.

use chrono::NaiveTime;

use super::*;
use crate::parse::language::any;

const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// The least place of the lines in which an hour alone is surely the meeting's.
const FIRST: i32 = 32;
/// The place of the very first lines.
const TOP: i32 = 36;
/// A candidate below this is none.
const LEAST: i32 = 50;
/// A candidate below this is doubtful.
const SURE: i32 = 65;

/// What a time is by the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Opening,
    Closing,
    /// Another meeting, a break, somebody who comes or goes, how long something takes.
    Elsewhere,
    Nothing,
}

pattern!(
    UP_TO,
    format!(
        r"(?:^|[\s(])(?:{})\s(?:\S+\s){{0,3}}$",
        any(|l| &l.time.until)
    )
);
pattern!(LASTS, format!(r"\b(?:{})\b", any(|l| &l.time.lasts)));
pattern!(
    LASTED,
    format!(r"\b(?:{})\s(?:\S+\s){{0,3}}$", any(|l| &l.time.lasts))
);
pattern!(
    GATHERS,
    format!(r"\b(?:{})\b[^.]{{0,70}}$", any(|l| &l.time.gathers))
);

pattern!(
    GATHERS_BEHIND,
    format!(r"^\W*(?:\S+\s){{0,3}}?(?:{})\b", any(|l| &l.time.gathers))
);

/// What an hour is of which the words before it say until when, for how long or that all came together.
fn by_phrase(folded: &str, (start, end): (usize, usize), head: bool) -> Option<Says> {
    let at = folded[..start].char_indices().nth_back(NEAR);
    let ahead = &folded[at.map_or(0, |(at, _)| at)..start];
    if UP_TO.is_match(ahead) {
        let meeting = LASTS.is_match(folded)
            || words_of(folded).any(|w| MEETING.has(w) || CLOSING.has(w))
            || ahead.chars().filter(|c| c.is_alphabetic()).count() < 14 && head;
        return Some(if meeting {
            Says::Closing
        } else {
            Says::Elsewhere
        });
    }
    if LASTED.is_match(ahead) {
        return Some(Says::Elsewhere);
    }
    let until = folded[end..].char_indices().nth(40);
    let behind = &folded[end..until.map_or(folded.len(), |(at, _)| end + at)];
    let gathers = GATHERS.is_match(ahead) || GATHERS_BEHIND.is_match(behind);
    (head && gathers).then_some(Says::Opening)
}

/// Letters around a time in which a word may say what it is.
const NEAR: usize = 160;

/// What a word says of a time beside it.
fn of(word: &str) -> Option<Says> {
    if CLOSING.has(word) {
        Some(Says::Closing)
    } else if OPENING.has(word) {
        Some(Says::Opening)
    } else if NOT_MEETING.has(word) {
        Some(Says::Elsewhere)
    } else {
        None
    }
}

// `à vingt heures trente, le conseil municipal, légalement convoqué, s'est réuni`.
pattern!(
    GATHERED,
    r"\b(?:s'est|se sont|s'etait|etant) (?:\w+ment )?(?:reuni|assemble|rassemble)e?s?\b"
);
pattern!(
    OTHER,
    r"^(?:prochaine?s?|suivante?|precedente?|volgende|vorige|next|previous|last|nachste|vorige)$"
);
// `Started at 10:00, went on until 11:53`.
pattern!(UNTIL, r"\b(?:until|till|jusqu'a|jusque|tot|bis)\s*$");
// `Connexion ouverte à 9h50, début 10h05`: what begins is the meeting.
pattern!(
    BEGINNING,
    r"\b(?:debut\w*|start\w*|begin\w*|aanvang|commence\w*|demarr\w*)\W{0,3}(?:a|om|at|vers|effectif a)?\s*$"
);

// `À 21h15, plus personne ne demandant la parole, la séance est levée`: nothing stands before the hour.
pattern!(
    LEADS,
    r"^\W*(?:(?:a|vers|om|rond|at|around|by|um|gegen|il est|het is|it was|iets voor|iets na)(?: (?:exactement|exact|stipt))?\s)?$"
);

/// What the nearest word before a time says, else the first behind it.
fn says(folded: &str, start: usize, end: usize) -> Says {
    // Words are asked one by one: no more than those near are cut out of a long line.
    let at = folded[..start].char_indices().nth_back(NEAR);
    let before: Vec<&str> = words_of(&folded[at.map_or(0, |(at, _)| at)..start]).collect();
    let mut back = before.iter().rev();
    let near = back.by_ref().take(14).find_map(|w| of(w));
    // `La prochaine réunion commence à 9h`.
    let other = near.is_some() && back.take(3).any(|w| OTHER.is_match(w));
    let near = if other { Some(Says::Elsewhere) } else { near };
    let until = folded[end..].char_indices().nth(NEAR);
    let rest = folded[end..until.map_or(folded.len(), |(at, _)| end + at)]
        .trim_start_matches(|c: char| !c.is_alphanumeric());
    let behind = rest.split([',', ';', '–', '-', '(']).next();
    let behind = behind.unwrap_or_default();
    let ahead = &folded[at.map_or(0, |(at, _)| at)..start];
    let phrase = |text: &str| {
        if ENDS.is_match(text) {
            Some(Says::Closing)
        } else if BEGINS.is_match(text) {
            Some(Says::Opening)
        } else {
            None
        }
    };
    let leads = || {
        let of_rest = || phrase(rest).or_else(|| words_of(rest).find_map(of));
        LEADS.is_match(ahead).then(of_rest).flatten()
    };
    // `on se quitte à 22h`: no word of it alone says so.
    let until = near == Some(Says::Opening) && UNTIL.is_match(ahead);
    let over = (until || ENDS.is_match(ahead)).then_some(Says::Closing);
    over.or(near)
        .or_else(|| words_of(behind).take(4).find_map(of))
        .or_else(|| phrase(ahead))
        .or_else(leads)
        .or_else(|| GATHERED.is_match(rest).then_some(Says::Opening))
        .unwrap_or(Says::Nothing)
}

// `called the meeting to order at`, `heet iedereen welkom om`, `il est 14 heures quand`.
pattern!(
    BEGINS,
    r"\bto order\b|\bwelco\w+\b|\bwelkom\b|\bbienvenue\b|\bwillkommen\b|\bverklaart\b.{0,40}\bopen|\bdeclare.{0,40}\bouvert|^\s*il est (?:exactement )?$|^\s*het is (?:exact )?$|\baccueille\b|\bverwelkom\w*\b|\bvan start\b"
);
// `Done by`, `out by`, `on se quitte à`, `klaar om`.
pattern!(
    ENDS,
    r"^\W*(?:all )?(?:done|out|over|finished|klaar|gedaan|uit|stop|af|fini|termine|home)\b(?:[^.]|\d\.\d){0,20}$|\b(?:on se quitte|on s'est quittes?|nous nous quittons|on se separe|nous nous separons|(?:gingen|gaan) (?:we|ze|allen) (?:naar huis|uiteen)|uiteen|rentre(?:nt)? chez|met fin a la (?:seance|reunion)|(?:vergadering|zitting|bijeenkomst) (?:is |wordt |werd )?(?:besloten|beeindigd))\b"
);

// `3.50 euros`, `€ 2.15`: no hour.
pattern!(PRICE, r"[€£$%]|\b(?:eur|euros?|km|kg|m2|pond|pounds?)\b");

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

/// Finds the hours.
pub(super) fn settle(result: &mut ParsedMinutes, lines: &[Line]) {
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
            contested |= found != time && (most - score).abs() < 16 && score >= LEAST;
        }
        let better = place.is_none_or(|(most, _)| score > most || last && score == most);
        if score >= LEAST && better {
            *place = Some((score, time));
        }
    };
    // The end is told in words: those count to twelve.
    let mut in_words = false;
    let last = lines.iter().map(|line| line.at).max().unwrap_or(0);
    let body = lines.iter().filter(|line| line.below).map(|line| line.at);
    let body = body.min().unwrap_or(0);
    for line in lines.iter().filter(|l| !l.mail && !SENT.is_match(&l.text)) {
        // In words it is told at the beginning or the end.
        let near = line.place > 0 || line.at * 4 > last * 3;
        if line.at == lines.len() || !near && !may_tell_hours(&line.text) {
            continue;
        }
        for sentence in pieces(&line.text) {
            let folded = when::told(sentence);
            if !may_tell_hours(&folded) {
                continue;
            }
            let score = hour_score(line, &folded);
            let spelled = folded != when::plain(sentence);
            if let Some((start, end, a, b)) = when::span(&folded) {
                let open = says(&folded, start, end);
                // `Bureau de vote ouvert de 10h à 16h le 15/2`.
                let dated = line.below && when::day_ends(&folded).is_some();
                if open == Says::Elsewhere || dated {
                    continue;
                }
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
            if line.matter {
                continue;
            }
            let begun = words_of(&folded).any(|w| OPENING.has(w) || CLOSING.has(w))
                || ENDS.is_match(&folded);
            let dotted = begun && folded.chars().count() < 70 && !PRICE.is_match(&folded);
            for (start, end, time) in when::times(&folded, dotted) {
                let told = told(line, &folded, last);
                // Something else opens and closes too.
                let meets = words_of(&folded).any(|w| MEETING.has(w));
                let apart = if meets { 0 } else { 25 };
                let by_phrase = by_phrase(&folded, (start, end), line.place > 0);
                match by_phrase.unwrap_or_else(|| says(&folded, start, end)) {
                    Says::Opening => {
                        let exact = i32::from(BEGINNING.is_match(&folded[..start])) * 4;
                        let far = if line.below && line.at > body + 4 {
                            apart
                        } else {
                            0
                        };
                        keep(&mut from, score + 35 + told + exact - far, time, false);
                    }
                    Says::Closing => {
                        let far = if line.at * 4 < last * 3 { apart } else { 0 };
                        let far = if line.below { far } else { 0 };
                        keep(&mut to, score + 35 + told - far, time, true);
                        in_words |= spelled && to.is_some_and(|(_, found)| found == time);
                    }
                    // `Maison des associations, 18 h 30`, right below the title.
                    Says::Nothing => {
                        let top = line.place >= TOP && !line.below && !meets;
                        let near = if top && folded.chars().count() < 70 {
                            8
                        } else {
                            0
                        };
                        keep(&mut from, score + 12 + near, time, false);
                    }
                    Says::Elsewhere => {}
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
    // `opened at 7.30pm … closed at 9.05`: nobody ends before the beginning.
    let to = to.map(|(score, end)| match from {
        Some((_, begin)) if end <= begin && end < NOON && begin >= NOON => {
            (score, end + chrono::TimeDelta::hours(12))
        }
        None if in_words && end < NOON => (score, end + chrono::TimeDelta::hours(12)),
        _ => (score, end),
    });
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
        // What ends is told below the points.
        let low = line.below && !words_of(folded).any(|w| CLOSING.has(w));
        score += if low { 12 } else { 20 + line.place / 8 };
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
    if head && !line.below && when::find_day(folded, year).is_some() {
        score += 15;
    }
    let mut words = words_of(folded);
    let other = words.any(|w| NOT_MEETING.has(w));
    // What a word beside the hour says counts more than one that stands far off.
    if other && !words_of(folded).any(|w| OPENING.has(w) || CLOSING.has(w)) {
        score -= if ENDS.is_match(folded) { 0 } else { 60 };
    }
    score
}

/// What was so weighs more than what was announced: `Fin 11h52.` at the end, `opent om 19u40`.
fn told(line: &Line, folded: &str, last: usize) -> i32 {
    let mut words = words_of(folded);
    let short = folded.chars().count() < 60 && words.by_ref().take(2).any(|w| CLOSING.has(w));
    let meeting = words_of(folded).any(|w| MEETING.has(w));
    let at_the_end = line.place < FIRST && line.at * 3 > last * 2;
    if at_the_end && (short || meeting) {
        TOLD_AT_THE_END
    } else if LABELLED.is_match(folded) {
        0
    } else {
        TOLD
    }
}

/// How much more that is.
const TOLD_AT_THE_END: i32 = 45;
const TOLD: i32 = 12;
