//! The register: what every group decided, in a meeting or outside, and what GT0 arbitrated on
//! measures, in one list. A trigger numbers both, in one series for each body and year.
//!
//! Owns `decision`.

mod chain;
pub mod commands;
mod export;
pub mod filter;
pub mod forms;
pub mod from_notes;
pub mod model;
mod panel;
mod panel_rows;
pub mod policy;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, archival, get, post};
use routes::{listing, showing, steps};

pub use panel::panel;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Register,
    "decisions-title",
    urls::decisions,
    |actor| policy::visible(actor).is_ok(),
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        decisions: get(listing::index).merge(post(routes::create));
        decision_new: get(routes::new);
        decisions_csv: get(listing::export);
        decisions_xlsx: get(listing::export);
        decision: get(showing::show).merge(post(routes::update));
        decision_edit: get(routes::edit);
        decision_state: post(steps::advance);
        decision_supersede: get(steps::ask_supersede).merge(post(steps::supersede));
    }
    .merge(archival::routes::<model::Decision>(urls::decision::PATH))
}
