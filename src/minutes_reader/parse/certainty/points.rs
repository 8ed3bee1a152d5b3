//! The points: headings that say something, that come again, that have no number among numbered ones.

use std::collections::{HashMap, HashSet};

use super::{Evidence, Lines, manner::keeps_number, people::says_standing};
use crate::parse::{
    attendance::speaks_of_people,
    fact_lines,
    kinds::{self, Zone},
    known::Known,
    model::{Doubt, ParsedMinutes, Point},
    pattern,
};
use kernel::fold::fold;

pattern!(
    NUMBERED,
    r"^[\W_]*(?:(?:point|punt|item|top|art\w*|§)\s*)?(?:\d{1,2}|[ivx]{1,4}|[a-h])(?:[.)/\s:–-]|$)"
);
pattern!(GAP, r"\S\s{3,}\S");

fn is_numbered(point: &Point, lines: &Lines) -> bool {
    let first = point.lines.first();
    let first = first.or_else(|| point.entries.first().and_then(|e| e.lines.first()));
    let text = first.and_then(|line| lines.text(*line));
    text.is_some_and(|text| NUMBERED.is_match(&fold(text)))
}

pub(super) fn weigh(result: &mut ParsedMinutes, lines: &Lines, known: &Known) {
    let titled = || result.points.iter().filter(|p| p.level > 0);
    let mut times: HashMap<String, usize> = HashMap::new();
    let mut numbered = [(0, 0); 4];
    for point in titled() {
        *times.entry(fold(&point.title)).or_default() += 1;
        let at = &mut numbered[usize::from(point.level.min(3))];
        at.0 += usize::from(is_numbered(point, lines));
        at.1 += 1;
    }
    let counted: (usize, usize) = numbered
        .iter()
        .fold((0, 0), |sum, at| (sum.0 + at.0, sum.1 + at.1));
    let last = result.points.last().map(|p| p.key);
    let top = titled().filter(|p| p.level == 1).count();
    let wrapped = top == 1 && titled().count() > 2;
    let empty: HashSet<u32> = result
        .points
        .windows(2)
        .filter(|two| two[0].entries.is_empty() && two[1].level <= two[0].level)
        .map(|two| two[0].key)
        .collect();
    let title = fold(&result.facts.title);
    let people: HashSet<u32> = result
        .attendees
        .iter()
        .flat_map(|a| a.lines.clone())
        .collect();
    for point in result.points.iter_mut().filter(|p| p.level > 0) {
        let mut evidence = looks(point);
        // What ends numbered points without a number of its own may only sign them.
        let signs =
            Some(point.key) == last && counted.0 * 2 > counted.1 && !is_numbered(point, lines);
        evidence.less_if(signs, Doubt::Heading, 0.58);
        let acts = kinds::promise(&point.title, known).is_some()
            || kinds::does_something(&point.title, known);
        evidence.less_if(acts, Doubt::Heading, 0.5);
        let again = times.get(&fold(&point.title)).is_some_and(|n| *n > 1);
        evidence.less_if(again, Doubt::Heading, 0.5);
        let (with, all) = numbered[usize::from(point.level.min(3))];
        let alone = with * 3 > all * 2 && !is_numbered(point, lines);
        evidence.less_if(alone, Doubt::Heading, 0.55);
        // One point around all others: it may be the title, and they a level too deep.
        evidence.less_if(wrapped, Doubt::Numbering, 0.58);
        evidence.less_if(empty.contains(&point.key), Doubt::Heading, 0.58);
        evidence.less_if(fold(&point.title) == title, Doubt::Heading, 0.58);
        let line = point.lines.last().copied().unwrap_or(u32::MAX - 2);
        let above = point.entries.is_empty() && (1..=2).any(|n| people.contains(&(line + n)));
        evidence.less_if(above, Doubt::Heading, 0.58);
        evidence.less_if(keeps_number(&point.title), Doubt::Heading, 0.58);
        let when = fact_lines::has_hours(&point.title);
        evidence.less_if(when, Doubt::Heading, 0.58);
        evidence.settle(&mut point.doubts, &mut point.sureness);
    }
}

/// What the heading itself tells.
fn looks(point: &Point) -> Evidence {
    let title = point.title.as_str();
    let mut evidence = Evidence::new();
    let doubted = |doubt| point.doubts.contains(&doubt);
    evidence.less_if(doubted(Doubt::Heading), Doubt::Heading, 0.8);
    evidence.less_if(doubted(Doubt::Numbering), Doubt::Numbering, 0.65);
    let people = speaks_of_people(title) || says_standing(title);
    evidence.less_if(people, Doubt::Heading, 0.5);
    evidence.less_if(
        kinds::names_minutes(title) && point.level == 1,
        Doubt::Heading,
        0.5,
    );
    let says = kinds::score(title) >= kinds::DECIDES || title.trim_end().ends_with('.');
    evidence.less_if(says, Doubt::Heading, 0.55);
    evidence.less_if(title.chars().count() > 80, Doubt::Heading, 0.7);
    evidence.less_if(GAP.is_match(title), Doubt::Heading, 0.4);
    evidence.less_if(kinds::zone(title) != Zone::None, Doubt::Heading, 0.75);
    let small = title
        .chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(char::is_lowercase);
    evidence.less_if(small, Doubt::Heading, 0.58);
    evidence
}
