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
    Section::Register,
    "nav-arbitrations",
    urls::arbitrations,
    |actor| actor.can_anywhere(Right::ReadReview),
);

/// The way to what GT0 is to decide on.
pub const TO_DECIDE: NavEntry = NavEntry::new(
    Section::Measures,
    "nav-to-decide",
    urls::arbitration_new,
    |actor| policy::arbitrate(actor).is_ok(),
);

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::arbitrations::PATH,
            get(routes::index).post(routes::create),
        )
        .route(urls::arbitrations_xlsx::PATH, get(routes::export))
        .route(urls::arbitration_new::PATH, get(routes::new))
        .route(urls::arbitration::PATH, get(routes::show))
        .route(
            urls::arbitration_send_to_cabinets::PATH,
            post(routes::send_to_cabinets),
        )
        .route(urls::arbitration_close::PATH, post(routes::close))
        .merge(evaluation::router())
}
