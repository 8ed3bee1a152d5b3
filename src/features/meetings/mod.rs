//! Meetings: planning, agenda, attendance, live minutes and their life, publication, decisions,
//! follow-up, date polls, and the import of minutes.
//!
//! Tables owned: those of the rooms within. [`model`], [`head`], [`frame`] and [`policy`] are
//! common to them; [`panels`] puts their parts on a meeting's page.

pub mod agenda;
pub mod attendance;
pub mod corrections;
pub mod dead_links;
pub mod decisions;
pub mod drafts;
pub mod follow_up;
pub mod frame;
pub mod head;
pub mod import;
pub mod life;
pub mod model;
pub mod notes;
pub mod panels;
pub mod planning;
pub mod policy;
pub mod polls;
pub mod publication;
mod words;

use axum::Router;
pub use import::READ_MINUTES;

use crate::platform::web::AppState;

/// The room's routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(planning::router())
        .merge(attendance::router())
        .merge(agenda::router())
        .merge(notes::router())
        .merge(life::router())
        .merge(corrections::router())
        .merge(publication::router())
        .merge(decisions::router())
        .merge(follow_up::router())
        .merge(polls::router())
        .merge(import::router())
}
