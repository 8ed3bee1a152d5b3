//! Who may answer an invitation.

use chrono::{DateTime, Utc};

use super::model::Invitation;
use kernel::ids::MeetingId;
use platform::auth::{Permit, rights::permission::AnswerInvitation};

pub(super) use crate::policy::reply;

/// The holder of a personal link that works is the person it was sent to, for that meeting only.
pub(super) fn by_link(
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Permit<AnswerInvitation, MeetingId> {
    Permit::of_link(invitation.person, now, invitation.meeting)
}
