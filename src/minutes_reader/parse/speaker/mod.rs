//! Who says something: `Marie : …`, `Q – Marie Dupont > …`, `Réponse Jean : …`, `[14:05] Marie : …`.

use std::collections::{HashMap, HashSet};

use super::{
    block::Block,
    kinds,
    known::{Known, Said},
    language::stems,
    model::ParsedMinutes,
    names, pattern,
    sentence::sentences,
};
use kernel::{fold::fold, meeting::EntryKind};

/// A text and who says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// What a word before the speaker says.
    pub prefix: Option<EntryKind>,
    /// As written; empty: nobody named.
    pub speaker: String,
    pub text: String,
    /// Nobody of that name is in the attendance.
    pub unknown: bool,
}

pattern!(
    STAMP,
    r"^(?:\[\s*((?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,?\s+)?\d{1,2}[:hu.]\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?)\s*\]|(\d{1,2}[:hu]\d{2}(?::\d{2})?))\s*[-–—]?\s*"
);
pattern!(
    NAME_STAMP,
    r"^([^:\[\]()]{2,50}?)\s*[\[(](\d{1,2}[:hu]\d{2}(?::\d{2})?)[\])]\s*:?\s*(.+)$"
);
pattern!(
    PREFIXED,
    r"(?i)^\**(?P<kind>questions?|q|vragen|vraag|v|r[ée]ponses?|r[ée]p|antwoorden|antwoord|answer|r|a|remarques?|opmerking(?:en)?|avis|mening(?:en)?|standpunt|point de vue|commentaires?|intervention|r[ée]action|reactie)\b\s*(?:n[°º]\s*)?\d{0,2}\s*(?P<link>[-–—.]|\((?:de\s+|van\s+)?|de la part (?:de|du)|de|du|des|d[’']|van|by|from|par|door|of)?\s*(?P<who>[^:>?]{0,50}?)\)?\s*\**(?P<end>[:>]|\s[–—-]\s)\**\s*(?P<text>.+)$"
);
pattern!(
    DIRECT,
    r"^\**(?P<who>[^:>\n]{2,60}?)\**\s*(?P<end>:|>|→|=>|\s[–—-]\s)\**\s*(?P<text>\S.*)$"
);
pattern!(
    BARE_QUESTION,
    r"(?i)^\**(?:q|questions?|vraag)\**\s*(?:[:>–—-])\**\s*(.+)$"
);
pattern!(
    BARE_ANSWER,
    r"(?i)^\**(?:r|a|r[ée]ponses?|r[ée]p|antwoord|answer)\**\.?\s*(?:[:>–—-])\**\s*(.+)$"
);
// `… à 4,2 M. Saïd : impossible.`: somebody's turn within a paragraph.
pattern!(WITHIN, r"^(\p{Lu}\p{Ll}[\p{L}'’-]{1,13})\s?:\s\S");
pattern!(ORGANISATION, r"\s*\([^)]*\)\s*$");

/// The names that a text uses for speakers: those of the attendance, those it says speak, and
/// single words that stand before a colon again and again.
pub(super) fn known(result: &ParsedMinutes, blocks: &[Block]) -> Known {
    let mut known = Known::default();
    for attendee in &result.attendees {
        known.add(&attendee.name);
        if !attendee.represented_by.is_empty() {
            known.add(&attendee.represented_by);
        }
    }
    let mut seen: HashMap<String, (u32, String)> = HashMap::new();
    for block in blocks {
        if block.layout || !block.rows.is_empty() || block.heading > 0 {
            continue;
        }
        if !may_be_said(&block.text) {
            continue;
        }
        let text = STAMP.replace(&block.text, "");
        for sentence in sentences(&text).into_iter().skip(1) {
            if let Some(found) = WITHIN.captures(sentence) {
                let who = found[1].to_owned();
                seen.entry(fold(&who)).or_insert((0, who)).0 += 1;
            }
        }
        if let Some(found) = PREFIXED.captures(&text) {
            let who = found["who"].trim();
            let link = found.name("link").is_some();
            if names::may_be_name(who)
                && (link
                    || found["kind"].chars().count() > 1
                    || found["kind"].eq_ignore_ascii_case("q"))
            {
                known.add(who);
                continue;
            }
        }
        if let Some(found) = DIRECT.captures(&text) {
            let who = ORGANISATION.replace(found["who"].trim(), "").into_owned();
            if names::may_be_name(&who) && found["end"].trim().len() == found["end"].len() {
                seen.entry(fold(&who)).or_insert((0, who)).0 += 1;
            }
        }
    }
    known.series = series(seen.values().map(|(_, who)| who.as_str()));
    let said = said(blocks);
    for (name, (times, _)) in &said {
        if *times >= 2 {
            known.add(name);
        }
    }
    let stamped = |(times, who): &&(u32, String)| {
        let words = names::words(who);
        words.len() == 1
            && !NO_NAMES.has(&words[0])
            && *times >= 2
            && who.chars().count() >= 3
            && words[0].len() <= 14
            && !who.ends_with('s')
    };
    let mut stamped: Vec<_> = seen.values().filter(stamped).collect();
    stamped.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    for (_, who) in stamped.into_iter().take(SPEAKERS) {
        known.add(who);
    }
    let each = said.into_iter();
    known.said = each
        .map(|(name, (_, titled))| Said { name, titled })
        .collect();
    known
}

