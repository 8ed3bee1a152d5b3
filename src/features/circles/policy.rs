//! Who may see circles, prepare them, record and answer in them. The rooms within share this policy.

use chrono::{DateTime, Utc};

use super::{links::OpenLink, model::Circle};
use kernel::ids::{CircleId, CircleInviteeId, GroupId, NoteId, PersonId};
use platform::{
    auth::{
        Actor, Permit, Right, Target,
        rights::permission::{AnswerCircle, PrepareCircle, RecordCircle, ValidateNote},
    },
    errors::Result,
};

/// Which circles a list may show.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Of all groups, or of the reader's own.
    pub all: bool,
    pub groups: Vec<i64>,
}

/// Which circles the reader may know of.
/// Fails: `AppError::NotFound` for somebody without any role.
pub fn listed(actor: &Actor) -> Result<Listed> {
    actor.takes_part()?;
    let own = actor.memberships.iter().filter_map(|m| m.group);
    Ok(Listed {
        all: actor.can_anywhere(Right::ReadCircle),
        groups: own.map(|id| id.0).collect(),
    })
}

/// May see this circle; to others it does not exist.
/// Fails: `AppError::NotFound`.
pub fn read(actor: &Actor, circle: &Circle) -> Result<()> {
    actor.sees(Right::ReadCircle, &circle.target(actor.id))
}

/// May see the group's axes and notes.
/// Fails: `AppError::NotFound`.
pub fn read_group(actor: &Actor, group: GroupId) -> Result<()> {
    actor.sees(Right::ReadCircle, &Target::group(group))
}

/// May prepare, run and close this circle.
/// Fails: `AppError::NotFound` where the reader may not see it, `AppError::Forbidden` where
/// only that.
pub fn prepare(actor: &Actor, circle: &Circle) -> Result<Permit<PrepareCircle, CircleId>> {
    read(actor, circle)?;
    actor.permit_on(&circle.target(actor.id), circle.id)
}

/// May prepare something of the group: its axes and notes, a new circle.
/// Fails: as [`prepare`].
pub fn prepare_of<On: Copy>(
    actor: &Actor,
    group: GroupId,
    on: On,
) -> Result<Permit<PrepareCircle, On>> {
    read_group(actor, group)?;
    actor.permit_on(&Target::group(group), on)
}

/// May add circles to this group, which everybody knows.
/// Fails: `AppError::NotFound` for somebody without any role, `AppError::Forbidden` without the
/// right.
pub fn create(actor: &Actor, group: GroupId) -> Result<Permit<PrepareCircle, GroupId>> {
    listed(actor)?;
    actor.permit_on(&Target::group(group), group)
}

/// May add circles to some group: shows the way to the form.
/// Fails: as [`create`].
pub fn create_somewhere(actor: &Actor) -> Result<()> {
    actor.adds(Right::PrepareCircle)
}

/// May record what is said in this circle.
/// Fails: as [`prepare`].
pub fn record(actor: &Actor, circle: &Circle) -> Result<Permit<RecordCircle, CircleId>> {
    read(actor, circle)?;
    actor.permit_on(&circle.target(actor.id), circle.id)
}

/// May say what the committee made of a note of the group.
/// Fails: as [`prepare`].
pub fn validate(
    actor: &Actor,
    group: GroupId,
    note: NoteId,
) -> Result<Permit<ValidateNote, NoteId>> {
    read_group(actor, group)?;
    actor.permit_on(&Target::group(group), note)
}

/// Whose place, and in which circle.
pub type OwnPlace = (CircleId, CircleInviteeId);

/// Who answers in a circle brings what is said to it.
pub(crate) fn in_circle(permit: &Permit<AnswerCircle, OwnPlace>) -> Permit<AnswerCircle, CircleId> {
    let (circle, _) = permit.on();
    permit.narrowed(circle)
}

/// The holder of a personal link that works is the one it was sent to, for that circle only.
pub(crate) fn by_link(link: &OpenLink, now: DateTime<Utc>) -> Permit<AnswerCircle, OwnPlace> {
    Permit::of_link(link.person, now, (link.circle, link.invitee))
}

/// Whoever answers by the calendar program of the address that was asked is the one it was sent to.
pub(crate) fn by_calendar(
    person: Option<PersonId>,
    now: DateTime<Utc>,
    place: OwnPlace,
) -> Permit<AnswerCircle, OwnPlace> {
    Permit::of_link(person, now, place)
}

/// Whoever was erased as a person is erased where they are invited, without anybody's doing.
pub(crate) fn by_erasure(now: DateTime<Utc>, place: OwnPlace) -> Permit<AnswerCircle, OwnPlace> {
    Permit::of_link(None, now, place)
}
