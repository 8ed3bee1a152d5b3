//! The pilot's review of a measure, what is said around it (comments, the thematic opinion), the
//! steps up to the special PREC session, and the way through one's list of measures.
//!
//! Tables owned: `review`, `review_consultation`, `comment`, `comment_mention`, `opinion`.

pub mod commands;
pub mod comments;
pub mod forms;
mod frame;
pub mod model;
pub mod opinions;
mod panel;
mod policy;
pub mod prec_session;
pub mod queries;
mod questions;
pub mod queue;
mod routes;
mod steps;
mod thread;

use axum::Router;

use platform::web::{AppState, get, post};

pub use panel::panel;

pub fn router() -> Router<AppState> {
    platform::routes! {
        review: get(routes::edit).merge(post(routes::save));
        measure_withdraw: post(routes::withdraw);
        reviews_next: get(routes::next);
        reviews_done: get(routes::done);
        measure_examine: get(steps::confirm_examine).merge(post(steps::examine));
        measure_return: get(steps::confirm_return).merge(post(steps::send_back));
    }
    .merge(comments::router())
    .merge(opinions::router())
    .merge(prec_session::router())
}
