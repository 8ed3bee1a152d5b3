//! The draft that notes are written in: how long it is one, and for whom.

use sqlx::PgConnection;

use crate::meeting_for;
use kernel::{ids::MeetingId, meeting::MinutesState};
use meetings::{head::MeetingHead, policy};
use platform::{
    auth::{Permit, rights::permission::TakeNotes},
    errors::{AppError, Result},
    web::Visit,
};

/// Notes are written while the minutes are a draft; afterwards by corrections and amendments.
pub(super) fn is_open(meeting: &MeetingHead) -> bool {
    meeting.minutes_state == Some(MinutesState::Draft) && !meeting.archived
}

/// The meeting, for who may write its notes now.
pub(super) async fn writing(
    db: &mut PgConnection,
    visit: &Visit,
    id: MeetingId,
) -> Result<(MeetingHead, Permit<TakeNotes, MeetingId>)> {
    let (meeting, permit) = meeting_for(db, visit, id, policy::take_notes).await?;
    is_open(&meeting)
        .then_some((meeting, permit))
        .ok_or(AppError::Conflict("notes-closed"))
}
