//! What a note is, and its versions.

use chrono::{DateTime, Days, NaiveDate, Utc};

use kernel::{
    circle::{NoteKind, NoteState},
    dates::brussels_date,
    ids::{
        AxisId, CircleId, DecisionId, GroupId, NoteFileId, NoteId, NoteSectionId, NoteVersionId,
    },
    names::Names,
};
use platform::compare::Passage;

/// Notes leave so long before their circle.
const AHEAD: Days = Days::new(14);

/// A stored note.
#[derive(Debug, Clone)]
pub struct Note {
    pub id: NoteId,
    pub group_id: GroupId,
    /// `GT3`.
    pub group_code: String,
    pub group_name: Names,
    /// The circle it is sent ahead of.
    pub circle_id: Option<CircleId>,
    pub circle_title: Option<String>,
    /// When that begins, if it has a date.
    pub circle_starts_at: Option<DateTime<Utc>>,
    pub kind: NoteKind,
    pub title: String,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl Note {
    /// The last day on which it leaves in time.
    pub fn leave_by(&self) -> Option<NaiveDate> {
        let day = self.circle_starts_at.map(brussels_date)?;
        day.checked_sub_days(AHEAD)
    }
}

/// A version of a note.
#[derive(Debug, Clone)]
pub struct NoteVersion {
    pub id: NoteVersionId,
    pub number: i32,
    /// What somebody called it; may be empty.
    pub name: String,
    /// Markdown: what changed since the version before.
    pub changed: String,
    pub state: NoteState,
    pub submitted_at: Option<DateTime<Utc>>,
    /// Why the committee sent it back; empty otherwise.
    pub return_reason: String,
    pub decision_id: Option<DecisionId>,
    pub decision_code: Option<String>,
    pub validated_at: Option<DateTime<Utc>>,
    pub sent_at: Option<DateTime<Utc>>,
    /// Why it left late; empty where it did not.
    pub late_reason: String,
    pub author: Option<String>,
    pub created_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub version: i32,
}

/// A section of a version.
#[derive(Debug, Clone)]
pub struct Section {
    pub id: NoteSectionId,
    pub axis_id: Option<AxisId>,
    pub heading: String,
    /// Markdown.
    pub body: String,
    /// Known again by it in other versions.
    pub thread: i64,
}

/// A file beside a version.
#[derive(Debug, Clone)]
pub struct NoteFile {
    pub id: NoteFileId,
    pub file_name: String,
    pub size: i64,
}

impl NoteFile {
    /// The size in kilobytes, at least one.
    pub fn kilobytes(&self) -> i64 {
        ((self.size + 1023) / 1024).max(1)
    }
}

/// A section as a new note begins with it.
#[derive(Debug, Clone)]
pub struct Heading {
    pub axis: Option<AxisId>,
    pub text: String,
}

/// A version's passages, for the comparison with another one.
pub(super) fn passages(sections: &[Section]) -> Vec<Passage> {
    let both = sections.iter().flat_map(|section| {
        let passage = |kind: &str, text: &str, is_heading| Passage {
            key: format!("{kind}:{}", section.thread),
            is_heading,
            text: text.to_owned(),
        };
        [
            passage("heading", &section.heading, true),
            passage("body", &section.body, false),
        ]
    });
    both.collect()
}

/// Whether it leaves late: after the last day.
pub(super) fn is_late(note: &Note, today: NaiveDate) -> bool {
    note.leave_by().is_some_and(|last| today > last)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Its circle is on 12 October 2021.
    fn note() -> Note {
        Note {
            id: NoteId(1),
            group_id: GroupId(1),
            group_code: "GT1".into(),
            group_name: Names::from("Accompagnement"),
            circle_id: Some(CircleId(1)),
            circle_title: Some("2e cercle".into()),
            circle_starts_at: "2021-10-12T12:00:00Z".parse().ok(),
            kind: NoteKind::Intermediate,
            title: "Note".into(),
            archived_at: None,
            version: 1,
        }
    }

    #[test]
    fn a_note_leaves_two_weeks_before_its_circle() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(note().leave_by(), Some(day("2021-09-28")));
        assert!(!is_late(&note(), day("2021-09-28")));
        assert!(is_late(&note(), day("2021-09-29")));
        let undated = Note {
            circle_starts_at: None,
            ..note()
        };
        assert!(!is_late(&undated, day("2021-12-01")));
    }
}
