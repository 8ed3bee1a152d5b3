//! The vocabulary of the pages: every component in every state, drawn by the macros and classes that
//! the pages themselves use. Nothing on it is stored, nothing is sent.

mod parts;
mod pills;
mod routes;
mod samples;

use axum::Router;

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, get},
};

/// The way in.
pub const NAV: &[NavEntry] = &[NavEntry::new(
    Section::Administration,
    "design-title",
    urls::design,
    |actor| actor.can_anywhere(Right::ReadAdministration),
)];

pub fn router() -> Router<AppState> {
    platform::routes! {
        design: get(routes::show);
    }
}
