//! The synthesis of a circle, and what became of each contribution.
//!
//! Tables owned: `tag`, `contribution_tag`, `same_as`, `treatment`, `synthesis`, `synthesis_axis`.

use axum::Router;

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
