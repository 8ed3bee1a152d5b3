//! Notes and minutes.

use crate::ids::*;

pages! {
    /// The live notes of a meeting.
    notes(id: MeetingId) => "/meetings/{id}/notes";
    notes_lines(id: MeetingId) => "/meetings/{id}/notes/lines";
    /// How a line would be read where it is typed.
    notes_reading(id: MeetingId) => "/meetings/{id}/notes/reading";
    notes_start(id: MeetingId) => "/meetings/{id}/notes/start";
    notes_unstart(id: MeetingId) => "/meetings/{id}/notes/unstart";
    notes_end(id: MeetingId) => "/meetings/{id}/notes/end";
    notes_events(id: MeetingId) => "/meetings/{id}/notes/events";
    notes_changes(id: MeetingId) => "/meetings/{id}/notes/changes";
    notes_presence(id: MeetingId) => "/meetings/{id}/notes/presence";
    /// Bringing a point's notes under another.
    notes_gather(id: MeetingId, noted_point: PointId) =>
        "/meetings/{id}/notes/points/{noted_point}";
    /// An entry of the notes.
    noted_entry(id: MeetingId, entry: EntryId) => "/meetings/{id}/notes/{entry}";
    noted_entry_remove(id: MeetingId, entry: EntryId) => "/meetings/{id}/notes/{entry}/remove";
    noted_entry_move(id: MeetingId, entry: EntryId) => "/meetings/{id}/notes/{entry}/move";
    noted_entry_text(id: MeetingId, entry: EntryId) => "/meetings/{id}/notes/{entry}/text";
    /// A noted entry, wherever it is shown.
    entry(id: EntryId) => "/entries/{id}";

    /// The sub-groups that take notes.
    sections(id: MeetingId) => "/meetings/{id}/notes/sections";
    section(id: MeetingId, section: SectionId) => "/meetings/{id}/notes/sections/{section}";
    section_merge(id: MeetingId, section: SectionId) =>
        "/meetings/{id}/notes/sections/{section}/merge";
    section_remove(id: MeetingId, section: SectionId) =>
        "/meetings/{id}/notes/sections/{section}/remove";

    /// The minutes of a meeting, to read.
    minutes(id: MeetingId) => "/meetings/{id}/minutes";
    minutes_pdf(id: MeetingId) => "/meetings/{id}/minutes.pdf";
    minutes_docx(id: MeetingId) => "/meetings/{id}/minutes.docx";
    minutes_markdown(id: MeetingId) => "/meetings/{id}/minutes.md";
    minutes_advance(id: MeetingId) => "/meetings/{id}/minutes/advance";
    minutes_compare(id: MeetingId) => "/meetings/{id}/minutes/compare";
    minutes_amend(id: MeetingId) => "/meetings/{id}/minutes/amend";
    /// Changing an entry of locked minutes.
    locked_entry(id: MeetingId, locked_entry: EntryId) =>
        "/meetings/{id}/minutes/amend/{locked_entry}";
    locked_entry_strike(id: MeetingId, locked_entry: EntryId) =>
        "/meetings/{id}/minutes/amend/{locked_entry}/strike";
    /// The minutes as a version kept them.
    minutes_version(id: MeetingId, version: i32) => "/meetings/{id}/minutes/versions/{version}";
    minutes_version_pdf(id: MeetingId, version: i32) =>
        "/meetings/{id}/minutes/versions/{version}/minutes.pdf";
    minutes_version_docx(id: MeetingId, version: i32) =>
        "/meetings/{id}/minutes/versions/{version}/minutes.docx";
    minutes_version_markdown(id: MeetingId, version: i32) =>
        "/meetings/{id}/minutes/versions/{version}/minutes.md";

    /// The corrections proposed to minutes.
    corrections(id: MeetingId) => "/meetings/{id}/corrections";
    corrections_due(id: MeetingId) => "/meetings/{id}/corrections/due";
    correction_new(id: MeetingId) => "/meetings/{id}/corrections/new";
    correction(id: MeetingId, correction: CorrectionId) =>
        "/meetings/{id}/corrections/{correction}";
    correction_withdraw(id: MeetingId, correction: CorrectionId) =>
        "/meetings/{id}/corrections/{correction}/withdraw";
}

links! {
    /// An entry where it stands in the minutes.
    minutes_at(id: MeetingId, entry: EntryId) => "/meetings/{id}/minutes#entry-{entry}";
}
