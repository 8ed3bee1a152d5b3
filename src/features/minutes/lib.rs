//! Minutes: the notes they are made of, their life from draft to locked, corrections, publication.

pub mod corrections;
pub mod life;
pub mod notes;
pub mod publication;

use axum::Router;

use platform::web::AppState;

/// The room's routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(notes::router())
        .merge(life::router())
        .merge(corrections::router())
        .merge(publication::router())
}
