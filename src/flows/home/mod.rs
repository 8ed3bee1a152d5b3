//! My work: for each role, what waits for the reader now, oldest first.

mod meetings;
mod model;
mod pages;
mod queries;
mod routes;

use axum::{Router, routing::get};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new().route("/", get(routes::show))
}
