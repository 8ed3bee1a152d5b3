//! Writing measures one by one. Each command records in the history.

use sqlx::PgConnection;

use crate::facts::{Facts, Measure, commands, queries};
use kernel::ids::MeasureId;
use platform::{
    auth::{
        Permit,
        rights::permission::{AssignMeasures, EditMeasure},
    },
    errors::{AppError, SaveError},
};

/// Adds a measure. Without the right to assign, it begins as an orphan.
/// Fails: the constraints of [`super::forms::CONSTRAINTS`].
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<EditMeasure>,
    may_assign: Option<&Permit<AssignMeasures>>,
    form: &Facts,
) -> Result<MeasureId, SaveError> {
    let facts = written(form, may_assign.is_some(), &Facts::default());
    let added = commands::add(db, permit, &facts).await?;
    let id = added.ok_or(AppError::NotFound)?;
    let changes = stored(db, id).await?.facts.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a measure the writer saw at `form.version`. Without the right to assign, who deals
/// with it stays as it is.
/// Fails: [`SaveError::Stale`] where somebody saved in between; the constraints as in [`create`].
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditMeasure, MeasureId>,
    may_assign: Option<&Permit<AssignMeasures, MeasureId>>,
    before: &Measure,
    form: &Facts,
) -> Result<(), SaveError> {
    let id = permit.on();
    let facts = written(form, may_assign.is_some(), &before.facts);
    commands::change(db, permit, &facts).await?;
    let after = stored(db, id).await?.facts.snapshot();
    permit
        .record_change(db, id, "update", &before.facts.snapshot(), &after, "")
        .await?;
    Ok(())
}

/// What is written: who deals with the measure is said by those who may assign alone.
fn written(form: &Facts, may_assign: bool, before: &Facts) -> Facts {
    let mut facts = form.clone();
    if !may_assign {
        facts.destination.clone_from(&before.destination);
        facts.pilot.clone_from(&before.pilot);
        facts.thematic.clone_from(&before.thematic);
    }
    facts
}

/// As it is stored.
pub async fn stored(db: &mut PgConnection, id: MeasureId) -> Result<Measure, AppError> {
    queries::measure(db, id).await?.ok_or(AppError::NotFound)
}
