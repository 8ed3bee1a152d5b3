//! Storing answers, recorded on the meeting.

use sqlx::PgConnection;

use super::{forms::ReplyForm, model::Invitation, queries};
use crate::attendance::commands::mark_told;
use kernel::ids::MeetingId;
use platform::{
    auth::{Permit, rights::permission::AnswerInvitation},
    errors::{AppError, OrStale as _, SaveError},
};

/// Stores what an invited person answers.
///
/// # Errors
/// [`SaveError::Stale`] where the line or the meeting changed since the person saw it; a conflict
/// where the meeting has begun or is called off.
pub async fn reply(
    db: &mut PgConnection,
    permit: &Permit<AnswerInvitation, MeetingId>,
    before: &Invitation,
    form: &ReplyForm,
) -> Result<(), SaveError> {
    if !before.is_open() {
        return Err(AppError::Conflict("reply-closed").into());
    }
    let seen = form.meeting_version.unwrap_or(before.meeting_version);
    if seen != before.meeting_version {
        return Err(SaveError::Stale);
    }
    sqlx::query!(
        "UPDATE attendance SET standing = $3, represented_by = $4, remark = $5, replied_at = $6,
                replied_for = (SELECT tstzrange(m.starts_at, m.ends_at) FROM meeting m WHERE m.id = meeting_id),
                version = version + 1
         WHERE id = $1 AND version = $2",
        before.line.0,
        form.version,
        form.reply.standing().as_str(),
        form.represented_by,
        form.remark,
        permit.at()
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    // Time and place stand above the form: the person knows them now, and a change is told.
    mark_told(db, permit, &[before.line]).await?;
    let stored = queries::invitation(db, before.line).await?;
    let after = stored.ok_or(AppError::NotFound)?.snapshot();
    let (meeting, then, name) = (permit.on(), before.snapshot(), &before.name);
    permit
        .record_change(db, meeting, "reply_invitation", &then, &after, name)
        .await?;
    Ok(())
}
