//! Help: what the parts of Jalon are for, the roles, the keys, and who helps. Guests read what needs no
//! account.

mod model;
mod pages;
mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, get};

pub use model::{PICTURES, Picture};

pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::help::PATH, get(routes::show))
        .route(urls::help_of_role::PATH, get(routes::of_role))
}
