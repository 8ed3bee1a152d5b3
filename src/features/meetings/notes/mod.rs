//! Live notes: typed entries under each point, written by several at once.

pub mod commands;

use axum::Router;

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
