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
mod prefill;
mod queries;
mod routes;
pub mod series;
mod waiting;

use axum::Router;

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, asked, get, post},
};
use routes::{listing, showing, steps};

pub use figures::{Around, BoardMeeting, around};
pub use forms::DESCRIPTION;
pub use found::found;

pub use waiting::waiting;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Meetings,
    "meetings-title",
    urls::meetings,
    |actor| actor.can_anywhere(Right::ReadPortfolio),
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        meetings: get(listing::index).merge(post(routes::create));
        meeting_new: get(routes::new);
        meeting: get(showing::show).merge(post(routes::update));
        meeting_edit: get(routes::edit);
        meeting_cancel: get(steps::confirm_cancel).merge(post(steps::cancel));
        meeting_reinstate: asked(steps::reinstate);
        meeting_archive: asked(steps::archive);
        meeting_restore: asked(steps::restore);
    }
    .merge(series::router())
    .merge(documents::router())
}
