//! The working groups, GT0 to GT9.

pub mod commands;
pub mod forms;
pub mod model;
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
    platform::routes! {
        groups: get(routes::index).merge(post(routes::create));
        group_new: get(routes::new);
        group: get(routes::show).merge(post(routes::update));
        group_edit: get(routes::edit);
    }
    .merge(archival::routes::<model::Group>(urls::group::PATH))
}
