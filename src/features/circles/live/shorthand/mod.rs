//! What is typed fast at a circle: the kind by a sign, how much one likes an axis by a figure, how far
//! one would be involved by a word, the speaker by a code, the organisation by `@`, another axis or
//! round by `#`. `+ ae: Former les chefs de projet #2` is a proposal of `ae` on axis 2;
//! `4 nn: très utile` says 4 of 5. What looks like one of these and is none is told, never
//! dropped. Pure: pages show the same reading before a line is sent, and after.

use std::borrow::Cow;

use super::names::{Named, Names, Organisation, Speaker};
use kernel::{
    circle::{ContributionKind, Involvement, Round},
    fold::fold,
    ids::AxisId,
    initials,
};

/// The steps of the scale.
pub(super) const SCALE: i16 = 5;

/// The signs, and what they begin.
pub(super) const SIGNS: [(char, ContributionKind); 4] = [
    ('+', ContributionKind::Proposal),
    ('!', ContributionKind::Risk),
    ('?', ContributionKind::Question),
    ('=', ContributionKind::Remark),
];

/// What begins a line of somebody who is not to be named.
const UNNAMED: [&str; 4] = ["anonyme", "anoniem", "anonymous", "xx"];

/// Words of levels; those of one letter are signs, the others stay in the text.
const LEVELS: [(Involvement, &[&str]); 4] = [
    (
        Involvement::Carry,
        &[
            "p", "porter", "porte", "portent", "porteur", "carry", "carries", "dragen", "draagt",
            "trekken", "trekt", "trekker",
        ],
    ),
    (
        Involvement::Support,
        &[
            "s", "soutenir", "soutient", "soutien", "appuyer", "appuie", "appui", "support",
            "supports", "steunen", "steunt",
        ],
    ),
    (
        Involvement::Consulted,
        &[
            "c",
            "consulte",
            "consultee",
            "consulter",
            "consulted",
            "geraadpleegd",
            "raadplegen",
        ],
    ),
    (
        Involvement::Informed,
        &[
            "i",
            "informe",
            "informee",
            "informer",
            "informed",
            "geinformeerd",
            "informeren",
        ],
    ),
];

/// Where a line is typed: what it says where it names nothing else.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub round: Round,
    pub names: &'a Names,
    /// The axes that a line can be moved to, by their numbers.
    pub axes: &'a [(AxisId, i32)],
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading<'a> {
    pub kind: ContributionKind,
    /// 1 to 5.
    pub scale: Option<i16>,
    pub level: Option<Involvement>,
    pub speaker: Option<&'a Speaker>,
    pub organisation: Option<&'a Organisation>,
    pub unnamed: bool,
    /// Another axis than the place's.
    pub axis: Option<AxisId>,
    pub round: Round,
    pub body: String,
    /// What names nothing here, as it was typed.
    pub unknown: Vec<String>,
}

/// The kind of a line that says none.
fn usual(round: Round) -> ContributionKind {
    match round {
        Round::Appreciation => ContributionKind::Appreciation,
        Round::Involvement => ContributionKind::Involvement,
        Round::Review => ContributionKind::Remark,
    }
}

/// Reads a line.
pub(super) fn read<'a>(text: &str, place: Place<'a>) -> Reading<'a> {
    let mut found = Reading {
        kind: usual(place.round),
        scale: None,
        level: None,
        speaker: None,
        organisation: None,
        unnamed: false,
        axis: None,
        round: place.round,
        body: String::new(),
        unknown: Vec::new(),
    };
    let text = moved(text.trim(), place, &mut found);
    let mut kind = None;
    let rest = marks(text, &mut kind, &mut found);
    let rest = speaker(rest, place.names, &mut found);
    let rest = marks(rest, &mut kind, &mut found);
    found.body = mentions(rest, place.names, &mut found);
    if found.speaker.is_none() && !found.unnamed {
        found
            .unknown
            .extend(initials::unread(&found.body).map(str::to_owned));
    }
    settle(kind, &mut found);
    found
}

/// What was said decides the kind.
fn settle(kind: Option<ContributionKind>, found: &mut Reading<'_>) {
    let said = match (found.scale, found.level) {
        (Some(_), _) => Some(ContributionKind::Appreciation),
        (None, Some(_)) => Some(ContributionKind::Involvement),
        (None, None) => None,
    };
    found.kind = kind.or(said).unwrap_or_else(|| usual(found.round));
}

/// `#2`, `#2.3`: another axis, another round; at the beginning or the end.
fn moved<'t>(text: &'t str, place: Place<'_>, found: &mut Reading<'_>) -> &'t str {
    let first = text.split_whitespace().next().unwrap_or_default();
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let (word, rest) = if place_of(first).is_some() {
        (first, text[first.len()..].trim_start())
    } else if place_of(last).is_some() {
        (last, text[..text.len() - last.len()].trim_end())
    } else {
        return text;
    };
    let Some((number, round)) = place_of(word) else {
        return text;
    };
    let axis = place.axes.iter().find(|(_, known)| *known == number);
    let round = match round {
        None => Some(place.round),
        Some(round) => Round::ALL.get(round.wrapping_sub(1)).copied(),
    };
    match (axis, round) {
        (Some((axis, _)), Some(round)) => {
            found.axis = Some(*axis);
            found.round = round;
            rest
        }
        _ => {
            found.unknown.push(word.to_owned());
            text
        }
    }
}

fn place_of(word: &str) -> Option<(i32, Option<usize>)> {
    let digits = word.strip_prefix('#')?;
    let (axis, round) = match digits.split_once(['.', '/']) {
        Some((axis, round)) => (axis, Some(round.parse().ok()?)),
        None => (digits, None),
    };
    let short = axis.len() <= 2 && axis.bytes().all(|b| b.is_ascii_digit());
    let number = axis.parse().ok().filter(|_| short)?;
    Some((number, round))
}

