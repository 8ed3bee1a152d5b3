//! Writing measures one by one. Each command records in the history.

use sqlx::PgConnection;

use super::{
    forms::{Assignment, MeasureForm},
    model::Measure,
    queries,
};
use kernel::ids::{MeasureId, OrganisationId};
use platform::{
    auth::{
        Permit,
        rights::permission::{AssignMeasures, EditMeasure},
    },
    errors::{AppError, SaveError},
    history::Changes,
};

/// Adds a measure. Without the right to assign, it begins as an orphan.
///
/// # Errors
/// The constraints of [`super::forms::CONSTRAINTS`].
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<EditMeasure>,
    may_assign: Option<&Permit<AssignMeasures>>,
    form: &MeasureForm,
) -> Result<MeasureId, SaveError> {
    let assignment = may_assign.map(|_| form.assignment);
    let destination = assignment.and_then(|a| a.destination);
    let id = sqlx::query_scalar!(
        r#"INSERT INTO measure (code, title, description, chapter, theme, implementation, carrier_id,
                                group_id, strategy_id, pilot_id, thematic_coordinator_id, state_since)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
           RETURNING id as "id: MeasureId""#,
        form.code,
        form.title,
        form.description,
        form.chapter,
        form.theme,
        form.implementation.as_str(),
        form.carrier.map(|id| id.0),
        destination.and_then(|d| d.group_id()),
        destination.and_then(|d| d.strategy_id()),
        assignment.and_then(|a| a.pilot).map(|id| id.0),
        assignment.and_then(|a| a.thematic_coordinator).map(|id| id.0),
        permit.at()
    )
    .fetch_one(&mut *db)
    .await?;
    set_co_carriers(db, id, &form.co_carriers).await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a measure the writer saw at `form.version`. Without the right to assign, who deals
/// with it stays as it is.
///
/// # Errors
/// [`SaveError::Stale`] where somebody saved in between; the constraints as in [`create`].
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditMeasure, MeasureId>,
    may_assign: Option<&Permit<AssignMeasures, MeasureId>>,
    before: &Measure,
    form: &MeasureForm,
) -> Result<(), SaveError> {
    let id = permit.on();
    let assignment = may_assign.map_or(Assignment::of(before), |_| form.assignment);
    let done = sqlx::query!(
        "UPDATE measure SET code = $3, title = $4, description = $5, chapter = $6, theme = $7,
                implementation = $8, carrier_id = $9, group_id = $10, strategy_id = $11, pilot_id = $12,
                thematic_coordinator_id = $13, version = version + 1
         WHERE id = $1 AND version = $2",
        id.0,
        form.version,
        form.code,
        form.title,
        form.description,
        form.chapter,
        form.theme,
        form.implementation.as_str(),
        form.carrier.map(|id| id.0),
        assignment.destination.and_then(|d| d.group_id()),
        assignment.destination.and_then(|d| d.strategy_id()),
        assignment.pilot.map(|id| id.0),
        assignment.thematic_coordinator.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(SaveError::Stale);
    }
    set_co_carriers(db, id, &form.co_carriers).await?;
    let changes = stored(db, id).await?.snapshot().since(&before.snapshot());
    record_changes(db, permit, &changes).await
}

async fn record_changes(
    db: &mut PgConnection,
    permit: &Permit<EditMeasure, MeasureId>,
    changes: &Changes,
) -> Result<(), SaveError> {
    if !changes.is_empty() {
        permit
            .record(db, permit.on(), "update", changes, "")
            .await?;
    }
    Ok(())
}

async fn set_co_carriers(
    db: &mut PgConnection,
    id: MeasureId,
    organisations: &[OrganisationId],
) -> sqlx::Result<()> {
    let organisations: Vec<i64> = organisations.iter().map(|id| id.0).collect();
    sqlx::query!(
        "DELETE FROM measure_carrier WHERE measure_id = $1 AND organisation_id <> ALL($2)",
        id.0,
        &organisations
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO measure_carrier (measure_id, organisation_id) SELECT $1, unnest($2::bigint[])
         ON CONFLICT DO NOTHING",
        id.0,
        &organisations
    )
    .execute(db)
    .await?;
    Ok(())
}

async fn stored(db: &mut PgConnection, id: MeasureId) -> Result<Measure, SaveError> {
    Ok(queries::measure(db, id).await?.ok_or(AppError::NotFound)?)
}
