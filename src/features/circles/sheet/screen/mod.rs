//! The big screen: what all look at. It is opened within the facilitator's session; its address holds
//! no secret.

mod pages;
mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, get};

pub(super) fn router() -> Router<AppState> {
    Router::new().route(urls::circle_screen::PATH, get(routes::show))
}