/// A sign; else a figure of the scale, or a word of a level. What does not belong together stays text.
fn marks<'t>(
    text: &'t str,
    kind: &mut Option<ContributionKind>,
    found: &mut Reading<'_>,
) -> &'t str {
    let mut rest = text;
    let says_more = found.scale.is_some() || found.level.is_some();
    if kind.is_none()
        && !says_more
        && let Some((sign, after)) = sign_of(rest)
    {
        *kind = Some(sign);
        rest = after;
    }
    if kind.is_some() {
        return rest;
    }
    if found.scale.is_none()
        && let Some((scale, after)) = scale_of(rest, found.round)
    {
        found.scale = Some(scale);
        rest = after;
    }
    if found.level.is_none()
        && found.scale.is_none()
        && found.round == Round::Involvement
        && let Some((level, after)) = level_of(rest)
    {
        found.level = Some(level);
        rest = after;
    }
    rest
}

fn sign_of(text: &str) -> Option<(ContributionKind, &str)> {
    let (_, kind) = SIGNS.iter().find(|(sign, _)| text.starts_with(*sign))?;
    let rest = text[1..].trim_start();
    (!rest.is_empty()).then_some((*kind, rest))
}

/// `4/5`; `4` alone where one is asked for it.
fn scale_of(text: &str, round: Round) -> Option<(i16, &str)> {
    let figure = text.chars().next()?.to_digit(10)?;
    let scale = i16::try_from(figure)
        .ok()
        .filter(|n| (1..=SCALE).contains(n))?;
    let rest = &text[1..];
    let of_five = rest.strip_prefix("/5");
    let after = of_five.unwrap_or(rest);
    let ends = after.is_empty() || after.starts_with([' ', ':', ',', ';', '.', '\u{a0}']);
    let counts = of_five.is_some() || round == Round::Appreciation;
    // `4,5 tonnes` and `3.2` are no steps.
    let number = after
        .get(1..)
        .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
        && after.starts_with([',', '.']);
    (ends && counts && !number).then(|| {
        let rest = after.trim_start_matches([':', ',', ';', '.', ' ', '\u{a0}']);
        (scale, rest)
    })
}

fn level_of(text: &str) -> Option<(Involvement, &str)> {
    let end = text
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    let folded = fold(word);
    let (level, _) = LEVELS.iter().find(|(_, words)| words.contains(&&*folded))?;
    // «c’est» and «s'il» begin with a letter, and «i.e.»; «I» is somebody.
    let sign = word.chars().count() == 1;
    if sign && word != folded {
        return None;
    }
    let stands_alone = after.is_empty() || after.starts_with([' ', ':', ',', '\u{a0}']);
    match sign {
        true if stands_alone => Some((*level, after.trim_start_matches([':', ',', ' ', '\u{a0}']))),
        true => None,
        false => Some((*level, text)),
    }
}

/// `ae: …`, `ae …`, `Nora : …`, `Innoviris : …`, `anonyme : …`.
fn speaker<'t, 'a>(text: &'t str, names: &'a Names, found: &mut Reading<'a>) -> &'t str {
    if let Some((before, after)) = text.split_once(':')
        && !after.starts_with("//")
        && !before.starts_with('@')
    {
        let after = after.trim_start();
        if UNNAMED.contains(&fold(before.trim()).as_str()) {
            found.unnamed = true;
            return after;
        }
        match names.named(before) {
            Some(Named::Speaker(speaker)) => {
                found.speaker = Some(speaker);
                return after;
            }
            Some(Named::Organisation(organisation)) => {
                found.organisation = Some(organisation);
                return after;
            }
            None => {}
        }
    }
    match text.split_once(' ') {
        Some((code, after)) if !code.is_empty() => match names.coded(code) {
            Some(speaker) => {
                found.speaker = Some(speaker);
                after.trim_start()
            }
            None => text,
        },
        _ => text,
    }
}

/// `@nn`, `@NoraNoms`, `@Innoviris`: at the beginning it says who speaks, or for whom; further on it is
/// spelled out, and an organisation is the line's where none was named. What names nothing is told.
fn mentions<'a>(text: &str, names: &'a Names, found: &mut Reading<'a>) -> String {
    let mut said: Vec<Cow<'_, str>> = Vec::new();
    for word in text.split(' ') {
        let Some((token, after)) = mention(word) else {
            said.push(word.into());
            continue;
        };
        let begins = said.iter().all(|before| before.is_empty());
        let name = match names.named(token) {
            None => {
                found.unknown.push(format!("@{token}"));
                said.push(word.into());
                continue;
            }
            Some(Named::Speaker(speaker)) => {
                if begins && !found.unnamed {
                    found.speaker.get_or_insert(speaker);
                }
                &speaker.name
            }
            Some(Named::Organisation(organisation)) => {
                if !found.unnamed {
                    found.organisation.get_or_insert(organisation);
                }
                &organisation.name
            }
        };
        if !begins {
            said.push(format!("{name}{after}").into());
        }
    }
    said.join(" ").trim().to_owned()
}

/// The name after `@`, and the signs that follow it.
fn mention(word: &str) -> Option<(&str, &str)> {
    let name = word.strip_prefix('@')?;
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '\'' | '’');
    let end = name.find(|c: char| !inside(c)).unwrap_or(name.len());
    let end = name[..end].trim_end_matches(['.', '-', '\'', '’']).len();
    (end > 0).then(|| name.split_at(end))
}

#[cfg(test)]
mod tests;
