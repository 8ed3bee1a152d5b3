//! Writing imports: their way from upload to result. [`super::apply`] writes the measures.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, types::Json};
use tokio::time::sleep;

use super::{
    columns::Mapping,
    model::{GRACE_SECONDS, Summary},
    queries::LOCK,
};
use kernel::ids::{ImportId, PersonId};
use platform::{
    auth::{Permit, rights::permission::ImportMeasures},
    errors::{AppError, Result, SaveError},
    history::{Changes, Snapshot},
};

/// How soon an import that waits asks again whether it is its turn.
const TURN: std::time::Duration = std::time::Duration::from_secs(1);

/// Keeps an uploaded table, with the guess which column is which.
pub async fn upload(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures>,
    by: PersonId,
    file_name: &str,
    content: &[u8],
    rows: usize,
    mapping: &Mapping,
) -> Result<ImportId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO measure_import (by_id, file_name, content, mapping, state, row_count, created_at, changed_at)
           VALUES ($1, $2, $3, $4, 'uploaded', $5, $6, $6) RETURNING id as "id: ImportId""#,
        by.0,
        file_name,
        content,
        Json(mapping) as _,
        i32::try_from(rows).unwrap_or(i32::MAX),
        permit.at()
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = Changes::one("import_file", "", file_name);
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Says which column is which; any number of times before the confirmation.
///
/// # Errors
/// [`AppError::Conflict`] where it is confirmed, done or cancelled already.
pub async fn map(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures>,
    id: ImportId,
    mapping: &Mapping,
) -> Result<()> {
    let done = sqlx::query!(
        "UPDATE measure_import SET mapping = $2, state = 'mapped', error = NULL, changed_at = $3
         WHERE id = $1 AND state IN ('uploaded', 'mapped', 'failed')",
        id.0,
        Json(mapping) as _,
        permit.at()
    )
    .execute(db)
    .await?;
    open(done.rows_affected())
}

/// Throws the file away.
///
/// # Errors
/// [`AppError::Conflict`] where it is being written or done.
pub async fn cancel(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures>,
    id: ImportId,
) -> Result<()> {
    let done = sqlx::query!(
        "UPDATE measure_import SET state = 'cancelled', content = NULL, changed_at = $2
         WHERE id = $1 AND (state IN ('uploaded', 'mapped', 'failed')
           OR (state = 'running' AND changed_at < $3 AND pg_try_advisory_xact_lock($4, id::int)))",
        id.0,
        permit.at(),
        permit.at() - TimeDelta::seconds(GRACE_SECONDS),
        LOCK
    )
    .execute(&mut *db)
    .await?;
    open(done.rows_affected())?;
    permit
        .record(db, id, "import_cancel", &Changes::none(), "")
        .await?;
    Ok(())
}

/// Takes the confirmed import for writing. False where somebody has taken it already: a second
/// click does nothing.
///
/// # Errors
/// [`AppError::Conflict`] where it is done, cancelled or not mapped.
pub async fn take(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures>,
    id: ImportId,
) -> Result<bool> {
    let done = sqlx::query!(
        "UPDATE measure_import SET state = 'running', rows_done = 0, error = NULL, changed_at = $2
         WHERE id = $1 AND (state IN ('mapped', 'failed')
           OR (state = 'running' AND changed_at < $3 AND pg_try_advisory_xact_lock($4, id::int)))",
        id.0,
        permit.at(),
        permit.at() - TimeDelta::seconds(GRACE_SECONDS),
        LOCK
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        return Ok(true);
    }
    let state = sqlx::query_scalar!("SELECT state FROM measure_import WHERE id = $1", id.0)
        .fetch_optional(db)
        .await?;
    match state.as_deref() {
        Some("running" | "done") => Ok(false),
        Some(_) => Err(AppError::Conflict("import-not-open")),
        None => Err(AppError::NotFound),
    }
}

/// Holds the import, so that its page sees that somebody writes; and lets one import write at a
/// time. Both until the transaction ends, also by a crash.
pub async fn hold(db: &mut PgConnection, id: ImportId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT pg_advisory_xact_lock($1, $2::bigint::int)",
        LOCK,
        id.0
    )
    .fetch_one(&mut *db)
    .await?;
    // Asked for from time to time: waiting in the database ends after the time for any lock.
    while !sqlx::query_scalar!(
        r#"SELECT pg_try_advisory_xact_lock($1, 0) as "ours!""#,
        LOCK
    )
    .fetch_one(&mut *db)
    .await?
    {
        sleep(TURN).await;
    }
    Ok(())
}

/// Says how far the writing is; on a connection of its own, since the writing is not visible
/// before its end.
pub async fn progress(
    db: &mut PgConnection,
    id: ImportId,
    rows: usize,
    at: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE measure_import SET rows_done = $2, changed_at = $3 WHERE id = $1 AND state = 'running'",
        id.0,
        i32::try_from(rows).unwrap_or(i32::MAX),
        at
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The result, in the transaction that wrote the measures; the file is let go.
pub async fn finish(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures>,
    id: ImportId,
    summary: &Summary,
    at: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE measure_import SET state = 'done', rows_done = row_count, summary = $2, content = NULL,
                changed_at = $3
         WHERE id = $1",
        id.0,
        Json(summary) as _,
        at
    )
    .execute(&mut *db)
    .await?;
    let counts = summary.counts;
    let snapshot = Snapshot::new()
        .text("import_added", counts.added)
        .text("import_changed", counts.changed)
        .text("import_refused", counts.refused);
    permit
        .record(db, id, "import_run", &snapshot.created(), "")
        .await
}

/// It could not be written; the text says why.
pub async fn fail(
    db: &mut PgConnection,
    id: ImportId,
    error: &str,
    at: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE measure_import SET state = 'failed', error = $2, changed_at = $3
         WHERE id = $1 AND state = 'running'",
        id.0,
        error,
        at
    )
    .execute(db)
    .await?;
    Ok(())
}

fn open(rows: u64) -> Result<()> {
    if rows == 1 {
        Ok(())
    } else {
        Err(AppError::Conflict("import-not-open"))
    }
}
