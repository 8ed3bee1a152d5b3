//! Global search over all the reader may know of: every room finds its own (`platform::found`).

mod marked;
mod pages;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, get};

pub(super) fn router() -> Router<AppState> {
    Router::new()
        .route(urls::search::PATH, get(routes::show))
        .route(urls::search_suggestions::PATH, get(routes::suggestions))
}
