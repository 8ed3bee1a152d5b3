//! Who is expected at a meeting and who came.

pub mod commands;

use axum::Router;

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
