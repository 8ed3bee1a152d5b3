//! The coordinators' board: where every group stands, what is late, who has not started, what
//! is decided. Each number leads to the list it counts, and comes from the room that keeps that list.

mod pages;
mod routes;

use axum::{Router, routing::get};

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section},
};

/// The way in.
pub const NAV: &[NavEntry] = &[NavEntry::new(
    Section::Steering,
    "nav-board",
    urls::board,
    |actor| actor.can_anywhere(Right::ReadReview),
)];

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::board::PATH, get(routes::show))
        .route(urls::board_xlsx::PATH, get(routes::export))
}
