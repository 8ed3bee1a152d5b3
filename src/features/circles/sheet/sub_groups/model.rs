//! What a sub-group is.

use kernel::ids::{AxisId, PersonId, SubGroupId};
use platform::history::Snapshot;

/// A stored sub-group.
#[derive(Debug, Clone)]
pub struct SubGroup {
    pub id: SubGroupId,
    pub name: String,
    /// May be empty.
    pub room: String,
    /// May be empty.
    pub video_url: String,
    pub note_taker_id: Option<PersonId>,
    /// The person's name, or who Jalon does not know; may be empty.
    pub note_taker: String,
    /// Who Jalon does not know, as typed.
    pub note_taker_typed: String,
    pub axes: Vec<AxisId>,
    /// `1, 3`.
    pub axis_numbers: String,
    pub version: i32,
}

impl SubGroup {
    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .text("sub_group", &self.name)
            .text("sub_group_room", &self.room)
            .text("video_url", &self.video_url)
            .text("sub_group_note_taker", &self.note_taker)
            .text("sub_group_axes", &self.axis_numbers)
    }
}

/// Somebody who can take notes: with an account.
#[derive(Debug, Clone)]
pub struct NoteTaker {
    pub id: PersonId,
    pub name: String,
}
