//! Sentences that say who is not there: `Marie s’est excusée`, `Jan en An zijn verontschuldigd`.

use super::{
    Named, Standing, fold,
    here::{here, is_trade},
    labels, names, pattern, stems,
};
use crate::parse::{language, sentence::sentences};

pattern!(
    SAID,
    r"(?i)(?:^|[.;]\s+)([^.;:]{2,160}?)\s+(?:s['’](?:est|sont|[ée]tait|excusent?|excuse)|se sont|est|sont|[ée]tait|[ée]taient|is|zijn|was|were|are|waren|liet(?:en)? zich|laat zich|laten zich|heeft zich|hebben zich|a pri[ée] de l['’]|ont pri[ée] de les|sent|ist|sind|waren)\s*((?:[ée]galement |ook |also |eveneens )?\p{L}+)?\s*(?:pour cette (?:r[ée]union|s[ée]ance)|voor deze vergadering)?\s*\.?$"
);

// `Bert kon niet`, `A. Roy sent apologies`: behind the names, folded.
pattern!(
    AWAY_SAID,
    format!(
        r"^(?P<who>(?:[^.;:|—–]|\b[a-z]{{1,4}}\.){{2,160}}?)\s(?:{})\.?$",
        language::any(|l| &l.attendance.away_said)
    )
);
// `Sorry not to see Bill`, `apologies received from A. Roy`: before them, folded.
pattern!(
    AWAY_OF,
    format!(
        r"^(?:\S+\s){{0,3}}?(?:{})\s(?P<who>(?:[^.;:]|\b[a-z]{{1,4}}\.){{2,160}})\.?$",
        language::any(|l| &l.attendance.away_of)
    )
);

/// Who is said to be away by the verb behind their names or the words before them.
fn away(text: &str) -> Option<&str> {
    let folded = fold(text);
    let short = text.chars().count() < 200 && folded.chars().count() == text.chars().count();
    if !short || !text.trim_start().starts_with(char::is_uppercase) && !text.starts_with('@') {
        return None;
    }
    let part = |from: usize, to: usize| {
        let at = |n: usize| folded[..n].chars().count();
        let (from, to) = (at(from), at(to));
        let start = text.char_indices().nth(from)?.0;
        let end = text.char_indices().nth(to).map_or(text.len(), |(n, _)| n);
        Some(text[start..end].trim_end_matches('.').trim())
    };
    let found = AWAY_SAID
        .captures(&folded)
        .or_else(|| AWAY_OF.captures(&folded))?;
    let who = found.name("who")?;
    part(who.start(), who.end()).filter(|who| names_people(who) && !names_no_one(who))
}

stems!(ABSENT, attendance.absent);
stems!(INFORMED, attendance.informed);
stems!(NO_NAMES, words.no_names);
stems!(HOUSES, attendance.organisation);
/// Whether a part is an office, a trade or a word for anybody.
fn names_no_one(text: &str) -> bool {
    let parts = super::people::people(text, super::people::Style::default());
    parts.iter().any(|part| {
        let words = names::words(&part.name);
        is_trade(&part.name) || words.iter().any(|w| HOUSES.has(w) || NO_NAMES.has(w))
    })
}

// Where a clause ends within a sentence.
pattern!(
    CLAUSES,
    r"[,;]\s+|\s(?:mais|maar|but|tandis que|terwijl|while)\s"
);

// `Tous présents sauf Eva Maes`, `idem vorige keer behalve Jan`: who is missing, folded.
pattern!(
    EXCEPT,
    format!(
        r"^(?:.{{0,30}}\b)?(?:{})\b[^.;:]{{0,70}}?,?\s(?:{})\s?(?P<who>[^.;:]{{2,120}})$",
        language::any(|l| &l.attendance.everybody),
        language::any(|l| &l.attendance.except)
    )
);

/// Who is missing where all others are there.
fn missing(text: &str) -> Option<(Standing, &str)> {
    let text = text.trim().trim_end_matches('.');
    let folded = fold(text);
    if text.chars().count() > 200 || folded.chars().count() != text.chars().count() {
        return None;
    }
    let found = EXCEPT.captures(&folded)?.name("who")?;
    let from = folded[..found.start()].chars().count();
    let at = text.char_indices().nth(from)?.0;
    let who = text[at..].trim();
    // `…, sauf Eva Maes, excusée`.
    let who = who
        .rsplit_once(',')
        .filter(|(_, said)| labels::mark(said).is_some())
        .map_or(who, |(who, _)| who);
    (names_people(who) && !names_no_one(who)).then_some((Standing::Excused, who))
}

/// Who is said to be away in a sentence: whole, or by each of its clauses.
pub(super) fn clauses(sentence: &str) -> Vec<(Standing, &str)> {
    if let Some(found) = missing(sentence) {
        return vec![found];
    }
    let one = |text| match apologies(text) {
        ("", Some(found)) => Some(found),
        _ => None,
    };
    let whole = one(sentence);
    if sentence.len() > 400 || !CLAUSES.is_match(sentence) {
        return whole.into_iter().collect();
    }
    let each: Vec<_> = CLAUSES.split(sentence).take(8).filter_map(one).collect();
    // `Anne, Luc et Eva sont excusés`: together.
    match whole {
        Some(whole) if each.len() < 2 => vec![whole],
        _ => each,
    }
}

/// What sentences behind a list say of more people.
#[derive(Debug, Default)]
pub(super) struct Behind<'a> {
    pub away: Vec<(Standing, &'a str)>,
    pub here: Vec<Named>,
}

/// Whether a sentence is no more than names.
fn is_list(text: &str) -> bool {
    let found = super::people::people(text, super::people::Style::default());
    let named = |p: &Named| names::may_be_name(&p.name) && p.standing.is_none();
    !found.is_empty() && found.iter().all(named)
}

