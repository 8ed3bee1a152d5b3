//! Meetings and what is prepared for them.

use crate::ids::*;

pages! {
    /// The meetings.
    meetings() => "/meetings";
    meeting_new() => "/meetings/new";
    /// A meeting's page.
    meeting(id: MeetingId) => "/meetings/{id}";
    meeting_edit(id: MeetingId) => "/meetings/{id}/edit";
    meeting_cancel(id: MeetingId) => "/meetings/{id}/cancel";
    meeting_reinstate(id: MeetingId) => "/meetings/{id}/reinstate";
    meeting_archive(id: MeetingId) => "/meetings/{id}/archive";
    meeting_restore(id: MeetingId) => "/meetings/{id}/restore";
    meeting_calendar(id: MeetingId) => "/meetings/{id}/calendar.ics";
    /// Saying whether one comes.
    meeting_reply(id: MeetingId) => "/meetings/{id}/reply";
    /// The news of a round's sub-point, told there.
    round_update(id: MeetingId, round_point: PointId) => "/meetings/{id}/rounds/{round_point}";

    documents(id: MeetingId) => "/meetings/{id}/documents";
    documents_file(id: MeetingId) => "/meetings/{id}/documents/file";
    document(id: MeetingId, document: DocumentId) => "/meetings/{id}/documents/{document}";
    document_remove(id: MeetingId, document: DocumentId) =>
        "/meetings/{id}/documents/{document}/remove";

    series_new() => "/meetings/series/new";
    /// A series of meetings.
    series(id: SeriesId) => "/meetings/series/{id}";
    series_edit(id: SeriesId) => "/meetings/series/{id}/edit";
    series_extend(id: SeriesId) => "/meetings/series/{id}/extend";
    series_cancel(id: SeriesId) => "/meetings/series/{id}/cancel";

    /// Preparing a meeting's agenda.
    agenda(id: MeetingId) => "/meetings/{id}/agenda";
    agenda_take_over(id: MeetingId) => "/meetings/{id}/agenda/take-over";
    agenda_standard(id: MeetingId) => "/meetings/{id}/agenda/standard";
    agenda_carry(id: MeetingId) => "/meetings/{id}/agenda/carry";
    agenda_copy(id: MeetingId) => "/meetings/{id}/agenda/copy";
    agenda_send(id: MeetingId) => "/meetings/{id}/agenda/send";
    agenda_pdf(id: MeetingId) => "/meetings/{id}/agenda.pdf";
    agenda_docx(id: MeetingId) => "/meetings/{id}/agenda.docx";
    agenda_markdown(id: MeetingId) => "/meetings/{id}/agenda.md";
    /// A point of an agenda.
    point(id: MeetingId, point: PointId) => "/meetings/{id}/agenda/{point}";
    point_fill(id: MeetingId, point: PointId) => "/meetings/{id}/agenda/{point}/fill";
    point_move(id: MeetingId, point: PointId) => "/meetings/{id}/agenda/{point}/move";
    point_clock(id: MeetingId, point: PointId) => "/meetings/{id}/agenda/{point}/clock";
    point_remove(id: MeetingId, point: PointId) => "/meetings/{id}/agenda/{point}/remove";

    /// Who was expected and who came.
    attendance(id: MeetingId) => "/meetings/{id}/attendance";
    attendance_regulars(id: MeetingId) => "/meetings/{id}/attendance/regulars";
    /// Who came, ticked one by one while the meeting goes on.
    attendance_present(id: MeetingId) => "/meetings/{id}/attendance/present";
    attendance_add(id: MeetingId) => "/meetings/{id}/attendance/add";
    attendance_invite(id: MeetingId) => "/meetings/{id}/attendance/invite";
    attendance_invite_again(id: MeetingId) => "/meetings/{id}/attendance/invite/again";
    /// Whether somebody's address is right.
    attendance_address(id: MeetingId) => "/meetings/{id}/attendance/address";
    attendance_tell(id: MeetingId) => "/meetings/{id}/attendance/tell";

    /// One's private calendar address.
    my_calendar() => "/account/calendar";
    my_calendar_renew() => "/account/calendar/renew";
    my_calendar_revoke() => "/account/calendar/revoke";

    /// The imports of minutes.
    minutes_imports() => "/meetings/imports";
    /// What corrected imports taught.
    minutes_lessons() => "/meetings/imports/learned";
    minutes_lesson_forget(minutes_lesson: MinutesLessonId) =>
        "/meetings/imports/learned/{minutes_lesson}/forget";
    /// One import of minutes.
    minutes_import(minutes_import: MinutesImportId) => "/meetings/imports/{minutes_import}";
    minutes_import_confirm(minutes_import: MinutesImportId) =>
        "/meetings/imports/{minutes_import}/confirm";
    minutes_import_cancel(minutes_import: MinutesImportId) =>
        "/meetings/imports/{minutes_import}/cancel";
    /// Taking back what an import wrote.
    minutes_import_reopen(minutes_import: MinutesImportId) =>
        "/meetings/imports/{minutes_import}/reopen";
}

texts! {
    /// An invitation, by its personal link.
    invitation(invitation_secret) => "/invitation/{invitation_secret}";
    invitation_calendar(invitation_secret) =>
        "/invitation/{invitation_secret}/calendar.ics";
    /// Somebody's meetings, for a calendar program.
    calendar_feed(calendar_secret) => "/calendar/{calendar_secret}";
}

links! {
    /// The meetings of a group.
    meetings_of_group(id: GroupId) => "/meetings?group={id}";
    /// A point where it stands on its agenda.
    agenda_at(id: MeetingId, point: PointId) => "/meetings/{id}/agenda#point-{point}";
}
