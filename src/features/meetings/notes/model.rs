//! Entries in order, and the short codes that name speakers.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    features::meetings::model::EntryKind,
    kernel::{
        fold::fold,
        ids::{ActionItemId, DecisionId, EntryId, PersonId, PointId, SectionId},
    },
    text_enum,
};

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
    /// `D-2021-014`
    pub decision: Option<String>,
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
    pub fn is_reply(&self) -> bool {
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

/// Somebody who may speak, with the code that names them in the notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// None for a name noted on the spot.
    pub id: Option<PersonId>,
    pub name: String,
    /// Two letters, more where two people share them.
    pub code: String,
}

/// Gives each name a code: its initials, or more letters of the last name where those are taken.
pub fn with_codes(people: Vec<(Option<PersonId>, String)>) -> Vec<Speaker> {
    let mut speakers: Vec<Speaker> = Vec::with_capacity(people.len());
    for (id, name) in people {
        let folded = fold(&name);
        let mut words = folded.split_whitespace();
        let first: String = words.next().unwrap_or_default().chars().take(1).collect();
        let last = words.next_back().unwrap_or(&folded);
        let free = |code: &str| !speakers.iter().any(|s| s.code == code);
        let code = (1..=last.chars().count())
            .map(|n| format!("{first}{}", last.chars().take(n).collect::<String>()))
            .find(|code| free(code))
            .unwrap_or_else(|| format!("{first}{}", speakers.len() + 1));
        speakers.push(Speaker { id, name, code });
    }
    speakers
}

text_enum! {
    /// Where an entry moves.
    pub enum Direction { Up = "up" / "notes-move-up", Down = "down" / "notes-move-down" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_have_codes_of_their_own() {
        let names = ["Pilote GT1", "Pilote GT2", "Anne Élan", "Coordination"];
        let people = names.iter().map(|n| (None, (*n).to_owned())).collect();
        let codes: Vec<_> = with_codes(people).into_iter().map(|s| s.code).collect();
        assert_eq!(codes, ["pg", "pgt", "ae", "cc"]);
    }
}
