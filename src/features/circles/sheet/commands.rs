//! Writing run sheets, recorded on the circle. The caller holds the circle.

use sqlx::PgConnection;

use super::{course::NewPoint, forms::PointForm, model::SheetPoint, queries};
use crate::events;
use kernel::{
    circle::Round,
    ids::{CircleId, SheetPointId},
    order::shifted,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// Puts a course in the place of what is there, none of which has begun.
/// Fails: a conflict where a point has begun.
pub(super) async fn generate(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    course: &[NewPoint],
) -> Result<(), SaveError> {
    let circle = permit.on();
    let before = queries::points(db, circle).await?;
    if before.iter().any(|point| !point.is_ahead()) {
        return Err(AppError::Conflict("sheet-error-begun").into());
    }
    sqlx::query!(
        "UPDATE sheet_point SET archived_at = $2, version = version + 1 WHERE circle_id = $1 AND archived_at IS NULL",
        circle.0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let kinds: Vec<&str> = course.iter().map(|point| point.kind.as_str()).collect();
    let axes: Vec<Option<i64>> = course.iter().map(|p| p.axis.map(|(id, _)| id.0)).collect();
    let rounds: Vec<Option<&str>> = course
        .iter()
        .map(|point| point.axis.map(|(_, round)| Round::as_str(round)))
        .collect();
    let groups: Vec<Option<i64>> = course.iter().map(|p| p.sub_group.map(|id| id.0)).collect();
    let minutes: Vec<i32> = course.iter().map(|point| point.minutes).collect();
    sqlx::query!(
        "INSERT INTO sheet_point (circle_id, position, kind, axis_id, round, sub_group_id, planned_minutes)
         SELECT $1, p.place::int, p.kind, p.axis_id, p.round, p.sub_group_id, p.minutes
         FROM unnest($2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::int[])
              WITH ORDINALITY AS p (kind, axis_id, round, sub_group_id, minutes, place)",
        circle.0,
        &kinds as &[&str],
        &axes as &[Option<i64>],
        &rounds as &[Option<&str>],
        &groups as &[Option<i64>],
        &minutes
    )
    .execute(&mut *db)
    .await?;
    let changes = Changes::one("sheet_points", before.len(), course.len());
    permit.record_own(db, "generate_sheet", &changes).await?;
    events::tell(db, circle).await?;
    Ok(())
}

/// Adds a point: after the others, or before the close where that is last and still to come.
pub(super) async fn add(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    form: &PointForm,
) -> Result<SheetPointId, SaveError> {
    let circle = permit.on();
    let id = sqlx::query_scalar!(
        r#"WITH last AS (
             SELECT position, kind = 'closing' AND started_at IS NULL AND $3 <> 'closing' AS closes
             FROM sheet_point WHERE circle_id = $1 AND archived_at IS NULL ORDER BY position DESC, id DESC LIMIT 1),
           moved AS (
             UPDATE sheet_point p SET position = p.position + 1 FROM last
             WHERE last.closes AND p.circle_id = $1 AND p.archived_at IS NULL AND p.position = last.position)
           INSERT INTO sheet_point (circle_id, position, kind, axis_id, round, sub_group_id, title, question,
                                    planned_minutes)
           SELECT $1, coalesce((SELECT position + CASE WHEN closes THEN 0 ELSE 1 END FROM last), 1),
                  $3, $4, $5, $2, $6, $7, $8
           RETURNING id as "id: SheetPointId""#,
        circle.0,
        form.sub_group.map(|id| id.0),
        form.kind.as_str(),
        form.axis().map(|id| id.0),
        form.round().map(Round::as_str),
        form.title,
        form.question,
        form.minutes
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, circle, id).await?.snapshot().created();
    permit.record_own(db, "add_sheet_point", &changes).await?;
    events::tell(db, circle).await?;
    Ok(id)
}

/// As it is stored.
pub(super) async fn stored(
    db: &mut PgConnection,
    circle: CircleId,
    id: SheetPointId,
) -> Result<SheetPoint, AppError> {
    let found = queries::point(db, circle, id, false).await?;
    found.ok_or(AppError::NotFound)
}

/// Changes a point that the writer saw at `form.version`; one that runs ends so much later or earlier.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub(super) async fn update(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    before: &SheetPoint,
    form: &PointForm,
) -> Result<(), SaveError> {
    let circle = permit.on();
    sqlx::query!(
        "UPDATE sheet_point SET kind = $3, axis_id = $4, round = $5, sub_group_id = $6, title = $7, question = $8,
                planned_minutes = $9, ends_at = ends_at + ($9 - planned_minutes) * interval '1 minute',
                version = version + 1
         WHERE id = $1 AND version = $2",
        before.id.0,
        form.version,
        form.kind.as_str(),
        form.axis().map(|id| id.0),
        form.round().map(Round::as_str),
        form.sub_group.map(|id| id.0),
        form.title,
        form.question,
        form.minutes
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, circle, before.id).await?;
    permit
        .record_change(
            db,
            circle,
            "change_sheet_point",
            &before.snapshot(),
            &after.snapshot(),
            &before.note(),
        )
        .await?;
    events::tell(db, circle).await?;
    Ok(())
}

/// Moves a point a place up or down.
pub(super) async fn shift(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    point: &SheetPoint,
    up: bool,
) -> Result<(), SaveError> {
    let circle = permit.on();
    let points = queries::points(db, circle).await?;
    let order: Vec<i64> = points.iter().map(|point| point.id.0).collect();
    let Some(order) = shifted(&order, point.id.0, up) else {
        return Ok(());
    };
    sqlx::query!(
        "UPDATE sheet_point SET position = p.place::int, version = version + 1
         FROM unnest($2::bigint[]) WITH ORDINALITY AS p (id, place)
         WHERE sheet_point.id = p.id AND circle_id = $1 AND position <> p.place",
        circle.0,
        &order
    )
    .execute(&mut *db)
    .await?;
    record(db, permit, "move_sheet_point", point).await
}

/// Takes a point off the sheet; what was recorded in it stays.
pub(super) async fn remove(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    point: &SheetPoint,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE sheet_point SET archived_at = $2, version = version + 1,
                ended_at = CASE WHEN ends_at IS NULL THEN ended_at ELSE greatest(started_at, $2) END, ends_at = NULL
         WHERE id = $1 AND archived_at IS NULL",
        point.id.0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let changes = Changes::one("sheet_point", point.told(), "");
    permit
        .record_own(db, "remove_sheet_point", &changes)
        .await?;
    events::tell(db, permit.on()).await?;
    Ok(())
}

/// Puts a removed point back where it was.
pub(super) async fn restore(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    point: &SheetPoint,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE sheet_point SET archived_at = NULL, version = version + 1
         WHERE id = $1 AND circle_id = $2 AND archived_at IS NOT NULL",
        point.id.0,
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    record(db, permit, "restore_sheet_point", point).await
}

async fn record(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    action: &str,
    point: &SheetPoint,
) -> Result<(), SaveError> {
    let changes = point.named().created();
    permit.record_own(db, action, &changes).await?;
    events::tell(db, permit.on()).await?;
    Ok(())
}
