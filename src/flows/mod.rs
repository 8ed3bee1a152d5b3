//! Work that spans rooms.

pub mod health;
pub mod home;

use axum::{Router, routing::get};

use crate::platform::web::AppState;

/// The flows' routes.
pub fn router() -> Router<AppState> {
    Router::new().route("/", get(home::show))
}
