//! Adding several groups or strategies at once, from a template to adapt.

mod forms;
mod pages;
mod queries;
mod routes;

use axum::{Router, routing::get};

use kernel::urls;
use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::groups_several::PATH,
            get(routes::groups).post(routes::create_groups),
        )
        .route(
            urls::strategies_several::PATH,
            get(routes::strategies).post(routes::create_strategies),
        )
}
