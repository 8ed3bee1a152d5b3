//! The chapters of the PREC: measures name theirs in French, here it gets its name in Dutch.

mod commands;
mod forms;
mod model;
mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub(crate) fn router() -> Router<AppState> {
    platform::routes! {
        chapters: get(routes::index);
        chapter: get(routes::show).merge(post(routes::update));
    }
}
