//! Sentences that say who is not there: `Marie s’est excusée`, `Jan en An zijn verontschuldigd`.

use super::{Standing, fold, labels, names, pattern, stems};
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

stems!(NO_NAMES, words.no_names);
stems!(HOUSES, attendance.organisation);
// `Wijkagent`, `On`: somebody's trade, or nobody.
pattern!(
    TRADE,
    r"^(?:\w+(?:agent|ier|eur|rice|iste|ant|aar|ster|man|leider|meester|kundige|officer)|on|il|elle|we|he|she|they|hij|zij|wij|nous|ils|elles|it|dat|dit|this|that)$"
);

/// Whether a part is an office, a trade or a word for anybody.
fn names_no_one(text: &str) -> bool {
    let parts = super::people::people(text, super::people::Style::default());
    parts.iter().any(|part| {
        let words = names::words(&part.name);
        let titled = names::untitled(&part.name).len() < part.name.trim().len();
        let word = words.first().map_or("", String::as_str);
        !titled && words.len() == 1 && TRADE.is_match(word)
            || words.iter().any(|w| HOUSES.has(w) || NO_NAMES.has(w))
    })
}

// Where a clause ends within a sentence.
pattern!(
    CLAUSES,
    r"[,;]\s+|\s(?:mais|maar|but|tandis que|terwijl|while)\s"
);

/// Who is said to be away in a sentence: whole, or by each of its clauses.
pub(super) fn clauses(sentence: &str) -> Vec<(Standing, &str)> {
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

/// Cuts a list of people off where sentences begin that say who is away.
pub(super) fn list_and_away(text: &str) -> (&str, Vec<(Standing, &str)>) {
    if text.len() > 4_000 {
        return (text, Vec::new());
    }
    let all = sentences(text);
    let first = all.iter().skip(1).position(|s| !clauses(s).is_empty());
    if let Some(first) = first {
        let rest = &all[first + 1..];
        // The parts are slices of the text.
        let at = rest[0].as_ptr() as usize - text.as_ptr() as usize;
        let away = rest.iter().flat_map(|sentence| clauses(sentence));
        return (text[..at].trim_end(), away.collect());
    }
    let (rest, away) = apologies(text);
    (rest, away.into_iter().collect())
}

/// Cuts off a last sentence that excuses somebody: `Marie, Jean. Paul s’est excusé`.
pub(super) fn apologies(text: &str) -> (&str, Option<(Standing, &str)>) {
    if text.len() > 4_000 {
        return (text, None);
    }
    let last = sentences(text).pop().unwrap_or(text);
    if let Some(who) = away(last) {
        let folded = fold(last);
        let unexcused = folded.contains("absent") && !folded.contains("excus");
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
