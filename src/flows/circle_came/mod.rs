//! Who came to a circle: noted on the list of its invitees, and on the attendance list of the meeting
//! it is, in one transaction.

mod pages;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::circle_came::PATH,
            get(routes::index).post(routes::add),
        )
        .route(urls::circle_invitee_came::PATH, post(routes::tick))
}
