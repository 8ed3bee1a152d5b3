//! Sub-groups of a circle's meeting: their axes, rooms and note-takers.

mod commands;
mod forms;
pub mod model;
mod pages;
pub mod queries;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, asked};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::sub_groups::PATH,
            get(routes::index).post(routes::create),
        )
        .route(
            urls::sub_group::PATH,
            get(routes::edit).post(routes::update),
        )
        .route(urls::sub_group_remove::PATH, asked(routes::remove))
        .route(urls::sub_group_restore::PATH, post(routes::restore))
}
