//! Circles of consultation: the room's own pages, axes and notes. The rooms within have their files.

pub(super) mod feedback;
pub(super) mod invitations;
// `live` is the address of a page.
#[path = "live.rs"]
pub(super) mod of_live;
pub(super) mod sheet;
pub(super) mod synthesis;

pub use feedback::*;
pub use invitations::*;
pub use of_live::*;
pub use sheet::*;
pub use synthesis::*;

use crate::ids::*;

pages! {
    /// The circles.
    circles() => "/circles";
    circle_new() => "/circles/new";
    /// A circle's page.
    circle(id: CircleId) => "/circles/{id}";
    circle_edit(id: CircleId) => "/circles/{id}/edit";
    circle_archive(id: CircleId) => "/circles/{id}/archive";
    circle_restore(id: CircleId) => "/circles/{id}/restore";
    /// A step of a circle.
    circle_advance(id: CircleId) => "/circles/{id}/advance";
    /// The meeting a circle is: planned anew, or one that is there.
    circle_meeting(id: CircleId) => "/circles/{id}/meeting";

    /// The strategic axes of a group.
    axes(group: GroupId) => "/circles/groups/{group}/axes";
    axis_new(group: GroupId) => "/circles/groups/{group}/axes/new";
    /// An axis, with its measures.
    axis(id: AxisId) => "/circles/axes/{id}";
    axis_edit(id: AxisId) => "/circles/axes/{id}/edit";
    axis_move(id: AxisId) => "/circles/axes/{id}/move";
    axis_archive(id: AxisId) => "/circles/axes/{id}/archive";
    axis_restore(id: AxisId) => "/circles/axes/{id}/restore";
    /// The measures beneath an axis.
    axis_measures(id: AxisId) => "/circles/axes/{id}/measures";
    axis_measure(id: AxisId, axis_measure: AxisMeasureId) =>
        "/circles/axes/{id}/measures/{axis_measure}";
    axis_measure_move(id: AxisId, axis_measure: AxisMeasureId) =>
        "/circles/axes/{id}/measures/{axis_measure}/move";
    axis_measure_remove(id: AxisId, axis_measure: AxisMeasureId) =>
        "/circles/axes/{id}/measures/{axis_measure}/remove";

    /// The notes of a group.
    circle_notes(group: GroupId) => "/circles/groups/{group}/notes";
    circle_note_new(group: GroupId) => "/circles/groups/{group}/notes/new";
    /// A note: its latest version.
    circle_note(id: NoteId) => "/circles/notes/{id}";
    circle_note_edit(id: NoteId) => "/circles/notes/{id}/edit";
    circle_note_archive(id: NoteId) => "/circles/notes/{id}/archive";
    circle_note_restore(id: NoteId) => "/circles/notes/{id}/restore";
    /// Writing its latest version.
    circle_note_write(id: NoteId) => "/circles/notes/{id}/write";
    /// Its versions.
    circle_note_versions(id: NoteId) => "/circles/notes/{id}/versions";
    circle_note_version(id: NoteId, note_version: i32) =>
        "/circles/notes/{id}/versions/{note_version}";
    circle_note_compare(id: NoteId) => "/circles/notes/{id}/compare";
    /// A step of its latest version.
    circle_note_advance(id: NoteId) => "/circles/notes/{id}/advance";
    /// The committee's validation, which is a decision.
    circle_note_validate(id: NoteId) => "/circles/notes/{id}/validate";
    /// Files beside its latest version.
    circle_note_files(id: NoteId) => "/circles/notes/{id}/files";
    circle_note_file(id: NoteId, note_file: NoteFileId) => "/circles/notes/{id}/files/{note_file}";
    circle_note_file_remove(id: NoteId, note_file: NoteFileId) =>
        "/circles/notes/{id}/files/{note_file}/remove";
}

links! {
    /// The circles of a group.
    circles_of_group(id: GroupId) => "/circles?group={id}";
}
