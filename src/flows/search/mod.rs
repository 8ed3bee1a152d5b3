//! Global search over all the reader may know of.

mod meetings;
mod pages;
mod queries;
mod routes;

use axum::{Router, routing::get};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new().route("/search", get(routes::show))
}
