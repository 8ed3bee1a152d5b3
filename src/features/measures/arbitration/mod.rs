//! GT0's numbered decisions on measures, and the cabinets' evaluation on top. A decision is
//! never changed: a new one supersedes it.
//!
//! Tables owned: `arbitration`, `arbitration_measure`, `political_evaluation`.

pub mod commands;
pub mod evaluation;
pub mod forms;
pub mod model;
mod pages;
mod policy;
pub mod queries;
mod register;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section},
};

pub use evaluation::panel;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Arbitrations,
    "nav-arbitrations",
    urls::arbitrations,
    |actor| actor.can_anywhere(Right::ReadReview),
);

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/arbitrations", get(routes::index).post(routes::create))
        .route("/arbitrations/export.xlsx", get(routes::export))
        .route("/arbitrations/new", get(routes::new))
        .route("/arbitrations/{id}", get(routes::show))
        .route(
            "/arbitrations/{id}/send-to-cabinets",
            post(routes::send_to_cabinets),
        )
        .route("/arbitrations/{id}/close", post(routes::close))
        .merge(evaluation::router())
}
