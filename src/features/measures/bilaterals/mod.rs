//! The conversations with administrations that co-carry a measure or are to be consulted: who
//! contacts whom, when, with what result; and all groups' subjects for one administration.
//!
//! Tables owned: `bilateral`.

pub mod commands;
mod editing;
mod export;
pub mod forms;
pub mod model;
mod panel;
mod policy;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, get, post},
};

pub use panel::panel;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Measures,
    "bilaterals-title",
    urls::bilaterals,
    |actor| actor.can_anywhere(Right::ReadReview),
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        bilaterals: get(routes::index);
        bilaterals_xlsx: get(routes::export);
        bilaterals_with_xlsx: get(routes::export_one);
        bilaterals_with: get(routes::show).merge(post(routes::bulk));
        bilateral: get(editing::edit).merge(post(editing::update));
    }
}
