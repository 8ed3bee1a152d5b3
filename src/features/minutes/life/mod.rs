//! The life of minutes: sent round, approved, locked, amended; their versions.
//!
//! Table owned: `minutes_version`.

mod amend;
pub mod candidates;
pub mod commands;
pub mod compare;
mod figures;
mod files;
pub mod model;
mod pages;
pub mod queries;
mod routes;
mod waiting;
pub mod words;

use axum::{Router, routing::get};

use platform::web::AppState;

pub use figures::figures;
pub use waiting::waiting;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/meetings/{id}/minutes/advance",
            get(routes::confirm).post(routes::advance),
        )
        .route(
            "/meetings/{id}/minutes/versions/{version}",
            get(routes::version),
        )
        .route(
            "/meetings/{id}/minutes/versions/{version}/minutes.pdf",
            get(files::pdf),
        )
        .route(
            "/meetings/{id}/minutes/versions/{version}/minutes.docx",
            get(files::docx),
        )
        .route(
            "/meetings/{id}/minutes/versions/{version}/minutes.md",
            get(files::markdown),
        )
        .route("/meetings/{id}/minutes/compare", get(routes::compare))
        .route(
            "/meetings/{id}/minutes/amend",
            get(amend::new).post(amend::add),
        )
        .route(
            "/meetings/{id}/minutes/amend/{locked_entry}",
            get(amend::edit).post(amend::update),
        )
        .route(
            "/meetings/{id}/minutes/amend/{locked_entry}/strike",
            get(amend::confirm_strike).post(amend::strike),
        )
}
