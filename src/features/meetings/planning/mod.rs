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
        .route("/meetings", get(listing::index).post(routes::create))
        .route("/meetings/new", get(routes::new))
        .route("/meetings/{id}", get(routes::show).post(routes::update))
        .route("/meetings/{id}/edit", get(routes::edit))
        .route(
            "/meetings/{id}/cancel",
            get(states::confirm_cancel).post(states::cancel),
        )
        .route(
            "/meetings/{id}/reinstate",
            get(states::reinstate).post(states::reinstate),
        )
        .route(
            "/meetings/{id}/archive",
            get(states::archive).post(states::archive),
        )
        .route(
            "/meetings/{id}/restore",
            get(states::restore).post(states::restore),
        )
        .merge(series::router())
        .merge(documents::router())
        .merge(calendar::router())
}
