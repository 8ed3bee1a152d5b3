//! How much minutes may hold: a review page is made of it, and a meeting written from it.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::parse::model::{Doubt, Entry, ParsedMinutes, Point, SourceLine};
use kernel::meeting::MOST_ENTRIES;

/// People on the attendance list.
pub(crate) const ATTENDEES: usize = 300;
/// Points of the agenda.
pub(crate) const POINTS: usize = 500;
/// Notes in all.
pub(crate) const ENTRIES: usize = MOST_ENTRIES as usize;
/// Different names of speakers and owners: each is compared with everybody Jalon knows.
pub(crate) const NAMES: usize = 500;
/// Characters of a name or a title.
const LINE: usize = 200;
/// Characters of a note.
pub const BODY: usize = 20_000;

/// Characters of the head's lines in all: they go with the meeting, in one field.
const HEAD: usize = BODY - 2_000;

/// What there is too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TooMany {
    Attendees,
    Points,
    Entries,
    Names,
    /// Of one note.
    Letters,
}

impl TooMany {
    /// How many there may be.
    pub fn most(self) -> usize {
        match self {
            Self::Attendees => ATTENDEES,
            Self::Points => POINTS,
            Self::Entries => ENTRIES,
            Self::Names => NAMES,
            Self::Letters => BODY,
        }
    }
}

/// Refuses minutes of which there is more than a page can show or a meeting hold.
/// Fails: what there is too much of.
pub fn check(minutes: &ParsedMinutes) -> Result<(), TooMany> {
    let said = minutes.entries().flat_map(|e| [&e.speaker, &e.owner]);
    let names: HashSet<_> = said.filter(|name| !name.is_empty()).collect();
    let letters = minutes.entries().map(|e| e.body.chars().count());
    [
        (TooMany::Attendees, minutes.attendees.len()),
        (TooMany::Points, minutes.points.len()),
        (TooMany::Entries, minutes.entries().count()),
        (TooMany::Names, names.len()),
        (TooMany::Letters, letters.max().unwrap_or(0)),
    ]
    .into_iter()
    .find(|(what, found)| *found > what.most())
    .map_or(Ok(()), |(what, _)| Err(what))
}

/// Cuts what is too long for its field, and keeps the whole of it as notes: no word is lost.
pub(super) fn fit(minutes: &mut ParsedMinutes) {
    let mut kept = Vec::new();
    for a in &mut minutes.attendees {
        let before = kept.len();
        let fields = [
            &mut a.name,
            &mut a.organisation,
            &mut a.represented_by,
            &mut a.remark,
        ];
        kept.extend(fields.into_iter().filter_map(cut));
        if kept.len() > before && !a.doubts.contains(&Doubt::Name) {
            a.doubts.push(Doubt::Name);
        }
    }
    fit_head(minutes);
    let mut keys = minutes.next_key;
    for point in &mut minutes.points {
        fit_point(point, &mut keys);
    }
    minutes.next_key = keys;
    if kept.is_empty() {
        return;
    }
    if minutes.points.first().is_none_or(|p| p.level > 0) {
        let key = minutes.key();
        let before_all = Point {
            key,
            ..Point::default()
        };
        minutes.points.insert(0, before_all);
    }
    for whole in kept {
        let note = Entry::plain(minutes.key(), whole, Vec::new());
        minutes.points[0].entries.push(note);
    }
}

/// What goes beyond the room that the head's lines have, as a long thread of mails below the minutes,
/// is noted where the minutes end.
fn fit_head(minutes: &mut ParsedMinutes) {
    let mut letters = 0;
    let mut fits = |line: &SourceLine| {
        letters += line.text.chars().count() + 3;
        letters <= HEAD
    };
    let lines = &mut minutes.facts.lines;
    let count = lines.iter().take_while(|line| fits(line)).count();
    let rest = lines.split_off(count);
    if rest.is_empty() {
        return;
    }
    let numbers = rest.iter().map(|line| line.number).collect();
    let texts: Vec<&str> = rest.iter().map(|line| line.text.as_str()).collect();
    let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let note = Entry::plain(minutes.key(), texts.join("\n"), numbers);
    if minutes.points.is_empty() {
        let key = minutes.key();
        minutes.points.push(Point {
            key,
            ..Point::default()
        });
    }
    if let Some(last) = minutes.points.last_mut() {
        last.entries.push(note);
    }
}

