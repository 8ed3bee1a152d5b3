//! Writing imports: their way from upload to result. [`super::apply`] writes the measures.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{Acquire, PgConnection, types::Json};
use tokio::time::sleep;

use super::{
    mapping::Mapping,
    model::{GRACE_SECONDS, Import, ImportState, ImportStep, Summary},
    queries::LOCK,
    undo,
};
use kernel::{
    ids::{ImportId, PersonId},
    workflow::NotNow,
};
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

/// Locks an import; where it stands, and since when.
async fn locked(db: &mut PgConnection, id: ImportId) -> Result<(ImportState, DateTime<Utc>)> {
    let row = sqlx::query!(
        r#"SELECT state as "state: ImportState", changed_at FROM measure_import WHERE id = $1 FOR UPDATE"#,
        id.0
    )
    .fetch_optional(db)
    .await?;
    row.map(|row| (row.state, row.changed_at))
        .ok_or(AppError::NotFound)
}

/// As [`locked`]; one that runs, but that nobody writes, has failed.
async fn standing(db: &mut PgConnection, id: ImportId, now: DateTime<Utc>) -> Result<ImportState> {
    let (state, changed_at) = locked(db, id).await?;
    if state != ImportState::Running || now - changed_at <= TimeDelta::seconds(GRACE_SECONDS) {
        return Ok(state);
    }
    let left = sqlx::query_scalar!(
        r#"SELECT pg_try_advisory_xact_lock($1, $2::bigint::int) as "left!""#,
        LOCK,
        id.0
    )
    .fetch_one(db)
    .await?;
    Ok(if left { ImportState::Failed } else { state })
}

/// Where a step leads from there.
fn led(from: ImportState, step: ImportStep) -> Result<ImportState> {
    from.next(step)
        .map_err(|NotNow| AppError::Conflict("import-not-open"))
}

/// Says which column is which; any number of times before the confirmation.
/// Fails: [`AppError::Conflict`] where it is confirmed, done or cancelled already.
pub async fn map(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    mapping: &Mapping,
) -> Result<()> {
    let id = permit.on();
    let (from, _) = locked(db, id).await?;
    let to = led(from, ImportStep::Map)?;
    sqlx::query!(
        "UPDATE measure_import SET mapping = $2, state = $3, error = NULL, changed_at = $4 WHERE id = $1",
        id.0,
        Json(mapping) as _,
        to.as_str(),
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes another table of the file, with the guess which column is which.
/// Fails: [`AppError::Conflict`] where it is confirmed, done or cancelled already.
pub async fn choose(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    content: &[u8],
    rows: usize,
    mapping: &Mapping,
) -> Result<()> {
    let id = permit.on();
    let (from, _) = locked(db, id).await?;
    let to = led(from, ImportStep::Choose)?;
    sqlx::query!(
        "UPDATE measure_import SET content = $2, row_count = $3, mapping = $4, state = $5, error = NULL,
                changed_at = $6
         WHERE id = $1",
        id.0,
        content,
        i32::try_from(rows).unwrap_or(i32::MAX),
        Json(mapping) as _,
        to.as_str(),
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Throws the file away.
/// Fails: [`AppError::Conflict`] where it is being written or done; twice is once.
pub async fn cancel(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
) -> Result<()> {
    let id = permit.on();
    let from = standing(db, id, permit.at()).await?;
    if from == ImportState::Cancelled {
        return Ok(());
    }
    let to = led(from, ImportStep::Cancel)?;
    sqlx::query!(
        "UPDATE measure_import SET state = $2, content = NULL, changed_at = $3 WHERE id = $1",
        id.0,
        to.as_str(),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "import_cancel").await?;
    Ok(())
}

/// Takes the confirmed import for writing. False where somebody has taken it already: a second
/// click does nothing.
/// Fails: [`AppError::Conflict`] where it is done, cancelled or not mapped.
pub async fn take(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
) -> Result<bool> {
    let id = permit.on();
    let from = standing(db, id, permit.at()).await?;
    if matches!(from, ImportState::Running | ImportState::Done) {
        return Ok(false);
    }
    let to = led(from, ImportStep::Run)?;
    sqlx::query!(
        "UPDATE measure_import SET state = $2, rows_done = 0, error = NULL, changed_at = $3 WHERE id = $1",
        id.0,
        to.as_str(),
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(true)
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
    permit: &Permit<ImportMeasures, ImportId>,
    rows: usize,
    at: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE measure_import SET rows_done = $2, changed_at = $3 WHERE id = $1 AND state = 'running'",
        permit.on().0,
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
    permit: &Permit<ImportMeasures, ImportId>,
    summary: &Summary,
    at: DateTime<Utc>,
) -> Result<()> {
    let id = permit.on();
    let (from, _) = locked(db, id).await?;
    let to = led(from, ImportStep::Finish)?;
    sqlx::query!(
        "UPDATE measure_import SET state = $2, rows_done = row_count, summary = $3, content = NULL,
                changed_at = $4
         WHERE id = $1",
        id.0,
        to.as_str(),
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
        .record_own(db, "import_run", &snapshot.created())
        .await?;
    Ok(())
}

/// Takes a finished import back; false where that was done already: twice the same is once.
/// Fails: [`AppError::Conflict`] where it wrote nothing that is known.
pub async fn undo(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    import: &Import,
) -> Result<bool> {
    let id = permit.on();
    let (from, _) = locked(db, id).await?;
    if from == ImportState::Undone {
        return Ok(false);
    }
    let to = from.next(ImportStep::Undo).ok().filter(|_| import.kept);
    let to = to.ok_or(AppError::Conflict("import-not-undoable"))?;
    let done = undo::undo(db, permit, &import.file_name).await?;
    let summary = Summary {
        undone: Some(done),
        ..import.summary.clone().unwrap_or_default()
    };
    sqlx::query!(
        "UPDATE measure_import SET state = $2, summary = $3, changed_at = $4 WHERE id = $1",
        id.0,
        to.as_str(),
        Json(&summary) as _,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "DELETE FROM measure_import_write WHERE import_id = $1",
        id.0
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "import_undo").await?;
    Ok(true)
}

/// It could not be written; the text says why. Nothing where it does not run any more.
pub async fn fail(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    error: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let id = permit.on();
    let mut tx = db.begin().await?;
    let (from, _) = locked(&mut tx, id).await?;
    let Ok(to) = from.next(ImportStep::Fail) else {
        return Ok(());
    };
    sqlx::query!(
        "UPDATE measure_import SET state = $2, error = $3, changed_at = $4 WHERE id = $1",
        id.0,
        to.as_str(),
        error,
        at
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}
