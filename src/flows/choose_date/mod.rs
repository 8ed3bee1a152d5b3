//! Choosing a slot: makes the meeting or the weekly series, and invites everybody.

pub(super) mod commands;
mod dates;
mod pages;
mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    Router::new().route(
        urls::slot_choose::PATH,
        get(routes::confirm).merge(post(routes::choose)),
    )
}
