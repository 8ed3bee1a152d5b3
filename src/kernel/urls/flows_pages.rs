//! What spans rooms, and what serves the program itself.

use crate::ids::*;

pages! {
    /// My work, the first page after signing in.
    home() => "/";
    /// Global search.
    search() => "/search";
    /// What it would find, as somebody types.
    search_suggestions() => "/search/suggestions";
    /// What Jalon is for, and who helps.
    help() => "/help";
    /// Every component of the pages in every state, for administrators.
    design() => "/design";
    /// The coordinators' board.
    board() => "/board";
    board_xlsx() => "/board/export.xlsx";
    /// Leads to the group's special PREC session.
    prec_session(id: GroupId) => "/groups/{id}/prec-session";
    /// What a special PREC session examines: a page of the meeting.
    meeting_measures(id: MeetingId) => "/meetings/{id}/measures";

    /// Whether the program runs.
    alive() => "/healthz";
    /// Whether it can answer.
    ready() => "/readyz";
    favicon() => "/favicon.ico";
}

texts! {
    static_file(name) => "/static/{name}";
}
