//! The life of minutes: sent round, corrected, approved, locked, amended; their versions.

use axum::Router;

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
