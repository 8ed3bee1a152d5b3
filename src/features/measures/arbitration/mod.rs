//! GT0's numbered decisions on measures, and the cabinets' evaluation on top. A decision is
//! never changed: a new one supersedes it. They stand in the register, beside what meetings decide.
//!
//! Tables owned: `arbitration`, `arbitration_measure`, `political_evaluation`.

mod closing;
pub mod commands;
pub mod evaluation;
pub mod forms;
pub mod model;
mod pages;
mod policy;
pub mod queries;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, asked};

pub use evaluation::panel;

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
        .route(urls::arbitration_take_back::PATH, post(routes::take_back))
        .route(urls::arbitration_close::PATH, asked(closing::decision))
        .route(urls::arbitration_evaluate::PATH, post(routes::evaluate))
        .merge(evaluation::router())
}
