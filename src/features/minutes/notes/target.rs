//! Where one takes notes: a meeting, for the plenary or for a sub-group. It stands in the address,
//! so that a page loaded again, or shared, is the same.

use kernel::{
    ids::{EntryId, MeetingId, SectionId},
    urls,
};
use platform::web::RawQuery;

/// The notes of a meeting, seen by a section; none: by the plenary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotesTarget {
    pub meeting: MeetingId,
    pub section: Option<SectionId>,
}

impl NotesTarget {
    /// As the address says.
    pub(super) fn of(meeting: MeetingId, query: &RawQuery) -> Self {
        Self {
            meeting,
            section: query.parsed("section"),
        }
    }

    /// The part of an address that says the section; empty for the plenary.
    pub(super) fn suffix(&self) -> String {
        self.section
            .map_or_else(String::new, |id| format!("?section={id}"))
    }

    /// The notes.
    pub(super) fn url(&self) -> String {
        format!("{}{}", urls::notes(self.meeting), self.suffix())
    }

    /// The notes, at an entry.
    pub(super) fn at(&self, entry: EntryId) -> String {
        format!("{}#entry-{entry}", self.url())
    }
}
