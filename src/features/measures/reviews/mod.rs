//! The pilot's review of a measure, what is said around it (comments, the thematic opinion), the
//! steps up to the special PREC session, and the way through one's list of measures.
//!
//! Tables owned: `review`, `review_consultation`, `comment`, `comment_mention`, `opinion`.

pub mod commands;
pub mod comments;
pub mod forms;
pub mod model;
pub mod opinions;
mod pages;
mod panel;
mod policy;
pub mod prec_session;
pub mod queries;
pub mod queue;
mod routes;
mod steps;
mod thread;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::AppState;

pub use panel::panel;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::review::PATH, get(routes::edit).post(routes::save))
        .route(urls::measure_withdraw::PATH, post(routes::withdraw))
        .route(urls::reviews_next::PATH, get(routes::next))
        .route(urls::reviews_done::PATH, get(routes::done))
        .route(
            urls::measure_examine::PATH,
            get(steps::confirm_examine).post(steps::examine),
        )
        .route(
            urls::measure_return::PATH,
            get(steps::confirm_return).post(steps::send_back),
        )
        .merge(comments::router())
        .merge(opinions::router())
        .merge(prec_session::router())
}
