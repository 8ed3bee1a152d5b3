//! Linking an orphan, and taking it back.

use sqlx::PgConnection;

use crate::facts::{Destination, Measure, queries};
use kernel::{ids::MeasureId, names::Names};
use platform::{
    auth::{Permit, rights::permission::AssignMeasures},
    errors::{AppError, SaveError},
    history::Snapshot,
};

/// Links an orphan; does nothing more where it is linked there already. Gives its code, and the place
/// in full.
/// Fails: [`AppError::Conflict`] where it was linked elsewhere, or archived, in the meantime; a
/// foreign key of the measure where the place is gone.
pub(super) async fn link(
    db: &mut PgConnection,
    permit: &Permit<AssignMeasures, MeasureId>,
    to: Destination,
) -> Result<(String, Names), SaveError> {
    let id = permit.on();
    let done = sqlx::query!(
        "UPDATE measure SET group_id = $2, strategy_id = $3, version = version + 1
         WHERE id = $1 AND group_id IS NULL AND strategy_id IS NULL AND archived_at IS NULL",
        id.0,
        to.group_id(),
        to.strategy_id()
    )
    .execute(&mut *db)
    .await?;
    let measure = stored(db, id).await?;
    if done.rows_affected() == 1 {
        let changes = snapshot(&measure).created();
        permit.record_own(db, "link", &changes).await?;
    }
    match measure.facts.destination {
        Some(place) if place.destination == to => Ok((measure.head.code, place.label())),
        _ => Err(AppError::Conflict("orphan-linked-elsewhere").into()),
    }
}

/// Takes a link back, if it is still there.
/// Fails: [`AppError::Conflict`] where the measure was linked elsewhere in the meantime.
pub(super) async fn unlink(
    db: &mut PgConnection,
    permit: &Permit<AssignMeasures, MeasureId>,
    from: Destination,
) -> Result<(), SaveError> {
    let id = permit.on();
    let before = stored(db, id).await?;
    let done = sqlx::query!(
        "UPDATE measure SET group_id = NULL, strategy_id = NULL, version = version + 1
         WHERE id = $1 AND group_id IS NOT DISTINCT FROM $2 AND strategy_id IS NOT DISTINCT FROM $3",
        id.0,
        from.group_id(),
        from.strategy_id()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let after = snapshot(&stored(db, id).await?);
        permit
            .record_own(db, "unlink", &after.since(&snapshot(&before)))
            .await?;
    } else if before.facts.destination.is_some() {
        return Err(AppError::Conflict("orphan-linked-elsewhere").into());
    }
    Ok(())
}

async fn stored(db: &mut PgConnection, id: MeasureId) -> Result<Measure, SaveError> {
    let measure = queries::measure(db, id).await?;
    Ok(measure.ok_or(AppError::NotFound)?)
}

fn snapshot(measure: &Measure) -> Snapshot {
    Snapshot::new()
        .optional("measure_group", measure.head.group_code.as_ref())
        .optional("measure_strategy", measure.head.strategy_code.as_ref())
}
