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
    let none = |word: &str| kinds::counts_votes(word);
    let counts = folded.chars().any(|c| c.is_ascii_digit())
        || folded.split(|c: char| !c.is_alphabetic()).any(none);
    counts && words.all(|word| has(word) || none(word))
}

/// Letters of a line that counts one thing.
const COUNT: usize = 60;

/// Whether a note counts those for, those against or those who abstained, and nothing else.
fn counts_one(entry: &Entry) -> bool {
    let folded = fold(&entry.body);
    let mut words = folded.split(|c: char| !c.is_alphabetic());
    let all: [&Stems; 3] = [&FOR, &AGAINST, &ABSTAINED];
    entry.parent.is_none()
        && entry.owner.is_empty()
        && entry.body.chars().nth(COUNT).is_none()
        && words.any(|w| {
            all.iter()
                .any(|stems| stems.has(w) || stems.has(w.trim_end_matches('s')))
        })
        && only_counts(&entry.body)
}

/// `Pour : 7` and `Contre : 2` below each other are one result.
fn join(entries: &mut Vec<Entry>) {
    let mut joined: Vec<Entry> = Vec::with_capacity(entries.len());
    let mut run = 0;
    for entry in std::mem::take(entries) {
        let counts = counts_one(&entry);
        let goes_on = run > 0 && run < 8 && counts;
        run = if counts { run + 1 } else { 0 };
        let Some(first) = joined.last_mut().filter(|_| goes_on) else {
            joined.push(entry);
            continue;
        };
        let body = format!(
            "{}, {}",
            first.body.trim_end_matches([',', ';', '.', ' ']),
            entry.body
        );
        let votes = kinds::votes(&body.replace(['*', '_'], ""));
        if votes.is_none() {
            joined.push(entry);
            continue;
        }
        first.body = body;
        first.votes = votes;
        first.kind = EntryKind::Decision;
        first.speaker.clear();
        first.doubts = vec![Doubt::Decision];
        first.lines.extend(entry.lines);
    }
    *entries = joined;
}

/// Gives the counts to the decision beside them.
pub(super) fn gather(result: &mut ParsedMinutes) {
    for point in &mut result.points {
        join(&mut point.entries);
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
    fn counts_below_each_other_are_one_result() {
        let read = |text: &str| {
            let text = format!(
                "CSE du 18 avril 2024\nPrésents : Anne Roy, Luc Petit\n\n1. Projet\n{text}\n2. Divers\nRien.\n"
            );
            let result = parse(&text, &Context::of(chrono::NaiveDate::default()));
            let decided = result.entries().filter(|e| e.kind == EntryKind::Decision);
            let votes = decided.filter_map(|e| e.votes);
            votes
                .map(|v| (v.in_favour, v.against, v.abstained))
                .collect::<Vec<_>>()
        };
        for (lines, abstained) in [
            ("Pour : 7\nContre : 2", None),
            ("Pour : 7\nContre : 2\nAbstention : 1", Some(1)),
            ("Pour : 7\nContre : 2\nAbstentions : aucune", Some(0)),
            ("- Pour : 7\n- Contre : 2\n- Abstentions : 1", Some(1)),
            ("Pour: 7 voix\nContre: 2 voix", None),
            ("7 pour\n2 contre\n1 abstention", Some(1)),
            ("Voix pour : 7\nVoix contre : 2", None),
            (
                "Votes pour : 7\nVotes contre : 2\nVotes blancs : 1",
                Some(1),
            ),
            ("**Pour :** 7\n**Contre :** 2", None),
            ("Oui : 7\nNon : 2", None),
            ("Voor: 7\nTegen: 2\nOnthouding: 1", Some(1)),
            ("Voor: 7 stemmen\nTegen: 2 stemmen", None),
            ("Stemmen voor: 7\nStemmen tegen: 2", None),
            ("7 voor\n2 tegen\n1 onthouding", Some(1)),
            ("Ja: 7\nNee: 2", None),
            ("For: 7\nAgainst: 2\nAbstentions: 1", Some(1)),
            ("In favour: 7\nAgainst: 2", None),
            ("Dafür: 7\nDagegen: 2\nEnthaltungen: 1", Some(1)),
        ] {
            let wanted = [(Some(7), Some(2), abstained)];
            assert_eq!(read(lines), wanted, "{lines}");
            let with = format!("Le conseil approuve le plan.\n{lines}");
            assert_eq!(read(&with), wanted, "{with}");
        }
        assert!(read("Le budget est présenté.\nContre : le bruit").is_empty());
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
