//! Writing axes. Each command records in the history of the axis.

use sqlx::PgConnection;

use super::{
    forms::{AxisForm, MeasureForm},
    model::{Axis, MeasureBelow},
    queries,
};
use kernel::{
    ids::{AxisId, AxisMeasureId, GroupId, MeasureId},
    order::shifted,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, OrStale as _, SaveError},
    history::{Changes, Snapshot},
};

/// Adds an axis to the group, after its others.
/// Fails: `axis_number_key` where another axis has the number.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, GroupId>,
    form: &AxisForm,
) -> Result<AxisId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO axis (group_id, number, position, title, title_nl, aim)
           VALUES ($1, $2, (SELECT coalesce(max(position), 0) + 1 FROM axis WHERE group_id = $1), $3, $4, $5)
           RETURNING id as "id: AxisId""#,
        permit.on().0,
        form.number,
        form.title,
        form.title_nl,
        form.aim
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes an axis the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between; `axis_number_key` as in [`create`].
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, AxisId>,
    before: &Axis,
    form: &AxisForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE axis SET number = $3, title = $4, title_nl = $5, aim = $6, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.number,
        form.title,
        form.title_nl,
        form.aim
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// As it is stored.
pub async fn stored(db: &mut PgConnection, id: AxisId) -> Result<Axis, AppError> {
    queries::axis(db, id).await?.ok_or(AppError::NotFound)
}

/// Moves an axis a place up or down among its group's.
pub async fn shift(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, AxisId>,
    axis: &Axis,
    up: bool,
) -> Result<(), SaveError> {
    let rows = queries::axes(db, axis.group_id, false).await?;
    let order: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let Some(order) = shifted(&order, permit.on().0, up) else {
        return Ok(());
    };
    sqlx::query!(
        "UPDATE axis SET position = p.place
         FROM unnest($1::bigint[]) WITH ORDINALITY AS p (id, place) WHERE axis.id = p.id",
        &order
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "move_axis").await?;
    Ok(())
}

/// Adds a measure beneath an axis, after the others.
pub async fn add_measure(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, AxisId>,
    form: &MeasureForm,
    prec: Option<MeasureId>,
) -> Result<(), SaveError> {
    sqlx::query!(
        "INSERT INTO axis_measure (axis_id, position, title, title_nl, measure_id)
         VALUES ($1, (SELECT coalesce(max(position), 0) + 1 FROM axis_measure WHERE axis_id = $1), $2, $3, $4)",
        permit.on().0,
        form.title,
        form.title_nl,
        prec.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?;
    let changes = Changes::one("axis_measure", "", &form.title);
    permit.record_own(db, "add_axis_measure", &changes).await?;
    Ok(())
}

/// A measure as the history tells it.
fn told(measure: &MeasureBelow) -> Snapshot {
    Snapshot::new()
        .text("axis_measure", &measure.title)
        .text("axis_measure_nl", &measure.title_nl)
        .text("axis_measure_code", &measure.measure_code)
}

/// Changes a measure beneath an axis.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn change_measure(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, AxisId>,
    before: &MeasureBelow,
    form: &MeasureForm,
    prec: Option<MeasureId>,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE axis_measure SET title = $3, title_nl = $4, measure_id = $5, version = version + 1
         WHERE id = $1 AND version = $2 AND axis_id = $6",
        before.id.0,
        form.version,
        form.title,
        form.title_nl,
        prec.map(|id| id.0),
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = queries::measure(db, permit.on(), before.id).await?;
    let after = after.ok_or(AppError::NotFound)?;
    let action = "change_axis_measure";
    permit
        .record_change(db, permit.on(), action, &told(before), &told(&after), "")
        .await?;
    Ok(())
}

/// Moves a measure a place up or down beneath its axis.
pub async fn shift_measure(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, AxisId>,
    id: AxisMeasureId,
    up: bool,
) -> Result<(), SaveError> {
    let rows = queries::measures(db, permit.on()).await?;
    let order: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let Some(order) = shifted(&order, id.0, up) else {
        return Ok(());
    };
    sqlx::query!(
        "UPDATE axis_measure SET position = p.place
         FROM unnest($1::bigint[]) WITH ORDINALITY AS p (id, place) WHERE axis_measure.id = p.id",
        &order
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "move_axis_measure").await?;
    Ok(())
}

/// Takes a measure from beneath its axis; versions of notes keep it.
pub async fn remove_measure(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, AxisId>,
    measure: &MeasureBelow,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE axis_measure SET archived_at = $2, version = version + 1
         WHERE id = $1 AND axis_id = $3 AND archived_at IS NULL",
        measure.id.0,
        permit.at(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let changes = Changes::one("axis_measure", &measure.title, "");
        permit
            .record_own(db, "remove_axis_measure", &changes)
            .await?;
    }
    Ok(())
}
