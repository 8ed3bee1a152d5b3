//! People that the head names without a label of attendance: by group, or within a sentence.

use std::collections::HashSet;

use super::{
    Block, ParsedMinutes, Standing, Style, add, apologies,
    labels::labels,
    lists::{group, wrapped},
    names, pattern, people, rest_of, stems,
};
use crate::parse::{facts, sentence::sentences};

pattern!(
    BODY,
    r"^(?:\(?\d{1,2}\s?(?:[.)/:°-]|\s[A-Z])|[IVX]{1,4}\s?[.)/-]|[A-Z]\s?[.)]\s)"
);
stems!(NO_NAMES, words.no_names);
stems!(HOUSES, attendance.organisation);

/// Blocks that may be the head.
const HEAD: usize = 30;

/// Where the notes begin, by looks alone.
fn end(blocks: &[Block]) -> usize {
    (1..blocks.len().min(HEAD))
        .find(|at| {
            let block = &blocks[*at];
            block.heading > 0 && *at > 2 || !block.bullet && BODY.is_match(&block.text)
        })
        .unwrap_or_else(|| blocks.len().min(HEAD))
}

/// `Direction : Anne Roy, Luc Petit` beside another such line or a list: who was there, by group.
pub(super) fn groups(result: &mut ParsedMinutes, blocks: &[Block], taken: &mut HashSet<usize>) {
    let last = end(blocks);
    let of = |at: usize| {
        let block = &blocks[at];
        let (house, whose) = group(block)?;
        let first = names::words(&house).into_iter().next().unwrap_or_default();
        let all = people(whose, Style::default());
        let good = all.iter().all(|p| {
            names::may_be_name(&p.name)
                && !names::words(&p.name)
                    .iter()
                    .any(|w| HOUSES.has(w) || NO_NAMES.has(w))
        });
        (good
            && !block.bullet
            && block.heading == 0
            && !block.matter
            && !facts::is_labelled(&block.text)
            && !NO_NAMES.has(&first)
            && !house.contains(|c: char| c.is_ascii_digit())
            && house.split_whitespace().count() <= 6)
            .then_some(house)
    };
    let found: Vec<(usize, String)> = (0..last)
        .filter(|at| !taken.contains(at))
        .filter_map(|at| of(at).map(|house| (at, house)))
        .collect();
    let near = |at: usize| {
        (1..=6).any(|n| taken.contains(&(at + n)) || at >= n && taken.contains(&(at - n)))
    };
    if found.len() < 2 && !found.iter().any(|(at, _)| near(*at)) {
        return;
    }
    for (at, house) in found {
        let mut lines = blocks[at].lines.clone();
        let mut text = group(&blocks[at]).map_or(String::new(), |(_, whose)| whose.to_owned());
        let next = wrapped(blocks, at + 1, &blocks[at].text);
        for more in &blocks[at + 1..next] {
            text.push(' ');
            text.push_str(&more.text);
            lines.extend(&more.lines);
        }
        for mut person in people(&text, Style::default()) {
            person.organisation = if person.organisation.is_empty() {
                house.clone()
            } else {
                format!("{}, {house}", person.organisation)
            };
            add(
                result,
                person,
                Standing::Present,
                std::mem::take(&mut lines),
            );
        }
        taken.extend(at..next);
    }
}

/// `On était trois : Anne, Luc et Eva. Paul s’est excusé.` in a sentence; its line stays a note.
pub(super) fn mentions(result: &mut ParsedMinutes, blocks: &[Block], taken: &HashSet<usize>) {
    for at in (0..blocks.len().min(20)).filter(|at| !taken.contains(at)) {
        let block = &blocks[at];
        if block.heading > 0 || block.bullet || !block.rows.is_empty() || block.matter {
            continue;
        }
        for sentence in sentences(&block.text) {
            let all = labels(sentence);
            for n in 0..all.len() {
                let rest = rest_of(sentence, &all, n).trim_end_matches('.');
                let found = people(rest, Style::default());
                let good = found
                    .iter()
                    .all(|p| names::may_be_name(&p.name) || super::is_writer(&p.name));
                if good && found.len() > usize::from(!all[n].strong) {
                    for person in found {
                        add(result, person, all[n].standing, Vec::new());
                    }
                }
            }
            if let ("", Some((standing, who))) = apologies(sentence) {
                for person in people(who, Style::default()) {
                    add(result, person, standing, Vec::new());
                }
            }
        }
    }
}
