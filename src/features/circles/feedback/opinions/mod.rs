//! First opinions: what participants think of each axis before the meeting. The pilot sees them as
//! one picture; their authors find them again when they write feedback.
//!
//! Table owned: `first_opinion`.

mod commands;
mod counts;
mod forms;
pub(super) mod model;
pub(super) mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

/// The routes.
pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        circle_opinions: get(routes::index);
        circle_link_opinion: get(routes::edit).merge(post(routes::save));
    }
}
