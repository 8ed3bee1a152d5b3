//! Invitations: the list, its mails, the ledger; and the personal pages of those invited.

use crate::ids::*;

pages! {
    /// Who is invited.
    circle_invitees(id: CircleId) => "/circles/{id}/invitations";
    circle_invitees_add(id: CircleId) => "/circles/{id}/invitations/add";
    /// People from contacts, groups and earlier circles.
    circle_invitees_known(id: CircleId) => "/circles/{id}/invitations/known";
    circle_invitees_paste(id: CircleId) => "/circles/{id}/invitations/paste";
    circle_invitees_import(id: CircleId) => "/circles/{id}/invitations/import";
    circle_invitees_confirm(id: CircleId) => "/circles/{id}/invitations/confirm";
    circle_invitees_send(id: CircleId) => "/circles/{id}/invitations/send";
    circle_invitees_remind(id: CircleId) => "/circles/{id}/invitations/remind";
    /// The meeting was moved or cancelled: who is to know it.
    circle_invitees_news(id: CircleId) => "/circles/{id}/invitations/news";
    /// The note was sent: who is to know it.
    circle_invitees_note(id: CircleId) => "/circles/{id}/invitations/note";
    /// Places, offers and the waiting list.
    circle_places(id: CircleId) => "/circles/{id}/places";
    /// Who is called by whom.
    circle_calls(id: CircleId) => "/circles/{id}/calls";
    /// The texts of its mails.
    circle_texts(id: CircleId) => "/circles/{id}/texts";

    /// One invitee.
    circle_invitee(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/invitations/{circle_invitee}";
    circle_invitee_edit(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/invitations/{circle_invitee}/edit";
    circle_invitee_answer(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/invitations/{circle_invitee}/answer";
    circle_invitee_offer(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/invitations/{circle_invitee}/offer";
    circle_invitee_link(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/invitations/{circle_invitee}/link";
    circle_invitee_revoke(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/invitations/{circle_invitee}/revoke";
    circle_invitee_remove(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/invitations/{circle_invitee}/remove";
    circle_invitee_restore(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/invitations/{circle_invitee}/restore";
    circle_invitee_take(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/invitations/{circle_invitee}/take";
    circle_invitee_call(id: CircleId, circle_invitee: CircleInviteeId) =>
        "/circles/{id}/invitations/{circle_invitee}/calls";
    circle_call_undo(id: CircleId, circle_invitee: CircleInviteeId, circle_call: CallId) =>
        "/circles/{id}/invitations/{circle_invitee}/calls/{circle_call}/undo";

    /// Asking for one's personal link again.
    circle_link_again() => "/c";
}

texts! {
    /// A circle, by a personal link.
    circle_link(circle_secret) => "/c/{circle_secret}";
    circle_link_answer(circle_secret) => "/c/{circle_secret}/answer";
    circle_link_not_me(circle_secret) => "/c/{circle_secret}/not-me";
    circle_link_calendar(circle_secret) => "/c/{circle_secret}/calendar.ics";
    /// The note that was sent, and saying that one read it.
    circle_link_note(circle_secret) => "/c/{circle_secret}/note";
    circle_link_note_file(circle_secret, note_file) => "/c/{circle_secret}/note/files/{note_file}";
    /// No more mails of this circle.
    circle_link_unsubscribe(circle_secret) => "/c/{circle_secret}/unsubscribe";
    /// What is held about me.
    circle_link_data(circle_secret) => "/c/{circle_secret}/data";
    circle_link_erase(circle_secret) => "/c/{circle_secret}/data/erase";
}
