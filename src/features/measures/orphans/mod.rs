//! Measures linked to no group and no sister strategy: suggestions where they belong, and one
//! action to link them.

mod commands;
mod pages;
mod queries;
mod routes;
mod suggest;
mod words;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/measures/orphans", get(routes::index))
        .route("/measures/orphans/{id}/link", post(routes::link))
        .route("/measures/orphans/{id}/unlink", post(routes::unlink))
}
