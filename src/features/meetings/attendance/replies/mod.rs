//! What invited people answer: "I come", excused, represented by somebody; from the meeting's
//! page, or without an account by the personal link in their mail, which also gives the meeting
//! for their calendar.
//!
//! Table owned: `attendance_link`; the answer stands in `attendance`.

mod commands;
mod forms;
pub mod links;
pub mod model;
mod pages;
mod queries;
mod routes;

use axum::{Router, routing::get};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/meetings/{id}/reply",
            get(routes::show).post(routes::reply),
        )
        .route(
            "/invitation/{invitation_secret}",
            get(routes::by_link).post(routes::reply_by_link),
        )
        .route(
            "/invitation/{invitation_secret}/calendar.ics",
            get(routes::calendar),
        )
}
