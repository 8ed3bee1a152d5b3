//! Meetings held again and again: made together, then each a meeting of its own.
//!
//! Table owned: `meeting_series`.

mod calling_off;
mod change;
pub mod commands;
mod forms;
pub mod model;
mod pages;
mod policy;
mod queries;
mod routes;

use axum::{Router, routing::get};

use platform::web::AppState;

pub use commands::{NewSeries, create_series};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/meetings/series/new",
            get(routes::new).post(routes::create),
        )
        .route("/meetings/series/{id}", get(routes::show))
        .route(
            "/meetings/series/{id}/edit",
            get(change::edit).post(change::update),
        )
        .route(
            "/meetings/series/{id}/extend",
            get(change::extend_form).post(change::extend),
        )
        .route(
            "/meetings/series/{id}/cancel",
            get(calling_off::confirm).post(calling_off::cancel),
        )
}
