//! Meetings planned: list, page, form, cancelling.

pub mod commands;
mod forms;
pub mod model;
mod pages;
pub mod past;
mod queries;
mod routes;
pub mod series;
mod states;

use axum::{
    Router,
    routing::{get, post},
};

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/meetings", get(routes::index).post(routes::create))
        .route("/meetings/new", get(routes::new))
        .route("/meetings/{id}", get(routes::show).post(routes::update))
        .route("/meetings/{id}/edit", get(routes::edit))
        .route(
            "/meetings/{id}/cancel",
            get(states::confirm_cancel).post(states::cancel),
        )
        .route("/meetings/{id}/reinstate", post(states::reinstate))
        .route(
            "/meetings/{id}/archive",
            get(states::confirm_archive).post(states::archive),
        )
        .route("/meetings/{id}/restore", post(states::restore))
        .merge(series::router())
}
