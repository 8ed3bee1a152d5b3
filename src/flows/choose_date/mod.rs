//! Choosing a slot: makes the meeting or the weekly series, and invites everybody.

pub mod commands;
mod dates;
mod pages;
mod queries;
mod routes;

use axum::{Router, routing::get};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new().route(
        "/polls/{id}/slots/{slot}/choose",
        get(routes::confirm).post(routes::choose),
    )
}
