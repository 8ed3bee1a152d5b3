//! The chapters of the PREC: measures name theirs in French, here it gets its name in Dutch.

mod commands;
mod forms;
mod model;
mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, get, post};

pub(crate) fn router() -> Router<AppState> {
    Router::new()
        .route(urls::chapters::PATH, get(routes::index))
        .route(
            urls::chapter::PATH,
            get(routes::show).merge(post(routes::update)),
        )
}
