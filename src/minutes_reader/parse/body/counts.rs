//! Lines that only count votes belong to what was voted on: it is decided, and they say how.

use super::{EntryKind, kinds};
use crate::parse::{
    language::{Stems, stems},
    model::{Doubt, Entry, ParsedMinutes},
};
use kernel::fold::fold;

stems!(FOR, votes.in_favour);
stems!(AGAINST, votes.against);
stems!(ABSTAINED, votes.abstained);
stems!(WORD, votes.word);
stems!(BESIDE, votes.beside);

/// Whether a text has nothing but numbers of votes and their words.
fn only_counts(text: &str) -> bool {
    let mut bare = String::new();
    let mut depth = 0_i32;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = (depth - 1).max(0),
            _ if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    let folded = fold(&bare);
    let has = |word: &str| {
        let all: [&Stems; 5] = [&FOR, &AGAINST, &ABSTAINED, &WORD, &BESIDE];
        all.iter()
            .any(|stems| stems.has(word) || stems.has(word.trim_end_matches('s')))
    };
    let words = folded.split(|c: char| !c.is_alphabetic());
    let mut words = words.filter(|word| !word.is_empty());
    folded.chars().any(|c| c.is_ascii_digit()) && words.all(has)
}

/// Gives the counts to the decision beside them.
pub(super) fn gather(result: &mut ParsedMinutes) {
    for point in &mut result.points {
        let counts: Vec<bool> = point.entries.iter().map(is_count).collect();
        for at in 0..point.entries.len() {
            if !counts[at] {
                continue;
            }
            let decides = |at: &usize| point.entries[*at].kind == EntryKind::Decision;
            let next = (at + 1..counts.len()).find(|i| !counts[*i]).filter(decides);
            let before = (0..at).rev().find(|i| !counts[*i]).filter(decides);
            let Some(of) = before.or(next) else { continue };
            let votes = point.entries[at].votes;
            let decision = &mut point.entries[of];
            decision.votes = decision.votes.or(votes);
            let count = &mut point.entries[at];
            count.kind = EntryKind::Information;
            count.votes = None;
            count.doubts = vec![Doubt::MayDecide];
        }
    }
}

fn is_count(entry: &Entry) -> bool {
    entry.kind == EntryKind::Decision
        && entry.body.chars().nth(120).is_none()
        && only_counts(&entry.body)
        && kinds::votes(&entry.body).is_some() | entry.body.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{Context, parse};

    #[test]
    fn counts_are_told_from_what_they_count() {
        for text in [
            "Avis favorable : 0",
            "Pour : 4.669 Contre : 0 (M. Roy) Abstention : 0",
            "Met 9 stemmen voor",
            "6 in favour, 1 against",
        ] {
            assert!(only_counts(text), "{text}");
        }
        assert!(!only_counts("Le budget : 6 pour") && !only_counts("Pour le toit"));
    }

    #[test]
    fn counts_go_with_what_was_voted_on() {
        let text = "CSE du 18 avril 2024\nPrésents : Anne Roy, Luc Petit\n\n1. Projet\nVote sur le projet\nAvis favorable : 0\nAvis défavorable : 4\nLe comité rend un avis défavorable.\n";
        let result = parse(text, &Context::of(chrono::NaiveDate::default()));
        let decided = result.entries().filter(|e| e.kind == EntryKind::Decision);
        let decided: Vec<&str> = decided.map(|e| e.body.as_str()).collect();
        assert_eq!(decided, ["Le comité rend un avis défavorable."]);
    }
}
