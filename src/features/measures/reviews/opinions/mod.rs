//! The PREC thematic coordinators' opinion on a measure: one, revisable.

mod routes;
pub mod store;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, get, post};

pub fn router() -> Router<AppState> {
    Router::new().route(
        urls::opinion::PATH,
        get(routes::edit).merge(post(routes::save)),
    )
}
