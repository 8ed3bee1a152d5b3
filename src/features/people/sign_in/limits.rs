//! Tries are counted on connections of their own; refused ones go to the security log.

use kernel::ids::PersonId;
use platform::{
    auth::rate::{self, Hit, Limit},
    errors::{AppError, Result},
    security::{self, Event, EventKind},
    web::AppState,
};

/// Counts one try under several limits, each of whoever its parts name; `about` says on whose
/// account it is, where that is known. A right try is to be forgiven.
/// Fails: [`AppError::TooManyRequests`] where a limit is passed.
pub async fn count(
    app: &AppState,
    limits: &[(Limit, &[&str])],
    about: Option<PersonId>,
) -> Result<Vec<Hit>> {
    let now = app.clock.now();
    let counted = rate::hit_all(&app.pool, limits, now).await;
    if matches!(counted, Err(AppError::TooManyRequests(_))) {
        let event = Event::new(EventKind::Locked).about(about);
        security::record_once(&mut *app.db().await?, now, &event).await;
    }
    counted
}