/// How many that end alike make a series.
const SERIES: usize = 3;

/// The last words that several different labels share: `Tunnel Style: …`, `Query Style: …` are no people.
fn series<'w>(labels: impl Iterator<Item = &'w str>) -> HashSet<String> {
    let mut ends: HashMap<String, usize> = HashMap::new();
    for label in labels {
        let words = names::words(label);
        if let Some(last) = words.last().filter(|_| words.len() > 1) {
            *ends.entry(last.clone()).or_default() += 1;
        }
    }
    let shared = ends.into_iter().filter(|(_, times)| *times >= SERIES);
    shared.map(|(last, _)| last).collect()
}

/// Different names that a text may use for speakers without listing them: each is compared with what
/// stands before every colon.
const SPEAKERS: usize = 400;

/// Whether a sign that stands behind a speaker is near the beginning.
fn may_be_said(text: &str) -> bool {
    let mut near = text.chars().take(140);
    near.any(|c| matches!(c, ':' | '>' | '→' | '–' | '—' | '-'))
}

/// Names before verbs of speech, how often, and whether with a title: that counts twice.
fn said(blocks: &[Block]) -> HashMap<String, (u32, bool)> {
    let mut seen: HashMap<String, (u32, bool)> = HashMap::new();
    let plain = blocks
        .iter()
        .filter(|b| !b.layout && !b.matter && b.heading == 0 && b.rows.is_empty());
    for sentence in plain.flat_map(|b| sentences(&b.text)) {
        let Some((name, titled)) = kinds::says_who(sentence) else {
            continue;
        };
        let first = names::words(name).into_iter().next().unwrap_or_default();
        if !NO_NAMES.has(&first) && seen.len() < SPEAKERS {
            let (times, title) = seen.entry(name.to_owned()).or_default();
            // What somebody says stands behind it: `Bilal dit que …`.
            let says = !titled && kinds::says_that(sentence, name) && !names_nobody(name);
            *times += if titled || says { 2 } else { 1 };
            *title |= titled;
        }
    }
    seen
}

stems!(NO_NAMES, words.no_names);
stems!(HOUSES, attendance.organisation);

/// An office or a house, no person.
fn names_nobody(name: &str) -> bool {
    let words = names::words(name);
    let house = |word: &String| HOUSES.has(word) || names::is_role(word) || NO_NAMES.has(word);
    words.iter().any(house) || words.len() > 3 || name.chars().all(|c| !c.is_lowercase())
}

/// Splits a text into who says it and what is said.
pub(super) fn split(text: &str, known: &Known) -> Spoken {
    if !may_be_said(text) && !text.contains(['(', '[']) {
        return Spoken {
            text: text.to_owned(),
            ..Spoken::default()
        };
    }
    if let Some(found) = NAME_STAMP.captures(text)
        && (known.knows(&found[1]) || names::may_be_name(&found[1]))
    {
        let unknown = !known.knows(&found[1]);
        return Spoken {
            speaker: found[1].trim().to_owned(),
            text: format!("{} ({})", found[3].trim(), &found[2]),
            unknown,
            prefix: None,
        };
    }
    let stamp = STAMP.captures(text);
    let rest = stamp
        .as_ref()
        .map_or(text, |found| &text[found.get(0).map_or(0, |m| m.end())..]);
    let mut spoken = unstamped(rest, known, stamp.is_some());
    if let Some(found) = stamp {
        let time = found.get(1).or(found.get(2)).map_or("", |m| m.as_str());
        if spoken.speaker.is_empty() && spoken.prefix.is_none() {
            return Spoken {
                text: text.to_owned(),
                ..Spoken::default()
            };
        }
        spoken.text = format!("{} ({time})", spoken.text);
    }
    spoken
}

