//! Persons, with or without an account: list, page, form, archive, erasure.

pub mod address;
pub mod commands;
pub mod erasure;
pub mod forms;
pub mod model;
pub mod policy;
pub mod queries;
pub mod routes;

use axum::Router;

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, archival, asked, get, post},
};

/// The way in.
pub const NAV: NavEntry = NavEntry::new(Section::People, "people-title", urls::people, |actor| {
    actor.can_anywhere(Right::ReadPeople)
});

pub fn router() -> Router<AppState> {
    platform::routes! {
        people: get(routes::index).merge(post(routes::create));
        person_new: get(routes::new);
        person: get(routes::show).merge(post(routes::update));
        person_edit: get(routes::edit);
        person_erase: asked(routes::erasing::erase);
        role_give: post(routes::roles::give);
        role_end: asked(routes::roles::end);
        person_cancel_address: post(routes::address::cancel);
        my_address_cancel: post(routes::address::cancel_own);
        confirm_address: get(routes::address::show).merge(post(routes::address::confirm));
    }
    .merge(archival::routes::<model::Person>(urls::person::PATH))
}
