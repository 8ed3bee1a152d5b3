//! Corrections that attendees propose to minutes sent round, and what became of them.
//!
//! Table owned: `correction`. Only who leads the minutes answers: accepted, the passage says what
//! was agreed; declined, the reason is told. Minutes are approved once all are answered.

mod answering;
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

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/meetings/{id}/corrections",
            get(routes::index).post(routes::propose),
        )
        .route("/meetings/{id}/corrections/new", get(routes::new))
        .route("/meetings/{id}/corrections/due", post(answering::extend))
        .route(
            "/meetings/{id}/corrections/{correction}",
            get(answering::show).post(answering::answer),
        )
        .route(
            "/meetings/{id}/corrections/{correction}/withdraw",
            get(routes::withdraw).post(routes::withdraw),
        )
}
