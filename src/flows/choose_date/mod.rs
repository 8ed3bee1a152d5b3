//! Choosing a slot: makes the meeting or the weekly series, and invites everybody.

pub mod commands;
mod dates;
mod pages;
mod queries;
mod routes;

use axum::{Router, routing::get};

use kernel::urls;
use platform::web::AppState;

pub fn router() -> Router<AppState> {
    Router::new().route(
        urls::slot_choose::PATH,
        get(routes::confirm).post(routes::choose),
    )
}
