//! Date polls.

use crate::ids::*;

pages! {
    /// The date polls.
    polls() => "/polls";
    poll_new() => "/polls/new";
    /// A date poll.
    poll(id: PollId) => "/polls/{id}";
    poll_edit(id: PollId) => "/polls/{id}/edit";
    poll_send(id: PollId) => "/polls/{id}/send";
    poll_remind(id: PollId) => "/polls/{id}/remind";
    poll_cancel(id: PollId) => "/polls/{id}/cancel";
    poll_reopen(id: PollId) => "/polls/{id}/reopen";
    poll_archive(id: PollId) => "/polls/{id}/archive";
    poll_restore(id: PollId) => "/polls/{id}/restore";
    poll_answer(id: PollId) => "/polls/{id}/answer";

    /// The slots on offer.
    slots(id: PollId) => "/polls/{id}/slots";
    slots_bulk(id: PollId) => "/polls/{id}/slots/bulk";
    slots_remove(id: PollId) => "/polls/{id}/slots/remove";
    slot_choose(id: PollId, slot: SlotId) => "/polls/{id}/slots/{slot}/choose";

    /// Those asked.
    invitees(id: PollId) => "/polls/{id}/people";
    invitees_group(id: PollId) => "/polls/{id}/people/group";
    invitees_required(id: PollId) => "/polls/{id}/people/required";
    invitee_remove(id: PollId, invitee: InviteeId) => "/polls/{id}/people/{invitee}/remove";
    invitee_link(id: PollId, invitee: InviteeId) => "/polls/{id}/people/{invitee}/link";
    invitee_revoke(id: PollId, invitee: InviteeId) => "/polls/{id}/people/{invitee}/revoke";
}

texts! {
    /// A poll, by its personal link.
    poll_link(poll_secret) => "/poll/{poll_secret}";
}
