//! Answering: by account, or by a personal link without one.

pub mod commands;
mod forms;
pub mod links;
mod pages;
pub mod queries;
mod routes;
pub mod view;

pub use links::OpenLink;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/polls/{id}/answer", post(routes::answer))
        .route(
            "/poll/{poll_secret}",
            get(routes::by_link).post(routes::answer_by_link),
        )
}