/// Cuts a list of people off where sentences begin that are more than names; who they say is away or
/// there too.
pub(super) fn list_and_away(text: &str) -> (&str, Behind<'_>) {
    let mut behind = Behind::default();
    if text.len() > 4_000 {
        return (text, behind);
    }
    if let Some(found) = missing(text) {
        behind.away.push(found);
        return ("", behind);
    }
    let all = sentences(text);
    let mut list = text;
    let first = all.iter().skip(1).position(|s| !is_list(s));
    if let Some(first) = first {
        let rest = &all[first + 1..];
        // The parts are slices of the text.
        let at = rest[0].as_ptr() as usize - text.as_ptr() as usize;
        for sentence in rest {
            said_behind(sentence, &mut behind);
        }
        list = text[..at].trim_end();
    } else if let (rest, Some(away)) = apologies(text) {
        behind.away.push(away);
        list = rest;
    }
    (clause_behind(list, &mut behind), behind)
}

fn said_behind<'a>(sentence: &'a str, behind: &mut Behind<'a>) {
    let away = clauses(sentence);
    if away.is_empty() {
        behind.here.extend(here(sentence).unwrap_or_default());
    } else {
        behind.away.extend(away);
    }
}

/// `Anne et Luc ; Eva n'a pas pu venir`, `Anne et Luc (Eva excusée)`: what the list's last part says.
fn clause_behind<'a>(list: &'a str, behind: &mut Behind<'a>) -> &'a str {
    let bare = list.trim_end_matches(['.', ' ']);
    for (from, sign) in [
        (bare.rfind(';'), ""),
        (bare.rfind('('), ")"),
        (bare.rfind(','), ""),
    ] {
        let Some(from) = from.filter(|from| *from > 0 && bare.ends_with(sign)) else {
            continue;
        };
        let part = bare[from + 1..].trim().trim_end_matches(')');
        if !part.contains(' ') || part.contains(['(', ')']) {
            continue;
        }
        let away = if is_list(part) {
            Vec::new()
        } else {
            clauses(part)
        };
        let here = if away.is_empty() && sign.is_empty() && !is_list(part) {
            here(part)
        } else {
            None
        };
        if !away.is_empty() || here.is_some() {
            behind.away.extend(away);
            behind.here.extend(here.unwrap_or_default());
            return bare[..from].trim_end();
        }
    }
    list
}

// `Eva Maes absente`, `Jan Claes m.k. afwezig`: names and a word for their standing, no verb.
pattern!(
    WORD_BEHIND,
    r"^(.{2,100}?)[,\s]+(\p{Ll}[\p{L}.]*(?:\s\p{Ll}[\p{L}.]*)?)\.?$"
);

/// Names and behind them no more than a word that says they are away.
fn marked(text: &str) -> Option<(Standing, &str)> {
    let found = WORD_BEHIND.captures(text)?;
    let away = |s: &Standing| matches!(s, Standing::Excused | Standing::Absent);
    let standing = labels::mark(&found[2]).filter(away)?;
    let who = found.get(1)?.as_str();
    let capital = who.trim_start().starts_with(char::is_uppercase);
    (capital && !who.contains(',') && names_people(who) && !names_no_one(who))
        .then_some((standing, who))
}

/// Cuts off a last sentence that excuses somebody: `Marie, Jean. Paul s’est excusé`.
pub(super) fn apologies(text: &str) -> (&str, Option<(Standing, &str)>) {
    if text.len() > 4_000 {
        return (text, None);
    }
    let last = sentences(text).pop().unwrap_or(text);
    if let Some(who) = away(last) {
        let folded = fold(last);
        let words = || folded.split(|c: char| !c.is_alphabetic());
        let unexcused = words().any(|w| ABSENT.has(w)) && !words().any(|w| INFORMED.has(w));
        let standing = if unexcused {
            Standing::Absent
        } else {
            Standing::Excused
        };
        let rest = text.trim_end().strip_suffix(last).unwrap_or_default();
        return (rest.trim_end(), Some((standing, who)));
    }
    if !may_excuse(text) {
        return (text, None);
    }
    if let Some(found) = marked(last) {
        let rest = text.trim_end().strip_suffix(last).unwrap_or_default();
        return (rest.trim_end(), Some(found));
    }
    let Some(found) = SAID.captures(text) else {
        return (text, None);
    };
    let (Some(whole), Some(people)) = (found.get(0), found.get(1)) else {
        return (text, None);
    };
    let said = found.get(2).map_or("", |m| m.as_str()).trim();
    let last = said.rsplit(' ').next().unwrap_or_default();
    let standing = labels::mark(last).or_else(|| {
        fold(&whole.as_str()[people.len()..])
            .contains("excuse")
            .then_some(Standing::Excused)
    });
    match standing {
        Some(standing) if names_people(people.as_str()) => (
            text[..whole.start()].trim_end(),
            Some((standing, people.as_str())),
        ),
        _ => (text, None),
    }
}

/// Whether one of the last words speaks of a standing: the pattern is asked of few lines.
fn may_excuse(text: &str) -> bool {
    let near = text.char_indices().nth_back(80).map_or(0, |(at, _)| at);
    let folded = fold(&text[near..]);
    let mut words = folded.split(|c: char| !c.is_alphabetic());
    folded.contains("excuse") || words.any(labels::says_standing)
}

/// Whether a subject is people only: each part begins like a name.
fn names_people(text: &str) -> bool {
    let parts = super::people::people(text, super::people::Style::default());
    !parts.is_empty() && parts.iter().all(|p| names::may_be_name(&p.name))
}
