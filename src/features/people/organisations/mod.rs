//! Organisations: administrations, cabinets, agencies, associations, companies, municipalities.

pub mod commands;
pub mod forms;
pub mod model;
mod pages;
pub mod policy;
pub mod queries;
mod routes;

use axum::{Router, routing::get};

use platform::web::{AppState, archival};

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
        .merge(archival::routes::<model::Organisation>(
            "/organisations/{id}",
        ))
}
