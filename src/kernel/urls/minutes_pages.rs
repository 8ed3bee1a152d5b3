//! Notes and minutes.

use crate::ids::*;

pages! {
    /// The live notes of a meeting.
    notes(id: MeetingId) => "/meetings/{id}/notes";
    /// The minutes of a meeting, to read.
    minutes(id: MeetingId) => "/meetings/{id}/minutes";
    /// A noted entry, wherever it is shown.
    entry(id: EntryId) => "/entries/{id}";
}
