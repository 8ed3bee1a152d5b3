//! No word goes: a line of people whose label says more than their standing is kept with the facts.

use std::collections::{HashMap, HashSet};

use super::{
    block::Block,
    model::{ParsedMinutes, SourceLine},
};
use kernel::fold::fold;

/// Words that only say a standing: it is there.
const PLAIN: [&str; 30] = [
    "present",
    "presents",
    "presente",
    "presentes",
    "excuse",
    "excuses",
    "excusee",
    "excusees",
    "absent",
    "absents",
    "absente",
    "absentes",
    "represente",
    "representee",
    "representes",
    "sont",
    "par",
    "et",
    "aanwezig",
    "aanwezigen",
    "afwezig",
    "verontschuldigd",
    "zijn",
    "en",
    "vertegenwoordigd",
    "participants",
    "attendees",
    "apologies",
    "anwesend",
    "entschuldigt",
];

fn tokens(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 1 || w.len() > 2)
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

/// All words of the result.
fn said(result: &ParsedMinutes) -> HashSet<String> {
    let mut all = HashSet::new();
    let mut take = |text: &str| all.extend(tokens(text));
    for line in &result.facts.lines {
        take(&line.text);
    }
    for a in &result.attendees {
        take(&a.name);
        take(&a.organisation);
        take(&a.represented_by);
        take(&a.remark);
        a.called.iter().for_each(|letters| take(letters));
    }
    for point in &result.points {
        take(&point.title);
        take(&point.presenter);
        for entry in &point.entries {
            take(&entry.speaker);
            take(&entry.body);
            take(&entry.owner);
        }
    }
    all
}

/// Gives the lines of people to the facts where a word of theirs stands nowhere else.
pub(super) fn labels(result: &mut ParsedMinutes, blocks: &[Block]) {
    let of_people: HashSet<u32> = result
        .attendees
        .iter()
        .flat_map(|a| a.lines.iter().copied())
        .collect();
    if of_people.is_empty() {
        return;
    }
    let said = said(result);
    let mut texts: HashMap<u32, (String, Vec<u32>)> = HashMap::new();
    for block in blocks
        .iter()
        .filter(|b| b.lines.iter().any(|line| of_people.contains(line)))
    {
        if let Some(first) = block.lines.first().filter(|_| block.rows.is_empty()) {
            texts.insert(*first, (block.text.clone(), block.lines.clone()));
        }
        for row in &block.rows {
            texts.insert(row.line, (row.cells.join(" | "), vec![row.line]));
        }
    }
    let mut moved = Vec::new();
    for a in &mut result.attendees {
        let lost = |line: &u32| {
            texts.get(line).is_some_and(|(text, _)| {
                tokens(text).any(|w| !said.contains(&w) && !PLAIN.contains(&w.as_str()))
            })
        };
        let lines: Vec<u32> = a.lines.iter().copied().filter(lost).collect();
        for line in lines {
            let Some((text, all)) = texts.get(&line) else {
                continue;
            };
            let mut text = text.clone();
            for number in all.iter().filter(|n| a.lines.contains(n)) {
                moved.push(SourceLine {
                    number: *number,
                    text: std::mem::take(&mut text),
                });
            }
            a.lines.retain(|l| !all.contains(l));
        }
    }
    result.facts.lines.extend(moved);
}
