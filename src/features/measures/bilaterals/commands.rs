//! Writing bilaterals. The history is the measure's; its note names the administration.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    forms::{BilateralForm, Ticked},
    model::{Bilateral, BilateralState, BilateralStep},
    queries,
};
use crate::head::MeasureHead;
use kernel::{ids::MeasureId, workflow::NotNow};
use platform::{
    auth::{
        Permit,
        rights::permission::{EditBilateral, PrepareReview},
    },
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// Makes the bilaterals a measure demands and does not have yet: with each co-carrier and each
/// organisation to consult that is not the pilots' own. As often as wished.
pub async fn ensure(
    db: &mut PgConnection,
    permit: &Permit<PrepareReview, MeasureId>,
    measure: &MeasureHead,
) -> Result<(), SaveError> {
    let made = sqlx::query_scalar!(
        r#"WITH demanded AS (
             SELECT organisation_id FROM measure_carrier WHERE measure_id = $1
             UNION SELECT c.organisation_id FROM review_consultation c
                   JOIN review r ON r.id = c.review_id WHERE r.measure_id = $1),
           own AS (
             SELECT organisation_id FROM person WHERE id = $2
             UNION SELECT p.organisation_id FROM membership s JOIN person p ON p.id = s.person_id
                   WHERE $2::bigint IS NULL AND s.group_id = $3 AND s.role = 'pilot' AND s.ended_on IS NULL),
           made AS (
             INSERT INTO bilateral (measure_id, organisation_id, contact_id)
             SELECT $1, d.organisation_id, coalesce($2, $4) FROM demanded d
             WHERE NOT EXISTS (SELECT FROM own WHERE own.organisation_id = d.organisation_id)
             ON CONFLICT (measure_id, organisation_id) DO NOTHING
             RETURNING organisation_id)
           SELECT o.short_name FROM made JOIN organisation o ON o.id = made.organisation_id
           ORDER BY o.short_name"#,
        permit.on().0,
        measure.pilot_id.map(|id| id.0),
        measure.group_id.map(|id| id.0),
        permit.by().map(|id| id.0)
    )
    .fetch_all(&mut *db)
    .await?;
    if !made.is_empty() {
        let changes = Changes::one("bilateral_organisation", "", made.join(", "));
        permit.record_own(db, "bilateral_demand", &changes).await?;
    }
    Ok(())
}

/// Changes a bilateral the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditBilateral, MeasureId>,
    before: &Bilateral,
    form: &BilateralForm,
) -> Result<(), SaveError> {
    if !before.state.may_become(form.state) {
        return Err(AppError::Conflict("step-wrong-state").into());
    }
    sqlx::query!(
        "UPDATE bilateral SET contact_id = $3, state = $4, planned_on = $5, held_on = $6, result = $7,
             version = version + 1
         WHERE id = $1 AND version = $2 AND measure_id = $8",
        before.id.0,
        form.version,
        form.contact.map(|id| id.0),
        form.state.as_str(),
        form.planned_on,
        form.held_on,
        form.result,
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    record(db, permit, "bilateral_update", before).await
}

/// Records on the measure what became of a bilateral.
async fn record(
    db: &mut PgConnection,
    permit: &Permit<EditBilateral, MeasureId>,
    action: &str,
    before: &Bilateral,
) -> Result<(), SaveError> {
    let measure = permit.on();
    let stored = queries::of(db, Some(measure), None, Some(before.id)).await?;
    let after = stored.first().ok_or(AppError::NotFound)?.snapshot();
    let (then, note) = (before.snapshot(), &before.organisation);
    permit
        .record_change(db, measure, action, &then, &after, note)
        .await?;
    Ok(())
}

/// Plans a bilateral that has no date yet; says whether it did.
pub async fn plan(
    db: &mut PgConnection,
    permit: &Permit<EditBilateral, MeasureId>,
    before: &Bilateral,
    on: NaiveDate,
) -> Result<bool, SaveError> {
    let Some(state) = before.state.planned() else {
        return Ok(false);
    };
    let done = sqlx::query!(
        "UPDATE bilateral SET state = $3, planned_on = $4, version = version + 1
         WHERE id = $1 AND state = $2 AND measure_id = $5",
        before.id.0,
        before.state.as_str(),
        state.as_str(),
        on,
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    record(db, permit, "bilateral_plan", before).await?;
    Ok(true)
}

/// Records a ticked bilateral as held; a second click of the same button changes nothing.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn hold(
    db: &mut PgConnection,
    permit: &Permit<EditBilateral, MeasureId>,
    before: &Bilateral,
    ticked: Ticked,
    on: NaiveDate,
    result: &str,
) -> Result<(), SaveError> {
    if before.state == BilateralState::Held && before.held_on == Some(on) && before.result == result
    {
        return Ok(());
    }
    let state = before.state.next(BilateralStep::Hold);
    let state = state.map_err(|NotNow| SaveError::Stale)?;
    sqlx::query!(
        "UPDATE bilateral SET state = $4, held_on = $5, result = $6, version = version + 1
         WHERE id = $1 AND version = $2 AND state = $3 AND measure_id = $7",
        before.id.0,
        ticked.version,
        before.state.as_str(),
        state.as_str(),
        on,
        result,
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    record(db, permit, "bilateral_hold", before).await
}
