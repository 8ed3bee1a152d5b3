//! Minutes of more notes than a meeting holds: notes that follow each other become one of several
//! paragraphs, until they fit. No word goes.

use std::collections::HashSet;

use kernel::meeting::{EntryKind, MOST_ENTRIES};
use minutes_reader::parse::{
    bounds::BODY,
    model::{Entry, ParsedMinutes},
};

/// Stands between two notes that became one.
const BETWEEN: &str = "\n\n";

/// Joins notes as far as that is needed: the first points first.
pub(super) fn fit(minutes: &mut ParsedMinutes) {
    let all = minutes.entries().count();
    let mut beyond = all.saturating_sub(usize::from(MOST_ENTRIES));
    for point in &mut minutes.points {
        if beyond == 0 {
            return;
        }
        let before = point.entries.len();
        point.entries = joined(std::mem::take(&mut point.entries), beyond);
        beyond -= before - point.entries.len();
    }
}

/// The entries, of which at most so many went into the one before.
fn joined(entries: Vec<Entry>, most: usize) -> Vec<Entry> {
    let answered: HashSet<u32> = entries.iter().filter_map(|e| e.parent).collect();
    let is_plain = |e: &Entry| {
        let said_by_nobody = e.speaker.is_empty() && e.parent.is_none();
        said_by_nobody && e.kind == EntryKind::Information && !answered.contains(&e.key)
    };
    let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
    let mut gone = 0;
    for entry in entries {
        let before = kept.last_mut().filter(|before| {
            gone < most && is_plain(before) && is_plain(&entry) && fits(before, &entry)
        });
        match before {
            Some(before) => {
                take_over(before, entry);
                gone += 1;
            }
            None => kept.push(entry),
        }
    }
    kept
}

fn fits(before: &Entry, entry: &Entry) -> bool {
    // In bytes: never more characters than these.
    before.body.len() + BETWEEN.len() + entry.body.len() <= BODY
}

fn take_over(before: &mut Entry, entry: Entry) {
    before.body = [before.body.as_str(), &entry.body].join(BETWEEN);
    before.lines.extend(entry.lines);
    let doubts = entry.doubts.into_iter();
    let new: Vec<_> = doubts.filter(|d| !before.doubts.contains(d)).collect();
    before.doubts.extend(new);
    before.sureness = before.sureness.min(entry.sureness);
}

#[cfg(test)]
mod tests {
    use super::*;
    use minutes_reader::parse::{bounds, model::Point};

    fn notes(count: u32) -> Vec<Entry> {
        (1..=count)
            .map(|n| Entry::plain(n, format!("Le fait {n}."), vec![n]))
            .collect()
    }

    fn words(minutes: &ParsedMinutes) -> Vec<String> {
        let bodies = minutes.entries().map(|e| e.body.clone());
        let words: Vec<String> = bodies.collect();
        let words = words.join(" ");
        words.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn ten_thousand_notes_fit_and_no_word_goes() {
        let mut entries = notes(10_000);
        entries[500].kind = EntryKind::Decision;
        entries[700].speaker = "Anne".into();
        let point = Point {
            key: 20_000,
            level: 1,
            title: "Budget".into(),
            entries,
            ..Point::default()
        };
        let mut minutes = ParsedMinutes {
            points: vec![point],
            next_key: 20_000,
            ..ParsedMinutes::default()
        };
        let before = (words(&minutes), minutes.covered());
        assert!(bounds::check(&minutes).is_err());
        fit(&mut minutes);
        assert_eq!(bounds::check(&minutes), Ok(()));
        assert_eq!((words(&minutes), minutes.covered()), before);
        let decided = minutes.entries().find(|e| e.kind == EntryKind::Decision);
        assert_eq!(decided.unwrap().body, "Le fait 501.");
        let said = minutes.entries().find(|e| e.speaker == "Anne");
        assert_eq!(said.unwrap().body, "Le fait 701.");
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        let point = Point {
            entries: notes(5_000),
            ..Point::default()
        };
        let mut minutes = ParsedMinutes {
            points: vec![point],
            ..ParsedMinutes::default()
        };
        let before = minutes.clone();
        fit(&mut minutes);
        assert_eq!(minutes, before);
    }
}
