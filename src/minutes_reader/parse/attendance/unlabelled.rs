//! People whom the head lists without any label: only where nobody else was found.

use std::collections::HashSet;

use super::{
    Block, Named, ParsedMinutes, Standing, Style, add, apologies, head, labels, names, pattern,
    people::people, stems,
};
use crate::parse::fact_lines;

stems!(HOUSES, attendance.organisation);
stems!(NO_NAMES, words.no_names);
pattern!(DASHED, r"\s(?:[–—|]|-)\s");

/// Whether a name is surely one: a first and a last name, no house.
fn is_full(named: &Named) -> bool {
    let words = names::words(&named.name);
    is_plain(named) && words.len() > 1 && named.name.split_whitespace().count() <= 4
}

/// Whether a text is a name that is no house.
fn is_plain(named: &Named) -> bool {
    let words = names::words(&named.name);
    let capitals = named
        .name
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    names::may_be_name(&named.name)
        && !words.iter().any(|w| HOUSES.has(w) || NO_NAMES.has(w))
        && !(capitals && named.name.contains(' '))
}

/// The people of a line that is nothing else.
fn line(block: &Block) -> Option<Vec<Named>> {
    let plain = block.heading == 0 && !block.layout && !block.matter && block.rows.is_empty();
    let text = block.text.trim();
    if !plain || text.contains([':', '?', '!', '«']) || text.chars().count() > 300 {
        return None;
    }
    // `R. Claes, ACV`: each line somebody.
    let style = Style {
        one_each: true,
        ..Style::default()
    };
    let found = people(text, style);
    (!found.is_empty() && found.iter().all(is_full)).then_some(found)
}

/// A short line above people: whose they are.
fn house(block: &Block) -> Option<&str> {
    let text = block.text.trim_matches(['*', '_', ' ', ':']);
    let short = text.split_whitespace().count() <= 6 && text.chars().count() < 60;
    let plain = block.rows.is_empty() && !block.matter && !block.layout;
    let when = fact_lines::has_day(text) || fact_lines::has_hours(text);
    (short && plain && !when && !text.ends_with(['.', ',', ';'])).then_some(text)
}

/// Finds them: lines of full names by group, or one line of names with commas.
pub(super) fn find(result: &mut ParsedMinutes, blocks: &[Block], taken: &mut HashSet<usize>) {
    let last = head::end(blocks);
    if by_lines(result, blocks, taken, last) {
        return;
    }
    let mut head = (1..last.min(8)).filter(|at| !taken.contains(at));
    if let Some((at, parts)) = head.find_map(|at| Some((at, listed(&blocks[at])?))) {
        let mut lines = blocks[at].lines.clone();
        for (person, standing) in parts {
            add(result, person, standing, std::mem::take(&mut lines));
        }
        taken.insert(at);
    }
}

/// Runs of lines of people, with what stands above each run as their house.
fn by_lines(
    result: &mut ParsedMinutes,
    blocks: &[Block],
    taken: &mut HashSet<usize>,
    last: usize,
) -> bool {
    let found: Vec<(usize, Vec<Named>)> = (1..last)
        .filter(|at| !taken.contains(at))
        .filter_map(|at| Some((at, line(&blocks[at])?)))
        .collect();
    let count: usize = found.iter().map(|(_, people)| people.len()).sum();
    // Two lines at least, near each other.
    let near = found.windows(2).any(|two| two[1].0 - two[0].0 <= 2);
    if count < 3 || !near {
        return false;
    }
    let mut whose = String::new();
    for (at, people) in found {
        let above = &blocks[at - 1];
        if !taken.contains(&(at - 1)) && line(above).is_none() {
            whose.clear();
            if let Some(house) = house(above).filter(|_| at > 1) {
                house.clone_into(&mut whose);
                super::keep(result, &above.lines, &above.text);
                taken.insert(at - 1);
            }
        }
        let standing = labels::by_words(&whose);
        let mut lines = blocks[at].lines.clone();
        for mut person in people {
            if standing.is_none() && !whose.is_empty() {
                person.organisation = match person.organisation.as_str() {
                    "" => whose.clone(),
                    own => format!("{own}, {whose}"),
                };
            }
            let standing = standing.unwrap_or(Standing::Present);
            add(result, person, standing, std::mem::take(&mut lines));
        }
        taken.insert(at);
    }
    true
}

/// `Lut, Fons, Nadia — Bert kon niet`: three names or more, and who is away.
fn listed(block: &Block) -> Option<Vec<(Named, Standing)>> {
    let plain = block.heading == 0 && !block.layout && !block.matter && block.rows.is_empty();
    if !plain || block.text.contains(':') || block.text.ends_with(['?', '!']) {
        return None;
    }
    let mut found = Vec::new();
    for (n, part) in DASHED.split(&block.text).enumerate() {
        if n > 0 {
            let ("", Some((standing, who))) = apologies(part) else {
                return None;
            };
            let away = people(who, Style::default()).into_iter();
            found.extend(away.map(|person| (person, standing)));
            continue;
        }
        let all = people(part, Style::default());
        let commas = part.matches(',').count();
        if all.len() < 3 || commas < 2 || !all.iter().all(is_plain) {
            return None;
        }
        found.extend(all.into_iter().map(|person| (person, Standing::Present)));
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::super::super::text;
    use super::*;

    #[test]
    fn people_are_found_without_a_label() {
        use Standing::{Excused, Present};
        for (source, people) in [
            (
                "Verslag OR\n27 juni 2023\n\nBank een\nK. Smets (voorzitter)\nL. Baert\nBank twee\nR. Claes, ACV\n\n1. Zaal\nTekst\n",
                vec![
                    ("K. Smets", Present),
                    ("L. Baert", Present),
                    ("R. Claes", Present),
                ],
            ),
            (
                "Straatcomité 12/9/23 bij Lut\nLut, Fons, Nadia, Kris V. — Bert kon niet\n\nfeest\n- tent\n",
                vec![
                    ("Lut", Present),
                    ("Fons", Present),
                    ("Nadia", Present),
                    ("Kris V.", Present),
                    ("Bert", Excused),
                ],
            ),
            (
                "Comité du 3 mai\nBruxelles Environnement\nSalle Tilia\n\n1. Budget\nTexte\n",
                vec![],
            ),
        ] {
            let blocks = text::blocks(source);
            let mut result = ParsedMinutes::default();
            super::super::find(&mut result, &blocks);
            let found = result
                .attendees
                .iter()
                .map(|a| (a.name.as_str(), a.standing));
            assert_eq!(found.collect::<Vec<_>>(), people, "{source}");
        }
    }
}
