//! Meetings planned: list, timeline, series, clashes, documents, calendar files.

pub mod commands;

use axum::Router;

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
