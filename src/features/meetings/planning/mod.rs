//! Meetings planned: list and timeline, page, form, cancelling; series and documents within.
//!
//! Table owned: `meeting`.

pub mod backfill;
mod clashes;
pub mod commands;
mod documents;
mod figures;
mod forms;
mod found;
#[cfg(test)]
mod instants_tests;
pub mod model;
mod overview;
mod pages;
mod prefill;
mod queries;
mod routes;
pub mod series;
mod waiting;

use axum::{Router, routing::get};

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, asked},
};
use routes::{listing, steps};

pub use figures::{Around, BoardMeeting, around};
pub use found::found;
pub use waiting::waiting;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Meetings,
    "meetings-title",
    urls::meetings,
    |actor| actor.can_anywhere(Right::ReadPortfolio),
);

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::meetings::PATH,
            get(listing::index).post(routes::create),
        )
        .route(urls::meeting_new::PATH, get(routes::new))
        .route(urls::meeting::PATH, get(routes::show).post(routes::update))
        .route(urls::meeting_edit::PATH, get(routes::edit))
        .route(
            urls::meeting_cancel::PATH,
            get(steps::confirm_cancel).post(steps::cancel),
        )
        .route(urls::meeting_reinstate::PATH, asked(steps::reinstate))
        .route(urls::meeting_archive::PATH, asked(steps::archive))
        .route(urls::meeting_restore::PATH, asked(steps::restore))
        .merge(series::router())
        .merge(documents::router())
}
