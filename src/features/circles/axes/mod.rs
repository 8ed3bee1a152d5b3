//! The strategic axes of a group, with the measures beneath.
//!
//! Tables owned: `axis`, `axis_measure`.

pub mod forms;
pub mod model;
pub mod queries;

use axum::Router;

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
