//! Permits of the circle, on one of its invitees.

use chrono::{DateTime, Utc};

use super::model::Invitee;
use crate::policy::OwnPlace;
use kernel::ids::{CircleId, CircleInviteeId, MeetingId};
use platform::auth::{
    Due, Permit,
    rights::permission::{AnswerCircle, PrepareCircle},
};

/// Who prepares the circle may change its invitees; this one was read of that circle.
pub(crate) fn of_invitee(
    permit: &Permit<PrepareCircle, CircleId>,
    invitee: &Invitee,
) -> Permit<PrepareCircle, CircleInviteeId> {
    permit.narrowed(invitee.id)
}

/// Who answers for somebody answers for whom they named to come instead, or withdrew.
pub(super) fn of_delegate<P>(
    permit: &Permit<P, CircleInviteeId>,
    delegate: CircleInviteeId,
) -> Permit<P, CircleInviteeId> {
    permit.narrowed(delegate)
}

/// A place that was offered is held no longer than that, without anybody's doing.
pub(super) fn when_over(
    invitee: CircleInviteeId,
    now: DateTime<Utc>,
) -> Permit<Due, CircleInviteeId> {
    Permit::when_due(now, invitee)
}

/// The holder of a link answers for the one it was sent to.
pub(super) fn own(
    permit: &Permit<AnswerCircle, OwnPlace>,
) -> Permit<AnswerCircle, CircleInviteeId> {
    let (_, invitee) = permit.on();
    permit.narrowed(invitee)
}

/// Who is erased from a circle is erased from the list of the meeting that it is.
pub(super) fn of_meeting(
    permit: &Permit<AnswerCircle, CircleInviteeId>,
    meeting: MeetingId,
) -> Permit<AnswerCircle, MeetingId> {
    permit.narrowed(meeting)
}

/// The same, recorded without who acts: whoever is erased and has an account would be named by it.
pub(super) fn unnamed(
    permit: &Permit<AnswerCircle, CircleInviteeId>,
) -> Permit<AnswerCircle, CircleInviteeId> {
    permit.narrowed(permit.on()).unnamed()
}

/// Whoever types an address has its link mailed there, and nothing else: who that was, nobody knows.
pub(super) fn by_address(
    invitee: &Invitee,
    now: DateTime<Utc>,
) -> Permit<AnswerCircle, CircleInviteeId> {
    Permit::of_link(None, now, invitee.id)
}
