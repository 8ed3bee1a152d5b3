//! What spans rooms, and what serves the program itself.

use crate::ids::*;

pages! {
    /// My work, the first page after signing in.
    home() => "/";
    /// The first steps of a new installation.
    start() => "/start";
    /// Coordinating oneself, as long as nobody does.
    start_coordination() => "/start/coordination";
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
    /// The same on one page, for the committee.
    board_note() => "/board/note.pdf";
    /// Leads to the group's special PREC session.
    prec_session(id: GroupId) => "/groups/{id}/prec-session";
    /// What a special PREC session examines: a page of the meeting.
    meeting_measures(id: MeetingId) => "/meetings/{id}/measures";

    /// Taking cards of a governance table to the agenda of a GT0.
    governance_agenda(id: GovernanceTableId) => "/governance/tables/{id}/agenda";
    /// The cards behind a point of an agenda, and what was decided on them.
    point_cards(id: MeetingId, card_point: PointId) => "/meetings/{id}/cards/{card_point}";

    /// A circle's workshop on the governance table, for phones that came in by the code.
    live_phone_workshop() => "/live/phone/workshop";
    live_phone_workshop_events() => "/live/phone/workshop/events";
    live_phone_workshop_cards() => "/live/phone/workshop/cards";

    /// What a sub-group notes in the minutes, beside its cards.
    governance_group_notes(id: GovernanceSubGroupId) => "/governance/sub-groups/{id}/notes";
    /// A note becomes a card.
    governance_group_cards(id: GovernanceSubGroupId) => "/governance/sub-groups/{id}/notes/cards";
    /// A card becomes a note.
    governance_group_entries(id: GovernanceSubGroupId) => "/governance/sub-groups/{id}/notes/entries";

    /// Mails that came back, and answers to them: administrators upload and settle them.
    mail_returns() => "/admin/mails/returns";
    mail_return(id: MailReturnId) => "/admin/mails/returns/{id}";
    /// Telling that mails to an address do not arrive.
    mail_addresses() => "/admin/mails/addresses";
    mail_address_confirm(id: MailAddressId) => "/admin/mails/addresses/{id}/confirm";

    /// Whether the program runs.
    alive() => "/healthz";
    /// Whether it can answer.
    ready() => "/readyz";
    favicon() => "/favicon.ico";
}

texts! {
    /// A circle's workshop on the governance table, for who came by personal link.
    circle_link_workshop(circle_secret) => "/c/{circle_secret}/workshop";
    circle_link_workshop_events(circle_secret) => "/c/{circle_secret}/workshop/events";
    circle_link_workshop_cards(circle_secret) => "/c/{circle_secret}/workshop/cards";
    circle_link_workshop_vote(circle_secret, governance_card) =>
        "/c/{circle_secret}/workshop/cards/{governance_card}/vote";
    /// Their own card in it.
    circle_link_workshop_card(circle_secret, governance_card) => "/c/{circle_secret}/workshop/cards/{governance_card}";
    circle_link_workshop_card_edit(circle_secret, governance_card) =>
        "/c/{circle_secret}/workshop/cards/{governance_card}/edit";
    circle_link_workshop_card_withdraw(circle_secret, governance_card) =>
        "/c/{circle_secret}/workshop/cards/{governance_card}/withdraw";
    circle_link_workshop_comments(circle_secret, governance_card) =>
        "/c/{circle_secret}/workshop/cards/{governance_card}/comments";
    circle_link_workshop_comment_withdraw(circle_secret, governance_card, governance_comment) =>
        "/c/{circle_secret}/workshop/cards/{governance_card}/comments/{governance_comment}/withdraw";
    /// What a role does, in three minutes.
    help_of_role(help_role) => "/help/{help_role}";
    static_file(name) => "/static/{name}";
}

links! {
    /// The notes of a meeting, as a sub-group takes them.
    notes_of_section(id: MeetingId, section: SectionId) => "/meetings/{id}/notes?section={section}";
}
