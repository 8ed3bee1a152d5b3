//! The PREC thematic coordinators' opinion on a measure: one, revisable.

mod routes;
pub mod store;

use axum::{Router, routing::get};

use kernel::urls;
use platform::web::AppState;

pub fn router() -> Router<AppState> {
    Router::new().route(urls::opinion::PATH, get(routes::edit).post(routes::save))
}
