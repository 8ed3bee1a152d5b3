//! Storing answers, recorded on the meeting.

use sqlx::PgConnection;

use super::{forms::ReplyForm, model::Invitation};
use crate::attendance::changes;
use kernel::ids::MeetingId;
use platform::{
    auth::{Permit, rights::permission::AnswerInvitation},
    errors::{AppError, SaveError},
    history::Snapshot,
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
    let done = sqlx::query!(
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
    .await?;
    if done.rows_affected() == 0 {
        return Err(SaveError::Stale);
    }
    // Time and place stand above the form: the person knows them now, and a change is told.
    changes::mark(db, permit, &[before.line]).await?;
    let stored = Snapshot::new()
        .optional_word("reply", before.reply())
        .text("represented_by", &before.represented_by)
        .text("remark", &before.remark);
    let changes = Snapshot::new()
        .word("reply", form.reply)
        .text("represented_by", &form.represented_by)
        .text("remark", &form.remark)
        .since(&stored);
    if !changes.is_empty() {
        permit
            .record(db, permit.on(), "reply_invitation", &changes, &before.name)
            .await?;
    }
    Ok(())
}
