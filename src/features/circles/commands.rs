//! Writing circles. Each command records in the history.

use sqlx::PgConnection;

use super::{forms::CircleForm, model::Circle, queries};
use kernel::{
    circle::{CircleState, CircleStep},
    ids::{CircleId, GroupId, MeetingId},
    workflow::NotNow,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, OrStale as _, SaveError},
    history::Snapshot,
};

/// Adds a circle to the group, under its next number of the cycle.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, GroupId>,
    form: &CircleForm,
) -> Result<CircleId, SaveError> {
    // Numbers are given one writer at a time: the group's row is the queue.
    sqlx::query!(
        "SELECT id FROM working_group WHERE id = $1 FOR UPDATE",
        permit.on().0
    )
    .fetch_optional(&mut *db)
    .await?;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO circle (group_id, cycle, number, title, description, invitations_min, invitations_max,
                               places_wanted, places_max, reply_to, feedback_due_on, asks_reading, created_by_id)
           VALUES ($1, $2, (SELECT coalesce(max(number), 0) + 1 FROM circle WHERE group_id = $1 AND cycle = $2),
                   $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
           RETURNING id as "id: CircleId""#,
        permit.on().0,
        form.cycle.as_str(),
        form.title,
        form.description,
        form.invitations_min,
        form.invitations_max,
        form.places_wanted,
        form.places_max,
        form.reply_to,
        form.feedback_due_on,
        form.asks_reading,
        permit.by().map(|id| id.0)
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a circle the writer saw at `form.version`; its group, cycle and number stay.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    before: &Circle,
    form: &CircleForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE circle SET title = $3, description = $4, invitations_min = $5, invitations_max = $6,
                places_wanted = $7, places_max = $8, reply_to = $9, feedback_due_on = $10, asks_reading = $11,
                version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.title,
        form.description,
        form.invitations_min,
        form.invitations_max,
        form.places_wanted,
        form.places_max,
        form.reply_to,
        form.feedback_due_on,
        form.asks_reading
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// As it is stored.
pub async fn stored(db: &mut PgConnection, id: CircleId) -> Result<Circle, AppError> {
    let found = queries::circle(db, None, id).await?;
    found.ok_or(AppError::NotFound)
}

/// How the history calls a step.
fn action(step: CircleStep) -> &'static str {
    match step {
        CircleStep::Invite => "circle_invite",
        CircleStep::Begin => "circle_begin",
        CircleStep::End => "circle_end",
        CircleStep::Close => "circle_close",
        CircleStep::Reopen => "circle_reopen",
        CircleStep::Forgo => "circle_forgo",
        CircleStep::Resume => "circle_resume",
    }
}

/// Takes a circle a step on; going without one has its reason. The caller holds the circle.
/// Fails: a conflict where its state does not allow that, or where it has a meeting already.
pub async fn advance(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    circle: &Circle,
    step: CircleStep,
    reason: &str,
) -> Result<CircleState, SaveError> {
    let next = circle.state.next(step);
    let next = next.map_err(|NotNow| AppError::Conflict("circle-error-state"))?;
    if next == CircleState::Without && circle.meeting_id.is_some() {
        return Err(AppError::Conflict("circle-error-has-meeting").into());
    }
    let without = if next == CircleState::Without {
        reason
    } else {
        ""
    };
    sqlx::query!(
        "UPDATE circle SET state = $2, without_reason = $3, version = version + 1 WHERE id = $1",
        permit.on().0,
        next.as_str(),
        without
    )
    .execute(&mut *db)
    .await?;
    let before = Snapshot::new().word("circle_state", circle.state);
    let changes = Snapshot::new().word("circle_state", next).since(&before);
    let action = action(step);
    permit
        .record(db, permit.on(), action, &changes, reason)
        .await?;
    Ok(next)
}

/// Says which meeting the circle is; none: it has no date any more. The caller holds the circle.
/// Fails: `circle_meeting_key` where another circle is that meeting.
pub async fn set_meeting(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    meeting: Option<MeetingId>,
) -> Result<(), SaveError> {
    let before = queries::meeting_name(db, permit.on()).await?;
    sqlx::query!(
        "UPDATE circle SET meeting_id = $2, version = version + 1 WHERE id = $1",
        permit.on().0,
        meeting.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?;
    let after = queries::meeting_name(db, permit.on()).await?;
    let before = Snapshot::new().optional("circle_meeting", before);
    let after = Snapshot::new().optional("circle_meeting", after);
    permit
        .record_change(db, permit.on(), "circle_meeting", &before, &after, "")
        .await?;
    Ok(())
}
