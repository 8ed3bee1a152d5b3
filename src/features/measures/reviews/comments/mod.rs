//! Comments on a measure: threads, mentions, editing and withdrawing one's own.

pub mod mentions;
mod routes;
pub mod store;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/measures/{id}/comments", post(routes::create))
        .route(
            "/measures/{id}/comments/{comment}/edit",
            get(routes::edit).post(routes::update),
        )
        .route(
            "/measures/{id}/comments/{comment}/withdraw",
            get(routes::withdraw).post(routes::withdraw),
        )
}
