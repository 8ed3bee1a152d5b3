//! Writing imports; each step stands in the history of the import.

use sqlx::{PgConnection, types::Json};

use super::queries::{self, Import, ImportState, ImportStep};
use kernel::{
    ids::{MeetingId, MinutesImportId, PersonId},
    workflow::NotNow,
};
use minutes_reader::parse::ParsedMinutes;
use platform::{
    auth::{Own, Permit},
    errors::{OrStale as _, SaveError},
    history::Changes,
};

/// Keeps a source with what was understood of it, as its sender's own.
pub async fn upload(
    db: &mut PgConnection,
    permit: &Permit<Own, PersonId>,
    name: &str,
    source: &str,
    result: &ParsedMinutes,
) -> Result<MinutesImportId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO minutes_import (by_id, group_id, source_name, source, result, first_read, state, created_at, changed_at)
           VALUES ($1, (SELECT id FROM working_group WHERE number = $2), $3, $4, $5, $5, 'to_check', $6, $6)
           RETURNING id as "id: MinutesImportId""#,
        permit.on().0,
        result.facts.group,
        name,
        source,
        Json(result) as _,
        permit.at()
    )
    .fetch_one(&mut *db)
    .await?;
    permit
        .record(db, id, "import", &Changes::none(), name)
        .await?;
    Ok(id)
}

/// Saves a corrected result. What is kept while somebody types is told once, by what they do next.
/// Fails: [`SaveError::Stale`] where it was corrected elsewhere in between.
pub async fn save(
    db: &mut PgConnection,
    permit: &Permit<Own, MinutesImportId>,
    import: &Import,
    (version, told): (i32, bool),
) -> Result<(), SaveError> {
    let step = ImportStep::Correct;
    let state = import.state.next(step).map_err(|NotNow| SaveError::Stale)?;
    sqlx::query!(
        "UPDATE minutes_import SET result = $4, changed_at = $5, version = version + 1,
                group_id = (SELECT id FROM working_group WHERE number = $6)
         WHERE id = $1 AND version = $2 AND state = $3",
        permit.on().0,
        version,
        state.as_str(),
        &import.result as _,
        permit.at(),
        import.result.facts.group
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    if told {
        record(db, permit, "update").await?;
    }
    Ok(())
}

/// Keeps what was read anew as what was read first: corrections are compared with it.
pub async fn read_anew(
    db: &mut PgConnection,
    permit: &Permit<Own, MinutesImportId>,
    read: &ParsedMinutes,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE minutes_import SET first_read = $2 WHERE id = $1",
        permit.on().0,
        Json(read) as _
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Ends an import: it became a meeting, which it made or joined, or was given up. False where it had
/// ended already.
pub async fn end(
    db: &mut PgConnection,
    permit: &Permit<Own, MinutesImportId>,
    step: ImportStep,
    meeting: Option<(MeetingId, bool)>,
) -> Result<bool, SaveError> {
    let Ok(state) = queries::lock(db, permit.on()).await?.next(step) else {
        return Ok(false);
    };
    sqlx::query!(
        "UPDATE minutes_import SET state = $2, meeting_id = $3, made_meeting = $4, changed_at = $5,
                first_read = NULL, version = version + 1
         WHERE id = $1",
        permit.on().0,
        state.as_str(),
        meeting.map(|(id, _)| id.0),
        meeting.is_some_and(|(_, made)| made),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let action = match state {
        ImportState::Done => "import_run",
        _ => "import_cancel",
    };
    record(db, permit, action).await?;
    Ok(true)
}

/// Lets an import be checked again, whose meeting was taken back. False where it has none any more.
pub async fn reopen(
    db: &mut PgConnection,
    permit: &Permit<Own, MinutesImportId>,
) -> Result<bool, SaveError> {
    let Ok(state) = queries::lock(db, permit.on())
        .await?
        .next(ImportStep::Reopen)
    else {
        return Ok(false);
    };
    sqlx::query!(
        "UPDATE minutes_import SET state = $2, meeting_id = NULL, made_meeting = false, changed_at = $3,
                version = version + 1
         WHERE id = $1",
        permit.on().0,
        state.as_str(),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    record(db, permit, "import_reopen").await?;
    Ok(true)
}

async fn record(
    db: &mut PgConnection,
    permit: &Permit<Own, MinutesImportId>,
    action: &str,
) -> Result<(), SaveError> {
    permit.record_own_act(db, action).await?;
    Ok(())
}
