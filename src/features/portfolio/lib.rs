//! Strategies and plans, working groups, how they are coupled, and their status updates.
//!
//! Tables owned: `strategy`, `working_group`, `resource_link`, `milestone`, `status_update`,
//! `coupling`.

pub mod couplings;
mod found;
pub mod groups;
pub mod links_and_milestones;
pub mod owner;
pub mod policy;
mod routes;
mod several;
pub mod strategies;
pub mod updates;

use axum::Router;

use platform::web::{AppState, NavEntry};

/// The ways in.
pub const NAV: &[NavEntry] = &[groups::NAV, strategies::NAV, couplings::NAV, updates::NAV];

pub use found::found;
pub use several::{READ_GROUPS, READ_STRATEGIES};

/// The room's routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(strategies::router())
        .merge(groups::router())
        .merge(several::router())
        .merge(links_and_milestones::router())
        .merge(updates::router())
        .merge(couplings::router())
}
