//! Who may see polls, answer and manage them.

use chrono::{DateTime, Utc};

use super::{
    links::OpenLink,
    model::{Poll, PollState},
};
use kernel::ids::{GroupId, InviteeId, PollId};
use platform::{
    auth::{
        Actor, Permit, Right, Target, Visible,
        rights::permission::{AnswerPoll, EditMeeting},
        visible,
    },
    errors::{AppError, Result},
};

/// Which polls a list may show.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Polls of all groups, or of the reader's own.
    pub all: bool,
    pub groups: Vec<GroupId>,
    /// Drafts of all groups, or of those the reader manages.
    pub manages_all: bool,
    pub manages: Vec<GroupId>,
}

/// Which polls the reader may know of, besides those that ask the reader.
///
/// # Errors
/// [`AppError::NotFound`] for somebody without any role.
pub fn listed(actor: &Actor) -> Result<Listed> {
    let (all, groups) = match visible(actor)? {
        Visible::All => (true, Vec::new()),
        Visible::Of(groups) => (false, groups),
    };
    let own = actor.memberships.iter().filter_map(|m| m.group);
    let manages = own.filter(|id| actor.can(Right::EditMeeting, &Target::group(*id)));
    Ok(Listed {
        all,
        groups,
        manages_all: actor.can_anywhere(Right::EditMeeting),
        manages: manages.collect(),
    })
}

/// May see this poll and everybody's answers; a draft is its organisers' own.
///
/// # Errors
/// [`AppError::NotFound`].
pub fn read(actor: &Actor, poll: &Poll) -> Result<()> {
    let right = match poll.stored_state {
        PollState::Draft => Right::EditMeeting,
        _ => Right::ReadMeeting,
    };
    if actor.can(right, &poll.target()) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

/// May change this poll, open it, remind, choose.
///
/// # Errors
/// [`AppError::NotFound`] where the reader may not see it, [`AppError::Forbidden`] where only that.
pub fn manage(actor: &Actor, poll: &Poll) -> Result<Permit<EditMeeting, PollId>> {
    read(actor, poll)?;
    actor.permit_on(&poll.target(), poll.id)
}

/// May add polls to this group.
///
/// # Errors
/// As [`manage`].
pub fn create(actor: &Actor, group: GroupId) -> Result<Permit<EditMeeting, GroupId>> {
    visible(actor)?;
    actor.permit_on(&Target::group(group), group)
}

/// May add polls to some group.
///
/// # Errors
/// As [`manage`].
pub fn create_somewhere(actor: &Actor) -> Result<()> {
    visible(actor)?;
    if actor.can_somewhere(Right::EditMeeting) {
        Ok(())
    } else {
        Err(AppError::Forbidden)
    }
}

/// Whose answer, and to which poll.
pub(crate) type OwnAnswer = (PollId, InviteeId);

/// May answer, being asked.
///
/// # Errors
/// As [`manage`].
pub fn answer(actor: &Actor, poll: &Poll) -> Result<Permit<AnswerPoll, OwnAnswer>> {
    read(actor, poll)?;
    let me = poll.invitee.ok_or(AppError::Forbidden)?;
    actor.permit_on(&poll.target(), (poll.id, me))
}

/// The holder of a personal link that works is the person it was sent to, for that poll only.
pub(crate) fn answer_by_link(link: &OpenLink, now: DateTime<Utc>) -> Permit<AnswerPoll, OwnAnswer> {
    Permit::of_link(link.person, now, (link.poll, link.invitee))
}
