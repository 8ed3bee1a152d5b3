//! The topics and the levels of a governance table, in their order.
//!
//! Tables owned: `governance_line`.

pub mod commands;
pub mod forms;
pub mod model;
mod pages;
pub mod queries;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use model::Line;
use platform::web::{AppState, archival};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::governance_lines::PATH, post(routes::create))
        .route(urls::governance_line_new::PATH, get(routes::new))
        .route(
            urls::governance_line::PATH,
            get(routes::show).post(routes::update),
        )
        .route(urls::governance_line_edit::PATH, get(routes::edit))
        .route(urls::governance_line_move::PATH, post(routes::shift))
        .merge(archival::routes::<Line>(urls::governance_line::PATH))
}
