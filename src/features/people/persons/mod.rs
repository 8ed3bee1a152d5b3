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
    web::{AppState, NavEntry, Section},
};

/// The way in.
pub const NAV: NavEntry = NavEntry::new(Section::People, "nav-people", urls::people, |actor| {
    actor.can_anywhere(Right::ReadPeople)
});

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/people", get(routes::index).post(routes::create))
        .route("/people/new", get(routes::new))
        .route("/people/{id}", get(routes::show).post(routes::update))
        .route("/people/{id}/edit", get(routes::edit))
        .route(
            "/people/{id}/archive",
            get(routes::archive).post(routes::archive),
        )
        .route("/people/{id}/restore", post(routes::restore))
        .route("/people/{id}/erase", get(routes::erase).post(routes::erase))
        .route("/people/{id}/cancel-address", post(address::cancel))
        .route("/account/cancel-address", post(address::cancel_own))
        .route(
            "/address/{address_secret}",
            get(address::show).post(address::confirm),
        )
}
