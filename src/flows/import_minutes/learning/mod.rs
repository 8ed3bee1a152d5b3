//! What corrections of an import teach: kept with its group when the minutes are written, used at the
//! group's next import, listed, and taken back by hand.
//!
//! Table owned: `minutes_lesson`.

pub(super) mod commands;
pub(super) mod queries;
pub(super) mod routes;

use std::collections::HashMap;

use super::matching::Person;
use kernel::{meeting::EntryKind, text_enum};
use minutes_reader::parse::{
    deciding_word,
    model::{Attendee, Doubt, Entry, Facts, ParsedMinutes},
};
use platform::history::Snapshot;

text_enum! {
    /// What was learned.
    pub enum LessonKind {
        /// A name is that person.
        Person = "person" / "minutes-lesson-person",
        /// A heading is a label, and no point.
        Label = "label" / "minutes-lesson-label",
        /// A word decides.
        Decides = "decides" / "minutes-lesson-decides",
    }
}

/// Lessons of one import at most.
const AT_ONCE: usize = 60;

/// Something a correction teaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewLesson {
    pub kind: LessonKind,
    /// As the minutes have it.
    pub written: String,
    /// Whom a name means.
    pub person: Option<i64>,
}

impl NewLesson {
    fn new(kind: LessonKind, written: &str, person: Option<i64>) -> Self {
        let written: String = written.trim().chars().take(200).collect();
        Self {
            kind,
            written,
            person,
        }
    }

    /// For the history.
    fn snapshot(&self, person: &str) -> Snapshot {
        Snapshot::new()
            .word("lesson_kind", self.kind)
            .text("lesson_written", &self.written)
            .text("lesson_person", person)
    }
}

/// What the corrections between two states of minutes teach.
pub(super) fn lessons(
    first: &ParsedMinutes,
    checked: &ParsedMinutes,
    people: &[Person],
) -> Vec<NewLesson> {
    let mut found = names(first, checked, people);
    let noted: HashMap<u32, &Entry> = checked.entries().map(|e| (e.key, e)).collect();
    for point in first.points.iter().filter(|p| p.level > 0) {
        let stays = checked.points.iter().any(|p| p.key == point.key);
        // Joined to the point before, a heading goes on as a note.
        if !stays && noted.contains_key(&point.key) {
            found.push(NewLesson::new(LessonKind::Label, &point.title, None));
        }
    }
    for entry in first.entries().filter(|e| e.kind != EntryKind::Decision) {
        let decides = noted.get(&entry.key);
        if decides.is_some_and(|e| e.kind == EntryKind::Decision)
            && let Some(word) = deciding_word(&entry.body)
        {
            found.push(NewLesson::new(LessonKind::Decides, &word, None));
        }
    }
    found.retain(|lesson| !lesson.written.is_empty());
    found.truncate(AT_ONCE);
    found
}

/// Whether nothing was corrected but the meeting's facts: who is meant by names follows from its group.
pub(super) fn is_untouched(first: &ParsedMinutes, checked: &ParsedMinutes) -> bool {
    as_read(first) == as_read(checked)
}

/// What stands in the text, whoever is meant.
fn as_read(minutes: &ParsedMinutes) -> ParsedMinutes {
    let mut read = ParsedMinutes {
        facts: Facts::default(),
        ..minutes.clone()
    };
    for attendee in &mut read.attendees {
        attendee.person = None;
        attendee.candidates.clear();
        attendee.doubts.retain(|doubt| !OF_PEOPLE.contains(doubt));
    }
    for entry in read.points.iter_mut().flat_map(|p| &mut p.entries) {
        (entry.person, entry.owner_person) = (None, None);
        entry.doubts.retain(|doubt| !OF_PEOPLE.contains(doubt));
    }
    read
}

/// What is doubted of a name according to who is known.
const OF_PEOPLE: [Doubt; 5] = [
    Doubt::Person,
    Doubt::Speaker,
    Doubt::Owner,
    Doubt::Unlisted,
    Doubt::Name,
];

/// Who is meant by names that Jalon did not know, or was not sure of.
fn names(first: &ParsedMinutes, checked: &ParsedMinutes, people: &[Person]) -> Vec<NewLesson> {
    let read: HashMap<u32, &Attendee> = first.attendees.iter().map(|a| (a.key, a)).collect();
    let sure = checked.attendees.iter().filter(|a| a.doubts.is_empty());
    let taught = sure.filter_map(|a| {
        let (person, first) = (a.person?, read.get(&a.key)?);
        let guessed = first.doubts.contains(&Doubt::Person);
        let exists = people.iter().any(|p| p.id == person);
        let learns = exists && (first.person != Some(person) || guessed);
        learns.then(|| NewLesson::new(LessonKind::Person, &first.name, Some(person)))
    });
    taught.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use minutes_reader::parse::model::Point;

    #[test]
    fn a_heading_that_became_a_note_and_a_note_that_became_a_decision_teach() {
        let note = |key: u32, body: &str| Entry::plain(key, body.into(), vec![key]);
        let point = |key: u32, title: &str, entries: Vec<Entry>| Point {
            key,
            level: 1,
            title: title.into(),
            lines: vec![key],
            entries,
            ..Point::default()
        };
        let first = ParsedMinutes {
            points: vec![
                point(1, "Budget", vec![note(2, "Le comité pérennise la liste.")]),
                point(3, "Tour de table", vec![note(4, "Rien.")]),
            ],
            ..ParsedMinutes::default()
        };
        assert_eq!(lessons(&first, &first, &[]), []);
        let mut decided = note(2, "Le comité pérennise la liste.");
        decided.kind = EntryKind::Decision;
        let checked = ParsedMinutes {
            points: vec![point(
                1,
                "Budget",
                vec![decided, note(3, "Tour de table"), note(4, "Rien.")],
            )],
            ..ParsedMinutes::default()
        };
        let taught = lessons(&first, &checked, &[]);
        let said: Vec<(LessonKind, &str)> = taught
            .iter()
            .map(|l| (l.kind, l.written.as_str()))
            .collect();
        let expected = [
            (LessonKind::Label, "Tour de table"),
            (LessonKind::Decides, "perennise"),
        ];
        assert_eq!(said, expected);
    }
}
