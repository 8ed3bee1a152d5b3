//! Naming chapters.

use sqlx::PgConnection;

use super::{forms::ChapterForm, model::Chapter, queries};
use kernel::ids::ChapterId;
use platform::{
    auth::{Permit, rights::permission::ImportMeasures},
    errors::{AppError, OrStale as _, SaveError},
};

/// Names a chapter the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub(super) async fn update(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ChapterId>,
    before: &Chapter,
    form: &ChapterForm,
) -> Result<(), SaveError> {
    let id = permit.on();
    sqlx::query!(
        "UPDATE chapter SET name_nl = $3, version = version + 1 WHERE id = $1 AND version = $2",
        id.0,
        form.version,
        form.name_nl
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, id).await?.snapshot();
    permit
        .record_change(db, id, "update", &before.snapshot(), &after, "")
        .await?;
    Ok(())
}

/// As it is stored.
pub(super) async fn stored(db: &mut PgConnection, id: ChapterId) -> Result<Chapter, AppError> {
    queries::chapter(db, id).await?.ok_or(AppError::NotFound)
}
