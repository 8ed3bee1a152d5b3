//! The working groups, GT0 to GT9.

pub mod commands;
pub mod forms;
pub mod model;
mod pages;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, archival, get, post},
};

/// The way in.
pub const NAV: NavEntry = NavEntry::new(Section::Steering, "nav-groups", urls::groups, |actor| {
    actor.can_anywhere(Right::ReadPortfolio)
});

pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::groups::PATH,
            get(routes::index).merge(post(routes::create)),
        )
        .route(urls::group_new::PATH, get(routes::new))
        .route(
            urls::group::PATH,
            get(routes::show).merge(post(routes::update)),
        )
        .route(urls::group_edit::PATH, get(routes::edit))
        .merge(archival::routes::<model::Group>(urls::group::PATH))
}
