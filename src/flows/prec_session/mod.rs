//! A group's special PREC session: a meeting, one page of which is what it examines. The meeting is the
//! meetings' own, the steps are the measures'.

mod pages;
mod queries;
mod routes;

use axum::{Router, routing::get};

use kernel::urls;
use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::prec_session::PATH, get(routes::lead))
        .route(
            urls::meeting_measures::PATH,
            get(routes::show).post(routes::record),
        )
}
