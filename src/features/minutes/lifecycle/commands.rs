//! Writing the lifecycle of minutes, recorded on the meeting.

use chrono::NaiveDate;
use sqlx::{PgConnection, types::Json};

use super::model::{LifeEvent, VersionCause};
use crate::{notes::telling, publication::document};
use kernel::{ids::MeetingId, meeting::MinutesState};
use meetings::head::{self, MeetingHead};
use platform::{
    auth::{Permit, rights::permission::ManageMinutes},
    errors::SaveError,
    history::Snapshot,
};

/// Takes a step from the state the minutes were seen in; false where they do not allow it, or
/// somebody was faster.
pub async fn advance(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    (from, step): (MinutesState, LifeEvent),
    corrections_due_on: Option<NaiveDate>,
) -> Result<bool, SaveError> {
    let Ok(to) = from.next(step) else {
        return Ok(false);
    };
    // No note slips in while the minutes leave the draft, and who takes notes learns of it.
    head::lock(db, permit.on()).await?;
    telling::tell(db, permit.on()).await?;
    let done = sqlx::query!(
        "UPDATE minutes SET state = $3, version = version + 1,
                circulated_at = CASE WHEN $3 = 'circulated' THEN $4 ELSE circulated_at END,
                corrections_due_on = CASE WHEN $3 = 'circulated' THEN $5 ELSE corrections_due_on END,
                approved_at = CASE WHEN $3 = 'approved' THEN $4 ELSE approved_at END,
                locked_at = CASE WHEN $3 = 'locked' THEN $4 ELSE locked_at END
         WHERE meeting_id = $1 AND state = $2",
        permit.on().0,
        from.as_str(),
        to.as_str(),
        permit.at(),
        corrections_due_on
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    let changes = Snapshot::new()
        .word("minutes_state", to)
        .since(&Snapshot::new().word("minutes_state", from));
    permit.record_own(db, "advance_minutes", &changes).await?;
    Ok(true)
}

/// Says which meeting approved the minutes.
pub async fn approved_in(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    later: MeetingId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE minutes SET approved_in_id = $2 WHERE meeting_id = $1",
        permit.on().0,
        later.0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Keeps the minutes as they stand now.
pub async fn keep_version(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    meeting: &MeetingHead,
    cause: VersionCause,
    reason: &str,
) -> Result<(), SaveError> {
    let content = document::load(db, meeting).await?;
    sqlx::query!(
        "INSERT INTO minutes_version (meeting_id, number, cause, reason, content, made_by_id, made_at)
         VALUES ($1, (SELECT coalesce(max(number), 0) + 1 FROM minutes_version WHERE meeting_id = $1),
                 $2, $3, $4, $5, $6)",
        permit.on().0,
        cause.as_str(),
        reason,
        Json(content) as _,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(())
}
