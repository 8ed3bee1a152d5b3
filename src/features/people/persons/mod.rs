//! Persons, with or without an account: list, page, form, archive, erasure.

pub mod address;
pub mod commands;
pub mod erasure;
pub mod forms;
pub mod model;
mod pages;
pub mod policy;
pub mod queries;
pub mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, archival, asked},
};

/// The way in.
pub const NAV: NavEntry = NavEntry::new(Section::People, "people-title", urls::people, |actor| {
    actor.can_anywhere(Right::ReadPeople)
});

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::people::PATH, get(routes::index).post(routes::create))
        .route(urls::person_new::PATH, get(routes::new))
        .route(urls::person::PATH, get(routes::show).post(routes::update))
        .route(urls::person_edit::PATH, get(routes::edit))
        .merge(archival::routes::<model::Person>(urls::person::PATH))
        .route(urls::person_erase::PATH, asked(routes::erase))
        .route(urls::role_give::PATH, post(routes::roles::give))
        .route(urls::role_end::PATH, asked(routes::roles::end))
        .route(
            urls::person_cancel_address::PATH,
            post(routes::address::cancel),
        )
        .route(
            urls::my_address_cancel::PATH,
            post(routes::address::cancel_own),
        )
        .route(
            urls::confirm_address::PATH,
            get(routes::address::show).post(routes::address::confirm),
        )
}
