//! The clock of the evening: points begin and end, and what is done about an overrun. One point runs
//! at a time of all together, or one of each sub-group. The caller holds the circle.

use sqlx::PgConnection;

use super::{
    model::{self, ClockEvent, Overrun, SheetPoint},
    queries, time,
};
use crate::events;
use kernel::ids::CircleId;
use platform::{
    auth::{Permit, rights::permission::RecordCircle},
    errors::SaveError,
    history::{Changes, Snapshot},
};

/// Applies an event; what another hand did already is not done again. The point that runs now, if the
/// event began one.
pub(crate) async fn apply(
    db: &mut PgConnection,
    permit: &Permit<RecordCircle, CircleId>,
    points: &[SheetPoint],
    point: &SheetPoint,
    event: ClockEvent,
) -> Result<Option<SheetPoint>, SaveError> {
    let begins = match event {
        ClockEvent::Start if !point.is_running() => Some(point),
        ClockEvent::Next if point.is_running() => model::next_after(points, point),
        _ => None,
    };
    if let Some(begins) = begins {
        for other in points.iter().filter(|other| makes_way(other, begins)) {
            stop(db, permit, other).await?;
        }
    }
    if event != ClockEvent::Start && point.is_running() {
        stop(db, permit, point).await?;
    }
    if let Some(begins) = begins {
        start(db, permit, begins).await?;
    }
    events::tell(db, permit.on()).await?;
    Ok(begins.cloned())
}

/// What runs ends where something begins of the same people, or of all.
fn makes_way(running: &SheetPoint, begins: &SheetPoint) -> bool {
    let (one, other) = (running.sub_group_id, begins.sub_group_id);
    running.is_running() && (one.is_none() || other.is_none() || one == other)
}

/// A point begins, or goes on where it had ended: then with what was left of its time, a minute at
/// least.
async fn start(
    db: &mut PgConnection,
    permit: &Permit<RecordCircle, CircleId>,
    point: &SheetPoint,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE sheet_point SET started_at = coalesce(started_at, $2), ended_at = NULL,
                ends_at = $2 + greatest(interval '1 minute',
                    planned_minutes * interval '1 minute' - coalesce(ended_at - started_at, interval '0')),
                version = version + 1
         WHERE id = $1 AND circle_id = $3 AND ends_at IS NULL AND archived_at IS NULL",
        point.id.0,
        permit.at(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(());
    }
    let action = if point.is_done() {
        "resume_sheet_point"
    } else {
        "start_sheet_point"
    };
    permit
        .record_own(db, action, &point.named().created())
        .await?;
    Ok(())
}

/// A point ends; one that has ended already stays as it is.
async fn stop<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleId>,
    point: &SheetPoint,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE sheet_point SET ended_at = greatest(started_at, $2), ends_at = NULL, version = version + 1
         WHERE id = $1 AND circle_id = $3 AND ends_at IS NOT NULL",
        point.id.0,
        permit.at(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let changes = point.named().created();
        permit.record_own(db, "stop_sheet_point", &changes).await?;
    }
    Ok(())
}

/// What still runs ends with the evening: no screen counts on.
pub(crate) async fn end<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleId>,
) -> Result<(), SaveError> {
    let running = queries::running(db, permit.on()).await?;
    for point in &running {
        stop(db, permit, point).await?;
    }
    if !running.is_empty() {
        events::tell(db, permit.on()).await?;
    }
    Ok(())
}

/// Does something about an overrun of so many minutes: gives the running point more, and takes it from
/// what follows unless all that is to come later. Minutes that nobody could give.
pub(crate) async fn overrun(
    db: &mut PgConnection,
    permit: &Permit<RecordCircle, CircleId>,
    points: &[SheetPoint],
    running: Option<&SheetPoint>,
    minutes: i32,
    how: Overrun,
) -> Result<i64, SaveError> {
    let take = match running {
        Some(point) => extend(db, permit, point, minutes).await?,
        None => minutes.into(),
    };
    let mut giving = model::following(points, running);
    if how == Overrun::Rounds {
        giving.retain(|point| point.round.is_some());
    }
    let missing = match how {
        Overrun::Shift => 0,
        Overrun::Following | Overrun::Rounds => shorten(db, permit, &giving, take).await?,
    };
    events::tell(db, permit.on()).await?;
    Ok(missing)
}

/// Gives a running point more time: how many minutes later it ends.
async fn extend(
    db: &mut PgConnection,
    permit: &Permit<RecordCircle, CircleId>,
    point: &SheetPoint,
    minutes: i32,
) -> Result<i64, SaveError> {
    let Some(ends_at) = point.ends_at else {
        return Ok(0);
    };
    let (end, later) = time::extended(ends_at, permit.at(), minutes);
    let done = sqlx::query!(
        "UPDATE sheet_point SET ends_at = $2, version = version + 1
         WHERE id = $1 AND circle_id = $3 AND ends_at IS NOT NULL",
        point.id.0,
        end,
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(0);
    }
    let changes = Snapshot::new()
        .text("sheet_point", point.told())
        .optional_word("sheet_round", point.round)
        .text("sheet_extended", minutes)
        .created();
    permit
        .record_own(db, "extend_sheet_point", &changes)
        .await?;
    Ok(later)
}

/// Takes minutes from points that are to come, in proportion: those that nobody could give.
async fn shorten(
    db: &mut PgConnection,
    permit: &Permit<RecordCircle, CircleId>,
    points: &[SheetPoint],
    take: i64,
) -> Result<i64, SaveError> {
    let before: Vec<i32> = points.iter().map(|point| point.planned_minutes).collect();
    let (after, missing) = time::squeeze(&before, take);
    let ids: Vec<i64> = points.iter().map(|point| point.id.0).collect();
    sqlx::query!(
        "UPDATE sheet_point SET planned_minutes = p.minutes, version = version + 1
         FROM unnest($1::bigint[], $2::int[]) AS p (id, minutes)
         WHERE sheet_point.id = p.id AND circle_id = $3 AND started_at IS NULL AND planned_minutes <> p.minutes",
        &ids,
        &after,
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    let all = |minutes: &[i32]| {
        let minutes: Vec<String> = minutes.iter().map(i32::to_string).collect();
        minutes.join(" + ")
    };
    let changes = Changes::one("sheet_minutes", all(&before), all(&after));
    permit.record_own(db, "shorten_sheet", &changes).await?;
    Ok(missing)
}
