//! The slots on offer: one by one, or in bulk.

pub mod bulk;
pub mod commands;
pub mod holidays;
mod pages;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::slots::PATH, get(routes::index).post(routes::add))
        .route(urls::slots_bulk::PATH, post(routes::add_bulk))
        .route(
            urls::slots_remove::PATH,
            get(routes::confirm_remove).post(routes::remove),
        )
}
