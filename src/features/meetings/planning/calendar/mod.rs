//! Meetings in people's own calendars: a file for each meeting, and a private address for each
//! person, under which calendar programs read the person's meetings.
//!
//! Table owned: `calendar_feed`.

mod commands;
mod file;
#[cfg(test)]
mod instants_tests;
mod pages;
mod queries;
mod routes;

pub use routes::of_invitation;

use axum::{Router, routing::get};

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/meetings/{id}/calendar.ics", get(routes::of_meeting))
        .route("/calendar/{feed}", get(routes::feed))
        .route("/account/calendar", get(routes::mine).post(routes::make))
        .route("/account/calendar/renew", get(routes::confirm_renew))
        .route(
            "/account/calendar/revoke",
            get(routes::confirm_revoke).post(routes::revoke),
        )
}
