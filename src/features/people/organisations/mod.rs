//! Organisations: administrations, cabinets, agencies, associations, companies, municipalities.

pub mod commands;
pub mod forms;
pub mod model;
pub mod policy;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, archival, get, post};

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::People,
    "organisations-title",
    urls::organisations,
    |actor| policy::read(actor).is_ok(),
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        organisations: get(routes::index).merge(post(routes::create));
        organisation_new: get(routes::new);
        organisation: get(routes::show).merge(post(routes::update));
        organisation_edit: get(routes::edit);
    }
    .merge(archival::routes::<model::Organisation>(
        urls::organisation::PATH,
    ))
}
