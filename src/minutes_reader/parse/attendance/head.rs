//! People that the head names without a label of attendance that is known: by group.

use std::collections::HashSet;

use super::{
    Block, ParsedMinutes, Standing, Style, add, labels::by_words, lists::wrapped, names, pattern,
    people, stems,
};
use crate::parse::fact_lines::{self, AGENDA};

pattern!(
    BODY,
    r"^(?:\(?\d{1,2}\s?(?:[.)/:°-]|\s[A-Z])|[IVX]{1,4}\s?[.)/-]|[A-Z]\s?[.)]\s)"
);
// `K. Smets (voorzitter)`: no letter of a list.
pattern!(
    INITIAL,
    r"^[B-Z]\.\s(?:van |de |der |den |le |la |du ){0,2}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?:\s?[(,].*)?$"
);
stems!(NO_NAMES, words.no_names);
stems!(HOUSES, attendance.organisation);

/// Words that somebody's office may have.
const OFFICE: usize = 7;
/// Blocks that may be the head.
const HEAD: usize = 30;

/// Where the notes begin, by looks alone.
pub(super) fn end(blocks: &[Block]) -> usize {
    // The list of points before the points is still the head.
    let mut agenda = false;
    (1..blocks.len().min(HEAD))
        .find(|at| {
            let block = &blocks[*at];
            let begins = block.heading > 0 && AGENDA.is_match(&block.text);
            let item = block.heading == 0 && (block.bullet || BODY.is_match(&block.text));
            agenda = begins || agenda && (item || block.layout);
            let named = INITIAL.is_match(&block.text);
            let body = block.heading > 0 && *at > 2
                || !block.bullet && !named && BODY.is_match(&block.text);
            body && !agenda
        })
        .unwrap_or_else(|| blocks.len().min(HEAD))
}

pattern!(
    LABELLED,
    r"^[*_]*(?P<label>\p{Lu}?[^:;|]{1,60}?)\s*(?:\(\d{1,3}\))?[*_]*\s*[:=：][*_]*\s+(?P<whose>\S.*)$"
);
// `Van de raad: … . Van de stad: …`, `Here: … | Out: …`.
pattern!(
    PARTED,
    r"\s*(?:[|;/]\s+|\s{3,}|\.\s+)[*_]*\p{Lu}[^:.;|,]{1,50}:\s"
);

/// A line's label and those whom it heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headed {
    pub label: String,
    pub whose: String,
    pub standing: Option<Standing>,
    /// How many it heads.
    pub count: usize,
}

/// What a line's label heads, where it is people and nothing else.
pub(super) fn headed(label: &str, whose: &str) -> Option<Headed> {
    let label = label.trim_matches(['*', '_', ' ', '\u{a0}']);
    let standing = by_words(label);
    let first = names::words(label).into_iter().next().unwrap_or_default();
    let nobody = super::is_nobody(whose);
    let all = people(whose, Style::default());
    let good = all.iter().all(|p| {
        names::may_be_name(&p.name)
            // `Planning: A. White - excavation of clay at Manor Farm, approved`: a point.
            && (all.len() > 1 || p.organisation.split_whitespace().count() <= OFFICE)
            && !names::words(&p.name)
                .iter()
                .any(|w| HOUSES.has(w) || NO_NAMES.has(w))
    });
    // `Pour les parents : …`, no `Pour : …`.
    let for_some = matches!(first.as_str(), "pour" | "voor" | "for") && label.contains(' ');
    let plain = !fact_lines::is_labelled(&format!("{label}: x"))
        && !fact_lines::is_usual(label)
        && (standing.is_some() || !NO_NAMES.has(&first) || HOUSES.has(&first) || for_some)
        && !label.contains(|c: char| c.is_ascii_digit())
        // `II : Fête`
        && !label.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
        && label.split_whitespace().count() <= 6;
    (plain && good && (!all.is_empty() || nobody && standing.is_some())).then(|| Headed {
        label: label.to_owned(),
        whose: whose.to_owned(),
        standing,
        count: all.len(),
    })
}

