//! Permits of the circle, on one of its invitees.

use chrono::{DateTime, Utc};

use super::model::Invitee;
use crate::policy::OwnPlace;
use kernel::ids::{CircleId, CircleInviteeId};
use platform::auth::{
    Permit,
    rights::permission::{AnswerCircle, PrepareCircle},
};

/// Who prepares the circle may change its invitees; this one was read of that circle.
pub(super) fn of_invitee(
    permit: &Permit<PrepareCircle, CircleId>,
    invitee: &Invitee,
) -> Permit<PrepareCircle, CircleInviteeId> {
    permit.narrowed(invitee.id)
}

/// The holder of a link answers for the one it was sent to.
pub(super) fn own(
    permit: &Permit<AnswerCircle, OwnPlace>,
) -> Permit<AnswerCircle, CircleInviteeId> {
    let (_, invitee) = permit.on();
    permit.narrowed(invitee)
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
