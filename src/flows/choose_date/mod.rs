//! Choosing a slot: makes the meeting or the weekly series, and invites everybody.

pub(super) mod commands;
mod dates;
mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        slot_choose: get(routes::confirm).merge(post(routes::choose));
    }
}
