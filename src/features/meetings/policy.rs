//! Who may see meetings and their notes, and change them. The rooms within share this policy;
//! decisions, follow-up and polls have their own.

use super::head::MeetingHead;
use kernel::ids::{GroupId, MeetingId};
use kernel::meeting::MinutesState;
use platform::{
    auth::{
        Actor, Permit, Right, Target,
        rights::{
            Permission,
            permission::{
                AnswerInvitation, EditMeeting, ManageMinutes, ProposeCorrection, TakeNotes,
            },
        },
    },
    errors::{AppError, Result},
    history::Sight,
};

/// May see this meeting; to others it does not exist.
/// Fails: [`AppError::NotFound`].
pub fn read(actor: &Actor, meeting: &MeetingHead) -> Result<()> {
    actor.sees(Right::ReadMeeting, &meeting.target(actor.id))
}

/// A right on this meeting, for who may see it.
fn granted<P: Permission>(actor: &Actor, meeting: &MeetingHead) -> Result<Permit<P, MeetingId>> {
    read(actor, meeting)?;
    actor.permit_on(&meeting.target(actor.id), meeting.id)
}

/// May change this meeting, its agenda and attendance.
/// Fails: [`AppError::NotFound`] where the reader may not see it, [`AppError::Forbidden`] where
/// only that.
pub fn edit(actor: &Actor, meeting: &MeetingHead) -> Result<Permit<EditMeeting, MeetingId>> {
    granted(actor, meeting)
}

/// May add meetings to this group.
/// Fails: as [`edit`].
pub fn create(actor: &Actor, group: GroupId) -> Result<Permit<EditMeeting, GroupId>> {
    actor.takes_part()?;
    actor.permit_on(&Target::group(group), group)
}

/// May add meetings to some group: shows the way to the form.
/// Fails: [`AppError::NotFound`] for somebody without any role, [`AppError::Forbidden`] without
/// such a group.
pub fn create_somewhere(actor: &Actor) -> Result<()> {
    actor.adds(Right::EditMeeting)
}

/// May take notes.
/// Fails: as [`edit`].
pub fn take_notes(actor: &Actor, meeting: &MeetingHead) -> Result<Permit<TakeNotes, MeetingId>> {
    granted(actor, meeting)
}

/// May read the notes: once they are sent round everybody who sees the meeting, before that who
/// takes them or is invited.
/// Fails: as [`edit`].
pub fn read_notes(actor: &Actor, meeting: &MeetingHead) -> Result<()> {
    read(actor, meeting)?;
    may_know_notes(actor, meeting)
        .then_some(())
        .ok_or(AppError::Forbidden)
}

fn may_know_notes(actor: &Actor, meeting: &MeetingHead) -> bool {
    let sent_round = meeting
        .minutes_state
        .is_some_and(|state| state != MinutesState::Draft);
    sent_round || actor.can(Right::ReadDraftNotes, &meeting.target(actor.id))
}

/// What the history tells of notes, which nobody but their writers and readers knows before they are
/// sent round.
const OF_NOTES: &[&str] = &[
    "note",
    "change_note",
    "remove_note",
    "move_note",
    "gather_notes",
    "open_section",
    "rename_section",
    "merge_section",
    "take_section_back",
    "remove_section",
];

/// What the reader may know of the meeting's history: of notes, as [`read_notes`].
pub fn sight(actor: &Actor, meeting: &MeetingHead) -> Sight {
    if may_know_notes(actor, meeting) {
        Sight::All
    } else {
        Sight::Without(OF_NOTES)
    }
}

/// May lead the minutes through their life.
/// Fails: as [`edit`].
pub fn manage_minutes(
    actor: &Actor,
    meeting: &MeetingHead,
) -> Result<Permit<ManageMinutes, MeetingId>> {
    granted(actor, meeting)
}

/// May propose corrections to the minutes.
/// Fails: as [`edit`].
pub fn propose(
    actor: &Actor,
    meeting: &MeetingHead,
) -> Result<Permit<ProposeCorrection, MeetingId>> {
    granted(actor, meeting)
}

/// May say whether they come, being invited.
/// Fails: as [`edit`].
pub fn reply(actor: &Actor, meeting: &MeetingHead) -> Result<Permit<AnswerInvitation, MeetingId>> {
    granted(actor, meeting)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;
    use platform::{history::action_key, i18n::Translator};

    #[test]
    fn every_action_named_exists() {
        for action in OF_NOTES {
            let named = Translator(Lang::Fr).lookup(&action_key(action));
            assert!(named.is_some(), "{action}");
        }
    }
}
