//! Minutes imported from text and documents: understood, checked, written.

use axum::Router;

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
