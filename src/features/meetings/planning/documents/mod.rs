//! Documents of meetings: links, and files kept in the database.
//!
//! Table owned: `meeting_document`.

mod commands;
pub mod model;
mod pages;
mod queries;
mod routes;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    // A little more than the largest file, for the form around it.
    let limit = DefaultBodyLimit::max(model::LARGEST + 64 * 1024);
    Router::new()
        .route(
            "/meetings/{id}/documents",
            get(routes::new).post(routes::add_link),
        )
        .merge(
            Router::new()
                .route("/meetings/{id}/documents/file", post(routes::add_file))
                .layer(limit),
        )
        .route("/meetings/{id}/documents/{document}", get(routes::download))
        .route(
            "/meetings/{id}/documents/{document}/remove",
            get(routes::remove).post(routes::remove),
        )
}
