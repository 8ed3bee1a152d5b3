//! A circle meeting is a meeting: planned for the circle, or one that is there already.

mod commands;
mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        circle_meeting: get(routes::choose).merge(post(routes::set));
    }
}