fn fit_point(point: &mut Point, keys: &mut u32) {
    let mut entries = Vec::with_capacity(point.entries.len());
    let mut new = |body| {
        *keys += 1;
        Entry::plain(*keys, body, Vec::new())
    };
    let wholes = [cut(&mut point.title), cut(&mut point.presenter)];
    entries.extend(wholes.into_iter().flatten().map(&mut new));
    for mut entry in std::mem::take(&mut point.entries) {
        for field in [&mut entry.speaker, &mut entry.owner] {
            if let Some(whole) = cut(field) {
                entry.body = format!("{whole}\n\n{}", entry.body);
            }
        }
        let mut parts = pieces(&entry.body);
        let rest = parts.split_off(1);
        entry.body = parts.pop().unwrap_or_default();
        entries.push(entry);
        entries.extend(rest.into_iter().map(&mut new));
    }
    point.entries = entries;
}

/// Cuts a line that is too long; what it was.
fn cut(line: &mut String) -> Option<String> {
    let (at, _) = line.char_indices().nth(LINE)?;
    let last = line[..at].char_indices().next_back().map_or(0, |(i, _)| i);
    let whole = line.clone();
    line.truncate(last);
    line.push('…');
    Some(whole)
}

/// A text in pieces of at most [`BODY`] characters, cut between words where there are any.
fn pieces(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((at, _)) = rest.char_indices().nth(BODY) {
        let between = rest[..at].rfind(['\n', ' ']).filter(|n| *n > at / 2);
        let (piece, after) = rest.split_at(between.unwrap_or(at));
        found.push(piece.to_owned());
        rest = after;
    }
    found.push(rest.to_owned());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_cut_and_kept_as_notes() {
        let long = "mot ".repeat(100);
        let body = "phrase ".repeat(6_000);
        let point = Point {
            key: 1,
            level: 1,
            title: long.clone(),
            entries: vec![Entry {
                speaker: long.clone(),
                ..Entry::plain(2, body.clone(), Vec::new())
            }],
            ..Point::default()
        };
        let mut minutes = ParsedMinutes {
            points: vec![point],
            next_key: 2,
            ..ParsedMinutes::default()
        };
        fit(&mut minutes);
        let point = &minutes.points[0];
        assert_eq!(point.title.chars().count(), LINE);
        assert_eq!(point.entries[1].speaker.chars().count(), LINE);
        let all: String = minutes.entries().map(|e| e.body.as_str()).collect();
        assert_eq!(all, format!("{long}{long}\n\n{body}"));
        assert!(minutes.entries().all(|e| e.body.chars().count() <= BODY));
        let mut keys: Vec<u32> = minutes.entries().map(|e| e.key).collect();
        keys.dedup();
        assert_eq!(keys.len(), minutes.entries().count());
        assert!(keys.iter().all(|key| *key <= minutes.next_key));
    }

    #[test]
    fn a_head_that_is_too_long_is_noted_at_the_end() {
        let quoted: Vec<String> = (0..3_000)
            .map(|n| format!("> une ligne citée, la {n}e"))
            .collect();
        let text = format!(
            "De : Luc Petit <l@x.example>\nEnvoyé : jeudi 4 mars 2021 10:12\nÀ : Équipe\nObjet : PV du 3 mars\n\nBonjour,\n\nPrésents : Anne Roy, Luc Petit\n\n1. Budget\nLe budget est approuvé.\n\nBien à vous,\nLuc\n\nLe 3 mars 2021, Anne a écrit :\n{}",
            quoted.join("\n")
        );
        let context = crate::parse::Context::of(chrono::NaiveDate::default());
        let minutes = crate::parse::parse(&text, &context);
        let head = minutes
            .facts
            .lines
            .iter()
            .map(|l| l.text.chars().count() + 3);
        assert!(head.sum::<usize>() <= BODY);
        let last = minutes.points.last().unwrap();
        assert!(last.entries.iter().any(|e| e.body.contains("la 2999e")));
        assert!(minutes.entries().all(|e| e.body.chars().count() <= BODY));
        let mut covered = minutes.covered();
        covered.sort_unstable();
        covered.dedup();
        assert!(covered.contains(&3_016));
    }

    #[test]
    fn pieces_lose_nothing_also_without_a_space() {
        let text = "é".repeat(BODY * 2 + 5);
        let parts = pieces(&text);
        assert_eq!((parts.len(), parts.concat()), (3, text));
        assert_eq!(pieces("court"), ["court"]);
    }
}
