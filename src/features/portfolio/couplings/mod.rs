//! How strategies and groups are coupled: the matrix, its picture, and editing a cell.

pub mod commands;
mod picture;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, asked, get, post};

use crate::policy;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Steering,
    "couplings-title",
    urls::couplings,
    |actor| policy::read(actor).is_ok(),
);

/// The routes. A cell is named by its strategy and its group.
pub fn router() -> Router<AppState> {
    platform::routes! {
        couplings: get(routes::index);
        coupling: get(routes::edit).merge(post(routes::save));
        coupling_remove: asked(routes::remove);
    }
}
