//! The form of a sub-group. It has no table of fields: which axes may be chosen is the group's to say, and
//! who takes notes is one of two fields.

use super::model::SubGroup;
use kernel::ids::{AxisId, PersonId};
use platform::web::{FormState, Reader};

/// A parsed form.
#[derive(Debug, Clone)]
pub(super) struct SubGroupForm {
    pub name: String,
    /// May be empty.
    pub room: String,
    /// May be empty.
    pub video_url: String,
    pub note_taker_id: Option<PersonId>,
    /// Who Jalon does not know; may be empty.
    pub note_taker: String,
    pub axes: Vec<AxisId>,
    /// The version the writer saw.
    pub version: i32,
}

/// Parses what was typed, with these axes to choose from.
pub(super) fn parse(raw: &[(String, String)], axes: &[AxisId]) -> Result<SubGroupForm, FormState> {
    let mut read = Reader::new(raw);
    let name = read.required_line("name", 100);
    let own = read.each::<AxisId>("axes");
    if own.iter().flatten().any(|axis| !axes.contains(axis)) {
        read.wrong("axes", "error-not-valid");
    }
    let room = read.line("room", 200);
    let video_url = read.url("video_url");
    let note_taker_id = read.optional("note_taker_id");
    let note_taker = read.line("note_taker", 200);
    let version = read.version();
    read.finish(|| {
        Some(SubGroupForm {
            name: name?,
            room: room?,
            video_url: video_url?,
            note_taker_id: note_taker_id?,
            note_taker: note_taker?,
            axes: own?,
            version,
        })
    })
}

/// The form of a stored sub-group.
pub(super) fn filled(group: &SubGroup) -> FormState {
    FormState::blank()
        .with("name", &group.name)
        .with_each("axes", &group.axes)
        .with("room", &group.room)
        .with("video_url", &group.video_url)
        .with_optional("note_taker_id", group.note_taker_id)
        .with("note_taker", &group.note_taker_typed)
        .with("version", group.version)
}