/// A line in its labels, each with people behind it; nothing where one heads anything else.
fn parts(text: &str) -> Option<Vec<Headed>> {
    let cuts = PARTED.find_iter(text).map(|m| m.start());
    let mut found = Vec::new();
    let mut from = 0;
    for to in cuts.chain([text.len()]) {
        let part = text[from..to].trim_matches(|c: char| c.is_whitespace() || "|;/.".contains(c));
        from = to;
        let one = LABELLED.captures(part)?;
        found.push(headed(&one["label"], &one["whose"])?);
    }
    Some(found)
}

/// `Direction :` alone, and its people on the lines below, further in; and the block behind them.
fn beneath(blocks: &[Block], at: usize) -> Option<(Headed, usize)> {
    let block = &blocks[at];
    let label = block.text.trim().strip_suffix(':')?;
    let own = |b: &&Block| {
        let plain = b.heading == 0 && b.rows.is_empty() && !b.layout && !b.gap;
        let within = b.indent > block.indent || b.bullet && !block.bullet;
        plain && within && !b.text.contains(':')
    };
    let count = blocks[at + 1..].iter().take(12).take_while(own).count();
    let below = &blocks[at + 1..at + 1 + count];
    let texts: Vec<&str> = below.iter().map(|b| b.text.as_str()).collect();
    let found = headed(label, &texts.join("; ")).filter(|found| found.count > 0)?;
    Some((found, at + 1 + count))
}

/// `Direction : Anne Roy, Luc Petit` beside another such line or a list: who was there, by group.
pub(super) fn groups(result: &mut ParsedMinutes, blocks: &[Block], taken: &mut HashSet<usize>) {
    let last = end(blocks);
    let of = |at: usize| {
        let block = &blocks[at];
        let plain = block.heading == 0 && !block.matter && block.rows.is_empty() && !block.layout;
        if !plain || fact_lines::is_labelled(&block.text) {
            return None;
        }
        parts(&block.text).or_else(|| beneath(blocks, at).map(|(headed, _)| vec![headed]))
    };
    let found: Vec<(usize, Vec<Headed>)> = (0..last)
        .filter(|at| !taken.contains(at))
        .filter_map(|at| of(at).map(|parts| (at, parts)))
        .collect();
    let near = |at: usize| {
        (1..=6).any(|n| taken.contains(&(at + n)) || at >= n && taken.contains(&(at - n)))
    };
    let nobody = !result
        .attendees
        .iter()
        .any(|a| a.standing == Standing::Present);
    let lines = found.len();
    let many = |parts: &[Headed]| parts.len() > 1 || parts[0].count > 2;
    let sure = lines > 1
        || found.iter().any(|(at, _)| near(*at))
        || nobody && found.iter().any(|(_, parts)| many(parts));
    if !sure {
        return;
    }
    // A bullet only beside a list of people.
    let found: Vec<(usize, Vec<Headed>)> = found
        .into_iter()
        .filter(|(at, _)| !blocks[*at].bullet || near(*at))
        .collect();
    for (at, parts) in found {
        let block = &blocks[at];
        let mut lines = block.lines.clone();
        let mut text = parts
            .last()
            .map_or(String::new(), |last| last.whose.clone());
        let apart = beneath(blocks, at);
        let next = apart
            .as_ref()
            .map_or_else(|| wrapped(blocks, at + 1, &block.text), |(_, next)| *next);
        for more in &blocks[at + 1..next] {
            if apart.is_none() {
                text.push(' ');
                text.push_str(&more.text);
            }
            lines.extend(&more.lines);
        }
        let count = parts.len();
        for (n, part) in parts.into_iter().enumerate() {
            let whose = if n + 1 == count { &text } else { &part.whose };
            take(result, &part, whose, &mut lines);
        }
        if !lines.is_empty() {
            super::keep(result, &lines, &block.text);
        }
        taken.extend(at..next);
    }
}

/// Adds those whom a label heads.
pub(super) fn take(result: &mut ParsedMinutes, headed: &Headed, whose: &str, lines: &mut Vec<u32>) {
    let house = headed.label.as_str();
    for mut person in people(whose, Style::default()) {
        // A label that says a standing is no house.
        if headed.standing.is_none() {
            person.organisation = if person.organisation.is_empty() {
                house.to_owned()
            } else {
                format!("{}, {house}", person.organisation)
            };
        }
        let standing = headed.standing.unwrap_or(Standing::Present);
        add(result, person, standing, std::mem::take(lines));
    }
}
