//! Meetings planned: list and timeline, page, form, cancelling; series, documents and calendars
//! within.
//!
//! Table owned: `meeting`.

pub mod calendar;
mod clashes;
pub mod commands;
mod documents;
mod figures;
mod forms;
mod found;
mod listing;
pub mod model;
mod overview;
mod pages;
pub mod past;
mod queries;
mod routes;
pub mod series;
mod states;
mod waiting;

use axum::{Router, routing::get};

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section},
};

pub use figures::{NextMeeting, figures, next_meeting};
pub use found::found;
pub use waiting::waiting;

/// The way in.
pub const NAV: NavEntry =
    NavEntry::new(Section::Meetings, "nav-meetings", urls::meetings, |actor| {
        actor.can_anywhere(Right::ReadPortfolio)
    });

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
            get(states::confirm_cancel).post(states::cancel),
        )
        .route(
            urls::meeting_reinstate::PATH,
            get(states::reinstate).post(states::reinstate),
        )
        .route(
            urls::meeting_archive::PATH,
            get(states::archive).post(states::archive),
        )
        .route(
            urls::meeting_restore::PATH,
            get(states::restore).post(states::restore),
        )
        .merge(series::router())
        .merge(documents::router())
        .merge(calendar::router())
}
