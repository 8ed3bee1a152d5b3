//! Who may see polls, answer and manage them.

use chrono::{DateTime, Utc};

use super::{links::OpenLink, model::Poll};
use kernel::ids::{GroupId, InviteeId, PollId};
use platform::{
    auth::{
        Actor, Due, Permit, Reach, Right, Target,
        rights::permission::{AnswerPoll, EditMeeting},
    },
    errors::{AppError, Result},
};

/// Which polls a list may show.
#[derive(Debug, Clone)]
pub struct Listed {
    /// All but drafts.
    pub known: Reach,
    /// Drafts too.
    pub managed: Reach,
}

/// Which polls the reader may know of, besides those that ask the reader.
/// Fails: [`AppError::NotFound`] for somebody without any role.
pub fn listed(actor: &Actor) -> Result<Listed> {
    actor.takes_part()?;
    Ok(Listed {
        known: actor.reach(Right::ReadMeeting),
        managed: actor.reach(Right::EditMeeting),
    })
}

/// May see this poll and everybody's answers; a draft is its organisers' own.
/// Fails: [`AppError::NotFound`].
pub fn read(actor: &Actor, poll: &Poll) -> Result<()> {
    let right = match poll.stored_state.shown() {
        true => Right::ReadMeeting,
        false => Right::EditMeeting,
    };
    actor.sees(right, &poll.target(actor.id))
}

/// May change this poll, open it, remind, choose.
/// Fails: [`AppError::NotFound`] where the reader may not see it, [`AppError::Forbidden`] where
/// only that.
pub fn manage(actor: &Actor, poll: &Poll) -> Result<Permit<EditMeeting, PollId>> {
    read(actor, poll)?;
    actor.permit_on(&poll.target(actor.id), poll.id)
}

/// May add polls to this group.
/// Fails: as [`manage`].
pub fn create(actor: &Actor, group: GroupId) -> Result<Permit<EditMeeting, GroupId>> {
    actor.takes_part()?;
    actor.permit_on(&Target::group(group), group)
}

/// May add polls to some group.
/// Fails: as [`manage`].
pub fn create_somewhere(actor: &Actor) -> Result<()> {
    actor.adds(Right::EditMeeting)
}

/// Whose answer, and to which poll.
pub(crate) type OwnAnswer = (PollId, InviteeId);

/// May answer, being asked.
/// Fails: as [`manage`].
pub fn answer(actor: &Actor, poll: &Poll) -> Result<Permit<AnswerPoll, OwnAnswer>> {
    read(actor, poll)?;
    let me = poll.invitee.ok_or(AppError::Forbidden)?;
    actor.permit_on(&poll.target(actor.id), (poll.id, me))
}

/// What a poll does by itself, once its time has come.
pub(crate) fn in_turn(poll: PollId, now: DateTime<Utc>) -> Permit<Due, PollId> {
    Permit::when_due(now, poll)
}

/// The holder of a personal link that works is the person it was sent to, for that poll only.
pub(crate) fn answer_by_link(link: &OpenLink, now: DateTime<Utc>) -> Permit<AnswerPoll, OwnAnswer> {
    Permit::of_link(link.person, now, (link.poll, link.invitee))
}
