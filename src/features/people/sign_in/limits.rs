//! Tries are counted on a connection of their own; refused ones go to the security log.

use crate::{
    kernel::ids::PersonId,
    platform::{
        auth::rate::{self, Limit},
        errors::{AppError, Result},
        security::{self, Event, EventKind},
        web::AppState,
    },
};

/// Counts one try under a key; `about` says on whose account it is, where that is known.
///
/// # Errors
/// [`AppError::TooManyRequests`] where the limit is passed.
pub async fn count(app: &AppState, key: &str, limit: Limit, about: Option<PersonId>) -> Result<()> {
    let now = app.clock.now();
    let mut db = app.db().await?;
    let counted = rate::hit(&mut db, key, limit, now).await;
    if matches!(counted, Err(AppError::TooManyRequests(_))) {
        let event = Event::new(EventKind::Locked).about(about);
        security::record_once(&mut db, now, &event).await?;
    }
    counted
}
