//! Minutes: the notes they are made of, their lifecycle from draft to locked, corrections,
//! publication.

pub mod corrections;
pub mod lifecycle;
pub mod notes;
pub mod publication;
pub use platform::word_diff;

use axum::Router;
use sqlx::PgConnection;

use kernel::ids::MeetingId;
use meetings::{frame, head::MeetingHead};
use platform::{
    auth::Actor,
    errors::Result,
    web::{AppState, Visit},
};

/// The room's routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(notes::router())
        .merge(lifecycle::router())
        .merge(corrections::router())
        .merge(publication::router())
}

/// A meeting for who may do something with it, and the permit to.
async fn meeting_for<P>(
    db: &mut PgConnection,
    visit: &Visit,
    id: MeetingId,
    may: fn(&Actor, &MeetingHead) -> Result<P>,
) -> Result<(MeetingHead, P)> {
    let meeting = frame::known(db, &visit.actor, id).await?;
    let permit = may(&visit.actor, &meeting)?;
    Ok((meeting, permit))
}
