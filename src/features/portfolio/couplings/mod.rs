//! How strategies and groups are coupled: the matrix, its picture, and editing a cell.

pub mod commands;
mod pages;
mod picture;
pub mod queries;
mod routes;

use axum::{Router, routing::get};

use platform::web::AppState;

/// The routes. A cell is named by its strategy and its group.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/couplings", get(routes::index))
        .route(
            "/couplings/{strategy}/{group}",
            get(routes::edit).post(routes::save),
        )
        .route(
            "/couplings/{strategy}/{group}/remove",
            get(routes::remove).post(routes::remove),
        )
}
