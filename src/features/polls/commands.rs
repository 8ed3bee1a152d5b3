//! Writing polls. Each command records in the history.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    forms::PollForm,
    model::{LINK_GRACE, Poll, PollEvent, PollState, readable},
    queries,
};
use kernel::ids::{GroupId, PollId};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// Adds a poll, as a draft.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, GroupId>,
    form: &PollForm,
) -> Result<PollId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO poll (group_id, kind, organisation_id, title, description, duration_minutes, place,
                             video_url, weekly, weekly_until, closes_at, created_by_id, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
           RETURNING id as "id: PollId""#,
        permit.on().0,
        form.kind.as_str(),
        form.organisation.map(|id| id.0),
        form.title,
        form.description,
        form.duration_minutes,
        form.place,
        form.video_url,
        form.weekly_until.is_some(),
        form.weekly_until,
        form.closes_at,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a poll the writer saw at `form.version`; its group stays.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    before: &Poll,
    form: &PollForm,
) -> Result<(), SaveError> {
    // A later deadline is worth another reminder.
    sqlx::query!(
        "UPDATE poll SET kind = $3, organisation_id = $4, title = $5, description = $6, duration_minutes = $7,
                place = $8, video_url = $9, weekly = $10, weekly_until = $11, closes_at = $12,
                reminded_at = CASE WHEN closes_at < $12 THEN NULL ELSE reminded_at END, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.kind.as_str(),
        form.organisation.map(|id| id.0),
        form.title,
        form.description,
        form.duration_minutes,
        form.place,
        form.video_url,
        form.weekly_until.is_some(),
        form.weekly_until,
        form.closes_at
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    if form.closes_at != before.closes_at {
        move_links(db, permit, form.closes_at).await?;
    }
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

async fn stored(db: &mut PgConnection, id: PollId) -> Result<Poll, AppError> {
    let found = queries::poll(db, None, id).await?;
    found.ok_or(AppError::NotFound)
}

/// Links live as long as the deadline says.
async fn move_links(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    closes_at: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE poll_link SET expires_at = $2 WHERE revoked_at IS NULL
           AND invitee_id IN (SELECT id FROM poll_invitee WHERE poll_id = $1)",
        permit.on().0,
        closes_at + LINK_GRACE
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Where the event leads, or why it cannot happen.
fn led(poll: &Poll, event: PollEvent, now: DateTime<Utc>) -> Result<PollState, AppError> {
    match poll.state(now).next(event) {
        Ok(state) if !poll.archived => Ok(state),
        _ => Err(AppError::Conflict("poll-error-state")),
    }
}

async fn set_state(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    state: PollState,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE poll SET state = $2, version = version + 1 WHERE id = $1",
        permit.on().0,
        state.as_str()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Opens a draft. The caller holds the poll and mails the links.
/// Fails: where it cannot be opened any more.
pub async fn open(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    poll: &Poll,
) -> Result<(), SaveError> {
    let state = led(poll, PollEvent::Open, permit.at())?;
    set_state(db, permit, state).await?;
    permit.record_own_act(db, "poll_open").await?;
    Ok(())
}

/// Takes answers again, until a new deadline. The caller holds the poll.
/// Fails: where it is not closed.
pub async fn reopen(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    poll: &Poll,
    closes_at: DateTime<Utc>,
) -> Result<(), SaveError> {
    let state = led(poll, PollEvent::Reopen, permit.at())?;
    sqlx::query!(
        "UPDATE poll SET state = $2, closes_at = $3, reminded_at = NULL, version = version + 1 WHERE id = $1",
        permit.on().0,
        state.as_str(),
        closes_at
    )
    .execute(&mut *db)
    .await?;
    move_links(db, permit, closes_at).await?;
    let change = Changes::one(
        "poll_closes_at",
        readable(poll.closes_at),
        readable(closes_at),
    );
    permit.record_own(db, "poll_reopen", &change).await?;
    Ok(())
}

/// Calls the poll off: its links die. The caller holds the poll.
/// Fails: where it is over already.
pub async fn cancel(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    poll: &Poll,
) -> Result<(), SaveError> {
    let state = led(poll, PollEvent::Cancel, permit.at())?;
    set_state(db, permit, state).await?;
    sqlx::query!(
        "UPDATE poll_link SET revoked_at = $2 WHERE revoked_at IS NULL
           AND invitee_id IN (SELECT id FROM poll_invitee WHERE poll_id = $1)",
        permit.on().0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "poll_cancel").await?;
    Ok(())
}