fn unstamped(text: &str, known: &Known, stamped: bool) -> Spoken {
    if let Some(found) = prefixed(text, known) {
        return found;
    }
    if let Some(found) = DIRECT.captures(text) {
        let who = found["who"].trim();
        let bare = ORGANISATION.replace(who, "").into_owned();
        let dash = found["end"].trim().len() != found["end"].len();
        if is_url_colon(&found["end"], &found["text"]) {
            return Spoken {
                text: text.to_owned(),
                ..Spoken::default()
            };
        }
        let first = names::words(&bare).into_iter().next().unwrap_or_default();
        if NO_NAMES.has(&first) {
            return Spoken {
                text: text.to_owned(),
                ..Spoken::default()
            };
        }
        let is_known = all_known(&bare, known);
        // `Voorzitter en secretaris: Anne Roy`, `Martin Dale : fruits`: no words of theirs.
        let text = found["text"].trim();
        let few = text.split_whitespace().count() < 4 && !text.ends_with(['.', '?', '!', '…']);
        let labels = crate::parse::fact_lines::is_labelled(&found[0]) && names::may_be_name(text);
        if labels {
            return Spoken {
                text: found[0].to_owned(),
                ..Spoken::default()
            };
        }
        let last = names::words(&bare).pop().unwrap_or_default();
        let two = !few
            && !known.series.contains(&last)
            && names::may_be_name(&bare)
            && (bare.split_whitespace().count() >= 2 || stamped)
            && bare.split_whitespace().count() <= 4
            && bare.split_whitespace().all(|w| {
                !is_acronym(w) || names::is_role(bare.split_whitespace().next().unwrap_or_default())
            });
        let strategy = bare
            .split_whitespace()
            .any(|w| w.chars().any(|c| c.is_ascii_digit()))
            && !is_known;
        let role = names::is_role(bare.split_whitespace().next().unwrap_or_default())
            && names::may_be_name(&bare)
            || kinds::is_office_alone(&bare);
        if is_known || (!dash && (role || two && !strategy)) {
            return Spoken {
                speaker: who.to_owned(),
                text: found["text"].trim().to_owned(),
                unknown: !is_known,
                prefix: None,
            };
        }
    }
    Spoken {
        text: text.to_owned(),
        ..Spoken::default()
    }
}

fn is_acronym(word: &str) -> bool {
    word.chars().count() <= 4
        && word
            .chars()
            .filter(|c| c.is_alphabetic())
            .all(char::is_uppercase)
        && word.chars().count() > 1
}

fn is_url_colon(end: &str, text: &str) -> bool {
    end == ":" && text.starts_with("//")
}

/// `Marie et Jean` are known where both are.
fn all_known(who: &str, known: &Known) -> bool {
    if known.knows(who) {
        return true;
    }
    let parts: Vec<&str> = [" et ", " en ", " & ", " + ", "/", ", "]
        .iter()
        .find_map(|sep| who.contains(sep).then(|| who.split(sep).collect()))
        .unwrap_or_default();
    parts.len() > 1 && parts.iter().all(|part| known.knows(part.trim()))
}

/// Whether a label says that somebody known asks, answers or remarks: `Vraag van Marijke`.
pub(super) fn asks_or_answers(label: &str, known: &Known) -> bool {
    label.contains(' ')
        && prefixed(&format!("{label} : x"), known)
            .is_some_and(|found| !found.unknown && !found.speaker.is_empty())
}

fn prefixed(text: &str, known: &Known) -> Option<Spoken> {
    if let Some(found) = PREFIXED.captures(text) {
        let who = found["who"].trim().trim_end_matches(['-', '–', ' ']);
        let name = ORGANISATION.replace(who, "").into_owned();
        let word = fold(&found["kind"]);
        let short = word.len() == 1;
        let link = found.name("link").map_or("", |m| m.as_str());
        let is_name = all_known(&name, known) || names::may_be_name(&name);
        // `A Bruxelles : …` is no answer, `V…` only a question before a known name.
        let fits = is_name
            && (!short
                || all_known(&name, known)
                || word == "q"
                || matches!(link, "-" | "–" | "—"));
        if fits && !is_url_colon(&found["end"], &found["text"]) {
            return Some(Spoken {
                prefix: Some(prefix(&word)),
                speaker: who.to_owned(),
                text: found["text"].trim().to_owned(),
                unknown: !all_known(&name, known),
            });
        }
    }
    let (found, prefix) = BARE_QUESTION
        .captures(text)
        .map(|found| (found, EntryKind::Question))
        .or_else(|| {
            BARE_ANSWER
                .captures(text)
                .map(|found| (found, EntryKind::Answer))
        })?;
    let inner = unstamped_inner(&found[1], known);
    Some(Spoken {
        prefix: Some(prefix),
        ..inner
    })
}

/// `Question : Marie : …`.
fn unstamped_inner(text: &str, known: &Known) -> Spoken {
    if let Some(found) = DIRECT.captures(text)
        && all_known(found["who"].trim(), known)
    {
        return Spoken {
            speaker: found["who"].trim().to_owned(),
            text: found["text"].trim().to_owned(),
            ..Spoken::default()
        };
    }
    Spoken {
        text: text.trim().to_owned(),
        ..Spoken::default()
    }
}

fn prefix(word: &str) -> EntryKind {
    match word.chars().next() {
        Some('q' | 'v') => EntryKind::Question,
        Some('a') if word == "avis" => EntryKind::Opinion,
        Some('a') => EntryKind::Answer,
        Some('r') if word.starts_with("rep") || word == "r" => EntryKind::Answer,
        _ => EntryKind::Opinion,
    }
}

#[cfg(test)]
mod tests;
