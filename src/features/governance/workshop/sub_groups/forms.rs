//! The form of a sub-group. It has no table of fields: nearly all of them name what only this workshop has.

use super::model::SubGroup;
use kernel::ids::{GovernanceLineId, PersonId};
use platform::web::{FormState, Reader};

/// A parsed form.
#[derive(Debug, Clone)]
pub struct SubGroupForm {
    pub name: String,
    pub topics: Vec<GovernanceLineId>,
    pub note_taker: Option<PersonId>,
    pub members: Vec<PersonId>,
    /// The version the writer saw.
    pub version: i32,
}

/// What a form may name.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub topics: Vec<GovernanceLineId>,
    pub people: Vec<PersonId>,
}

/// Parses what was typed.
pub(super) fn parse(raw: &[(String, String)], known: &Known) -> Result<SubGroupForm, FormState> {
    let mut read = Reader::new(raw);
    let name = read.required_line("name", 100);
    let topics = read.each::<GovernanceLineId>("topics");
    if topics
        .iter()
        .flatten()
        .any(|one| !known.topics.contains(one))
    {
        read.wrong("topics", "error-not-valid");
    }
    let note_taker = read.optional::<PersonId>("note_taker");
    if note_taker
        .flatten()
        .is_some_and(|one| !known.people.contains(&one))
    {
        read.wrong("note_taker", "error-choose");
    }
    let members = read.each::<PersonId>("members");
    if members
        .iter()
        .flatten()
        .any(|one| !known.people.contains(one))
    {
        read.wrong("members", "error-not-valid");
    }
    let version = read.version();
    platform::finished!(read => SubGroupForm { name, topics, note_taker, members; version })
}

/// The form of a stored sub-group.
pub(super) fn filled(group: &SubGroup) -> FormState {
    FormState::blank()
        .with("name", &group.name)
        .with_each("topics", &group.topics)
        .with_optional("note_taker", group.note_taker_id)
        .with_each("members", &group.members)
        .with("version", group.version)
}
