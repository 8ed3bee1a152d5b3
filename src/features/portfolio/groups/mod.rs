//! The working groups, GT0 to GT9.

pub mod commands;
mod forms;
pub mod model;
mod pages;
pub mod queries;
mod routes;

use axum::{Router, routing::get};

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, archival},
};

/// The way in.
pub const NAV: NavEntry = NavEntry::new(Section::Groups, "nav-groups", urls::groups, |actor| {
    actor.can_anywhere(Right::ReadPortfolio)
});

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/groups", get(routes::index).post(routes::create))
        .route("/groups/new", get(routes::new))
        .route("/groups/{id}", get(routes::show).post(routes::update))
        .route("/groups/{id}/edit", get(routes::edit))
        .merge(archival::routes::<model::Group>("/groups/{id}"))
}
