//! The clock of a meeting: one point runs at a time.

use sqlx::PgConnection;

use kernel::{
    ids::{MeetingId, PointId},
    meeting::{PointState, PointStep},
    workflow::NotNow,
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::{AppError, SaveError},
    history::Changes,
};

/// The step's name in the history.
fn action(step: PointStep) -> &'static str {
    match step {
        PointStep::Start => "start_point",
        PointStep::Stop => "stop_point",
        PointStep::Finish => "finish_point",
        PointStep::LeaveOver => "leave_point_over",
        PointStep::Reopen => "reopen_point",
    }
}

/// Whether a point stands already where the step leads: a second click.
fn is_taken(step: PointStep, state: PointState, running: bool) -> bool {
    match step {
        PointStep::Start => running,
        PointStep::Stop => state == PointState::Open && !running,
        PointStep::Finish => state == PointState::Done,
        PointStep::LeaveOver => state == PointState::CarriedOver,
        PointStep::Reopen => state == PointState::Open,
    }
}

/// Takes a step: whatever runs is stopped, and a start lets this point run. What another click did is
/// not done again.
/// Fails: a conflict where the point's state does not allow the step.
pub async fn apply(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    (point, title): (PointId, &str),
    step: PointStep,
) -> Result<(), SaveError> {
    let before = sqlx::query!(
        r#"SELECT state as "state: PointState", started_at IS NOT NULL as "running!" FROM agenda_point
           WHERE id = $1 AND meeting_id = $2 AND archived_at IS NULL FOR UPDATE"#,
        point.0,
        permit.on().0
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(AppError::NotFound)?;
    if is_taken(step, before.state, before.running) {
        return Ok(());
    }
    let not_now = |NotNow| AppError::Conflict("agenda-step-not-now");
    let state = before.state.next(step).map_err(not_now)?;
    let starts = step == PointStep::Start;
    stop_running(db, permit, (!starts).then_some(point)).await?;
    sqlx::query!(
        "UPDATE agenda_point SET state = $3, started_at = $4
         WHERE id = $1 AND meeting_id = $2 AND archived_at IS NULL",
        point.0,
        permit.on().0,
        state.as_str(),
        starts.then(|| permit.at())
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("point", "", title);
    let action = action(step);
    permit.record_own(db, action, &change).await?;
    Ok(())
}

/// Stops what runs, or only this point, and adds its time.
pub(super) async fn stop_running(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    point: Option<PointId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE agenda_point SET started_at = NULL,
                seconds_spent = seconds_spent + greatest(0, extract(epoch FROM $3 - started_at))::int
         WHERE meeting_id = $1 AND started_at IS NOT NULL AND ($2::bigint IS NULL OR id = $2)",
        permit.on().0,
        point.map(|id| id.0),
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(())
}
