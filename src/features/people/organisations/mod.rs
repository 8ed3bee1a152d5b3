//! Organisations: administrations, cabinets, agencies, associations, companies, municipalities.

pub mod commands;
pub mod forms;
pub mod model;
mod pages;
pub mod policy;
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
        .route("/organisations", get(routes::index).post(routes::create))
        .route("/organisations/new", get(routes::new))
        .route(
            "/organisations/{id}",
            get(routes::show).post(routes::update),
        )
        .route("/organisations/{id}/edit", get(routes::edit))
        .route(
            "/organisations/{id}/archive",
            get(routes::confirm_archive).post(routes::archive),
        )
        .route("/organisations/{id}/restore", post(routes::restore))
}
