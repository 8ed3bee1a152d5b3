//! Forms about something that moved on while they were typed, where no field of theirs has another
//! value now: the page says what happened.

use axum::http::StatusCode;

use platform::{
    errors::{Result, SaveError},
    web::{Again, FormState, Save, Tx},
};

/// Ends the transaction as [`Save::end`] does; after a conflict, this form comes back, at 409.
pub async fn end<T>(
    save: Save<'_>,
    form: FormState,
    saved: Result<T, SaveError>,
    tx: Tx,
) -> Result<Result<T, Again>> {
    if !matches!(saved, Err(SaveError::Stale)) {
        return save.end(saved, tx).await;
    }
    tx.rollback().await?;
    let status = StatusCode::CONFLICT;
    Ok(Err(Again { status, form }))
}
