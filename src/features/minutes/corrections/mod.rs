//! Corrections that attendees propose to minutes sent round, and what became of them.
//!
//! Table owned: `correction`. Only who leads the minutes answers: accepted, the passage says what
//! was agreed; declined, the reason is told. Minutes are approved once all are answered.

pub mod commands;
pub mod model;
mod pages;
pub mod queries;
mod routes;

pub use model::open_for_proposals;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, asked};
use routes::answering;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::corrections::PATH,
            get(routes::index).post(routes::propose),
        )
        .route(urls::correction_new::PATH, get(routes::new))
        .route(urls::corrections_due::PATH, post(answering::extend))
        .route(
            urls::correction::PATH,
            get(answering::show).post(answering::answer),
        )
        .route(urls::correction_withdraw::PATH, asked(routes::withdraw))
}
