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

use axum::{Extension, Router, routing::get};

use platform::web::{AppState, archival};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/measures", get(routes::index).post(routes::create))
        .route("/measures/new", get(routes::new))
        .route("/measures/{id}", get(routes::show).post(routes::update))
        .route("/measures/{id}/edit", get(routes::edit))
        .merge(archival::routes::<model::Measure>("/measures/{id}"))
        .layer(Extension(routes::Kept::default()))
}
