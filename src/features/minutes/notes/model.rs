//! Entries in order.

use chrono::{DateTime, NaiveDate, Utc};

use kernel::{
    ids::{ActionItemId, DecisionId, EntryId, PersonId, PointId, SectionId},
    meeting::EntryKind,
    text_enum,
};

/// Entries that the notes of a meeting may have had, with all that were taken out.
pub(crate) const MOST_EVER: u16 = 10_000;

/// An entry as it stands.
#[derive(Debug, Clone)]
pub struct NotedEntry {
    pub id: EntryId,
    pub point_id: Option<PointId>,
    pub section_id: Option<SectionId>,
    /// An answer's question.
    pub parent_id: Option<EntryId>,
    pub position: f64,
    pub kind: EntryKind,
    pub speaker_id: Option<PersonId>,
    /// Known or not; may be empty.
    pub speaker: String,
    /// Markdown.
    pub body: String,
    pub decision_id: Option<DecisionId>,
    /// `GT3-2021-014`
    pub decision: Option<String>,
    /// How the votes on a decision fell; empty where nobody said.
    pub votes: String,
    pub item_id: Option<ActionItemId>,
    pub owner: Option<String>,
    pub due_on: Option<NaiveDate>,
    pub removed: bool,
    pub amended_at: Option<DateTime<Utc>>,
    pub amendment_reason: String,
    /// The sub-group that noted it; empty for the plenary.
    pub section: String,
    /// The plenary's, or of a section that is merged.
    pub in_minutes: bool,
    pub change_no: i64,
    pub version: i32,
}

impl NotedEntry {
    /// Stands below its question.
    pub(crate) fn is_reply(&self) -> bool {
        self.parent_id.is_some()
    }
}

/// Entries of one point in reading order: each answer below its question.
pub fn threaded(entries: Vec<NotedEntry>) -> Vec<NotedEntry> {
    let ids: Vec<EntryId> = entries.iter().map(|e| e.id).collect();
    let (replies, tops): (Vec<_>, Vec<_>) = entries
        .into_iter()
        .partition(|e| e.parent_id.is_some_and(|parent| ids.contains(&parent)));
    let mut ordered = Vec::with_capacity(ids.len());
    for mut top in tops {
        let id = top.id;
        top.parent_id = None;
        ordered.push(top);
        ordered.extend(replies.iter().filter(|r| r.parent_id == Some(id)).cloned());
    }
    ordered
}

/// The threads of a point, in reading order: those in which a section wrote, and the others.
pub fn split(
    threaded: Vec<NotedEntry>,
    section: Option<SectionId>,
) -> (Vec<NotedEntry>, Vec<NotedEntry>) {
    let mut threads: Vec<Vec<NotedEntry>> = Vec::new();
    for entry in threaded {
        match threads.last_mut() {
            Some(thread) if entry.is_reply() => thread.push(entry),
            _ => threads.push(vec![entry]),
        }
    }
    let own = |thread: &Vec<NotedEntry>| thread.iter().any(|e| e.section_id == section);
    let (own, others): (Vec<_>, Vec<_>) = threads.into_iter().partition(own);
    (own.concat(), others.concat())
}

/// The question that an answer of this section would answer, as [`super::queries::question`].
pub(crate) fn last_question(entries: &[NotedEntry], section: Option<SectionId>) -> Option<EntryId> {
    let of = |section| {
        let asked = entries
            .iter()
            .filter(|e| e.kind.asks() && e.section_id == section);
        asked.max_by(|a, b| a.position.total_cmp(&b.position))
    };
    of(section).or_else(|| of(None)).map(|e| e.id)
}

text_enum! {
    /// Where an entry moves.
    pub enum Direction { Up = "up" / "notes-move-up", Down = "down" / "notes-move-down" }
}
