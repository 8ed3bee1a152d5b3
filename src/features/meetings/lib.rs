//! Meetings: planning, series, documents, calendars, attendance, agenda.
//!
//! [`head`], [`frame`] and [`policy`] are common to the rooms within and to the minutes;
//! [`panels`] puts the parts of several rooms on a meeting's page.

pub mod agenda;
pub mod attendance;
pub mod calendar;
pub mod dead_links;
pub mod frame;
pub mod head;
pub mod panels;
pub mod planning;
pub mod policy;
pub mod telling;

use axum::Router;

use platform::web::{AppState, NavEntry};

/// The ways in.
pub const NAV: &[NavEntry] = &[planning::NAV];

/// The room's routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(planning::router())
        .merge(attendance::router())
        .merge(agenda::router())
        .merge(calendar::router())
}
