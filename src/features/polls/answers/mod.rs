//! Answering: by account, or by a personal link without one.

pub mod commands;
mod forms;
mod pages;
pub mod queries;
mod routes;
pub mod view;

pub use pages::show_page;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::poll_answer::PATH, post(routes::answer))
        .route(
            urls::poll_link::PATH,
            get(routes::by_link).post(routes::answer_by_link),
        )
}
