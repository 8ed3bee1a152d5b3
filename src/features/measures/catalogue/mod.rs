//! The catalogue: the list with its filters, the measure's page, its form.
//!
//! [`filter`] is what the address says; the rooms beside (bulk, export) work on the same filter.

pub mod commands;
mod conditions;
mod facets;
pub mod filter;
pub mod forms;
mod list;
pub mod model;
mod pages;
pub mod queries;
pub mod routes;

use axum::{
    Extension, Router,
    routing::{get, post},
};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/measures", get(routes::index).post(routes::create))
        .route("/measures/new", get(routes::new))
        .route("/measures/{id}", get(routes::show).post(routes::update))
        .route("/measures/{id}/edit", get(routes::edit))
        .route(
            "/measures/{id}/archive",
            get(routes::confirm_archive).post(routes::archive),
        )
        .route("/measures/{id}/restore", post(routes::restore))
        .layer(Extension(routes::Kept::default()))
}
