//! A circle meeting is a meeting: planned for the circle, or one that is there already.

mod commands;
mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    Router::new().route(
        urls::circle_meeting::PATH,
        get(routes::choose).merge(post(routes::set)),
    )
}
