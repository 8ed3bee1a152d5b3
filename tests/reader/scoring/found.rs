//! What the reader found, each with whether it is marked as doubtful.

use std::collections::BTreeSet;

use kernel::meeting::{EntryKind, Standing};
use minutes_reader::parse::{
    ParsedMinutes,
    model::{Doubt, Entry},
};

use super::words;

/// Something found.
pub(super) struct Found<T> {
    pub what: T,
    /// The marks beside it.
    pub doubts: Vec<Doubt>,
}

impl<T> Found<T> {
    pub(super) fn doubtful(&self) -> bool {
        !self.doubts.is_empty()
    }
}

pub(super) struct Heading {
    pub title: String,
    pub presenter: String,
    pub level: u8,
}

/// A fact in words, empty where none was found.
pub(super) fn fact(result: &ParsedMinutes, what: String, doubts: &[Doubt]) -> Found<String> {
    Found {
        what,
        doubts: result
            .facts
            .doubts
            .iter()
            .copied()
            .filter(|d| doubts.contains(d))
            .collect(),
    }
}

pub(super) fn people(result: &ParsedMinutes, standings: &[Standing]) -> Vec<Found<String>> {
    let some = result.attendees.iter();
    some.filter(|a| standings.contains(&a.standing))
        .map(|a| Found {
            what: a.name.clone(),
            doubts: a.doubts.clone(),
        })
        .collect()
}

pub(super) fn headings(result: &ParsedMinutes) -> Vec<Found<Heading>> {
    let points = result.points.iter().filter(|p| p.level > 0);
    points
        .map(|p| Found {
            what: Heading {
                title: p.title.clone(),
                presenter: p.presenter.clone(),
                level: p.level,
            },
            doubts: p.doubts.clone(),
        })
        .collect()
}

pub(super) fn entries(
    result: &ParsedMinutes,
    takes: impl Fn(&Entry) -> bool,
) -> Vec<Found<&Entry>> {
    let some = result.entries().filter(|e| takes(e));
    some.map(|e| Found {
        what: e,
        doubts: e.doubts.clone(),
    })
    .collect()
}

/// Nothing of a meeting: the reader has no word for it of its own yet.
pub(super) fn is_no_minutes(result: &ParsedMinutes) -> bool {
    let agreed = |e: &Entry| matches!(e.kind, EntryKind::Decision | EntryKind::FollowUp);
    result.attendees.is_empty() && result.facts.from.is_none() && !result.entries().any(agreed)
}

/// How many people, points and entries are marked, of how many: what somebody who checks has to look
/// at.
pub(super) fn marked(result: &ParsedMinutes) -> (usize, usize) {
    let people = result.attendees.iter().map(|a| !a.doubts.is_empty());
    let points = result.points.iter().map(|p| !p.doubts.is_empty());
    let entries = result.entries().map(|e| !e.doubts.is_empty());
    let all: Vec<bool> = people.chain(points).chain(entries).collect();
    (all.iter().filter(|marked| **marked).count(), all.len())
}

/// Where in a text the reader doubts, to see whether it does so beside what it missed.
pub(super) struct Doubted {
    lines: Vec<BTreeSet<String>>,
    numbers: BTreeSet<u32>,
    people: Vec<String>,
}

impl Doubted {
    pub(super) fn of(text: &str, result: &ParsedMinutes) -> Self {
        let lines = text
            .lines()
            .map(|line| words::tokens(line).into_iter().collect())
            .collect();
        let mut numbers = BTreeSet::new();
        let mut take = |doubts: &[Doubt], lines: &[u32]| {
            if !doubts.is_empty() {
                numbers.extend(lines.iter().copied());
            }
        };
        for attendee in &result.attendees {
            take(&attendee.doubts, &attendee.lines);
        }
        for point in &result.points {
            take(&point.doubts, &point.lines);
            let mut lines = &point.lines;
            for entry in &point.entries {
                // A part of a paragraph stands on the line of the part before it.
                if !entry.lines.is_empty() {
                    lines = &entry.lines;
                }
                take(&entry.doubts, lines);
            }
        }
        let people = result.attendees.iter().filter(|a| !a.doubts.is_empty());
        Self {
            lines,
            numbers,
            people: people.map(|a| a.name.clone()).collect(),
        }
    }

    /// Whether somebody of that name is on the page, with a mark.
    pub(super) fn named(&self, missed: &str) -> bool {
        let mut people = self.people.iter();
        people.any(|name| words::is_same_name(name, missed))
    }

    /// Whether the line that has the first words of a text is marked.
    pub(super) fn beside(&self, missed: &str) -> bool {
        let first: Vec<String> = words::tokens(missed).into_iter().take(4).collect();
        (1..=first.len()).rev().any(|count| {
            let holds = |line: &BTreeSet<String>| first[..count].iter().all(|w| line.contains(w));
            let with: Vec<u32> = (1..)
                .zip(&self.lines)
                .filter(|(_, line)| holds(line))
                .map(|(number, _)| number)
                .collect();
            count * 2 >= first.len() && with.iter().any(|number| self.numbers.contains(number))
        })
    }
}
