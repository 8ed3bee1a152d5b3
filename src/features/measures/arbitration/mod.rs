//! GT0's numbered decisions on measures, and the cabinets' evaluation on top. A decision is
//! never changed: a new one supersedes it. They stand in the register, beside what meetings decide.
//!
//! Tables owned: `arbitration`, `arbitration_measure`, `political_evaluation`.

mod closing;
pub mod commands;
mod deciding;
pub mod evaluation;
pub mod forms;
pub mod model;
mod policy;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, asked, get, post};

pub use evaluation::panel;

/// The way to what GT0 is to decide on.
pub const TO_DECIDE: NavEntry = NavEntry::new(
    Section::Measures,
    "nav-to-decide",
    urls::arbitration_new,
    |actor| policy::arbitrate(actor).is_ok(),
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        arbitrations: get(routes::index).merge(post(deciding::create));
        arbitrations_xlsx: get(routes::export);
        arbitration_new: get(deciding::new);
        arbitration: get(routes::show);
        arbitration_send_to_cabinets: post(routes::send_to_cabinets);
        arbitration_take_back: post(routes::take_back);
        arbitration_close: asked(closing::decision);
        measure_close: asked(closing::measure);
        arbitration_evaluate: post(routes::evaluate);
    }
    .merge(evaluation::router())
}
