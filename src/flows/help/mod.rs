//! Help: what the parts of Jalon are for, the roles, the keys, and who helps. Guests read what needs no
//! account.

mod pages;
mod queries;
mod routes;

use axum::{Router, routing::get};

use kernel::urls;
use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new().route(urls::help::PATH, get(routes::show))
}
