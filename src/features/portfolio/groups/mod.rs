//! The working groups, GT0 to GT9.

pub mod commands;
mod forms;
pub mod model;
mod pages;
pub mod queries;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/groups", get(routes::index).post(routes::create))
        .route("/groups/new", get(routes::new))
        .route("/groups/{id}", get(routes::show).post(routes::update))
        .route("/groups/{id}/edit", get(routes::edit))
        .route(
            "/groups/{id}/archive",
            get(routes::confirm_archive).post(routes::archive),
        )
        .route("/groups/{id}/restore", post(routes::restore))
}
