//! Strategies and plans: Renolution, Good Food, PRI, PGRD, the industry plan, PREC, SRTE.

pub mod commands;
pub(crate) mod forms;
pub mod model;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, archival, get, post},
};

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Steering,
    "strategies-title",
    urls::strategies,
    |actor| actor.can_anywhere(Right::ReadPortfolio),
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        strategies: get(routes::index).merge(post(routes::create));
        strategy_new: get(routes::new);
        strategy: get(routes::show).merge(post(routes::update));
        strategy_edit: get(routes::edit);
    }
    .merge(archival::routes::<model::Strategy>(urls::strategy::PATH))
}
