//! Storing answers, recorded on the meeting.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    forms::ReplyForm,
    model::{Invitation, Reply},
    policy, queries,
};
use crate::{attendance::commands::mark_told, calendar};
use kernel::ids::MeetingId;
use platform::{
    auth::{Permit, rights::permission::AnswerInvitation},
    errors::{AppError, OrStale as _, SaveError},
    mail::invite::{Attending, CalendarAnswer},
};

/// Characters of a remark.
const REMARK: usize = 500;

/// Takes what somebody's calendar program answered by mail. False where it answers no invitation of
/// ours, another time of it, or neither yes nor no: a person looks at that. What was said on the
/// page since then stays.
/// Fails: as [`reply`].
pub async fn answered_by_mail(
    db: &mut PgConnection,
    answer: &CalendarAnswer,
    now: DateTime<Utc>,
) -> Result<bool, SaveError> {
    let said = match answer.attending {
        Attending::Accepted => Reply::Coming,
        Attending::Declined => Reply::Excused,
        Attending::Unsure => return Ok(false),
    };
    let Some(meeting) = calendar::meeting_of(&answer.uid) else {
        return Ok(false);
    };
    let Some(line) = queries::line_of_address(db, meeting, &answer.attendee).await? else {
        return Ok(false);
    };
    let Some(before) = queries::invitation(db, line).await? else {
        return Ok(false);
    };
    let is_of_another_time = answer.starts_at.is_some_and(|at| at != before.starts_at);
    if is_of_another_time || !before.is_open() {
        return Ok(false);
    }
    let since = before.replied_at.zip(answer.answered_at);
    let is_older = since.is_some_and(|(replied, answered)| answered <= replied);
    let is_said = before.reply() == Some(said) && before.replied_for.is_none();
    if is_older || is_said {
        return Ok(true);
    }
    let remark = match answer.comment.as_str() {
        "" => before.remark.clone(),
        comment => comment.chars().take(REMARK).collect(),
    };
    let form = ReplyForm {
        reply: said,
        represented_by: String::new(),
        remark,
        version: before.version,
        meeting_version: None,
    };
    let permit = policy::by_link(&before, now);
    reply(db, &permit, &before, &form).await?;
    Ok(true)
}

/// Stores what an invited person answers.
/// Fails: [`SaveError::Stale`] where the line or the meeting changed since the person saw it; a
/// conflict where the meeting has begun or is called off.
pub(super) async fn reply(
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
