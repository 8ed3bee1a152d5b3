//! Work that spans rooms.

mod board;
pub mod demo;
pub mod health;
pub mod home;
mod import_measures;
mod round_update;
mod search;

use axum::Router;

use crate::platform::web::AppState;

/// The flows' routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(board::router())
        .merge(home::router())
        .merge(import_measures::router())
        .merge(round_update::router())
        .merge(search::router())
}
