//! Meetings and what is prepared for them.

use crate::ids::*;

pages! {
    /// The meetings.
    meetings() => "/meetings";
    /// A meeting's page.
    meeting(id: MeetingId) => "/meetings/{id}";
    /// A series of meetings.
    series(id: SeriesId) => "/meetings/series/{id}";
    /// Preparing a meeting's agenda.
    agenda(id: MeetingId) => "/meetings/{id}/agenda";
    /// Who was expected and who came.
    attendance(id: MeetingId) => "/meetings/{id}/attendance";
    /// The imports of minutes.
    minutes_imports() => "/meetings/imports";
    /// One import of minutes.
    minutes_import(id: MinutesImportId) => "/meetings/imports/{id}";
}

links! {
    /// The meetings of a group.
    meetings_of_group(id: GroupId) => "/meetings?group={id}";
}
