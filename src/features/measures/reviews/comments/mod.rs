//! Comments on a measure: threads, mentions, editing and withdrawing one's own.

pub mod mentions;
mod routes;
pub mod store;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, asked};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::comment_new::PATH, post(routes::create))
        .route(
            urls::comment_edit::PATH,
            get(routes::edit).post(routes::update),
        )
        .route(urls::comment_withdraw::PATH, asked(routes::withdraw))
        .route(urls::comment_seen::PATH, post(routes::seen))
}
