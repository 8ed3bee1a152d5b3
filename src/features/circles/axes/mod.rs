//! The strategic axes of a group, with the measures beneath.
//!
//! Tables owned: `axis`, `axis_measure`.

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
use platform::web::{AppState, archival, asked};
use routes::measures;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::axes::PATH, get(routes::index).post(routes::create))
        .route(urls::axis_new::PATH, get(routes::new))
        .route(urls::axis::PATH, get(routes::show).post(routes::update))
        .route(urls::axis_edit::PATH, get(routes::edit))
        .route(urls::axis_move::PATH, post(routes::shift))
        .route(urls::axis_measures::PATH, post(measures::add))
        .route(
            urls::axis_measure::PATH,
            get(measures::edit).post(measures::update),
        )
        .route(urls::axis_measure_move::PATH, post(measures::shift))
        .route(urls::axis_measure_remove::PATH, asked(measures::remove))
        .merge(archival::routes::<model::Axis>(urls::axis::PATH))
}
