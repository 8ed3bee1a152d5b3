//! Follow-up items: who does what by when; reminders by mail.
//!
//! Owns `action_item`, `action_item_helper`, `action_item_postponement`, `action_item_note` and
//! `reminder_choice`.

pub mod commands;
mod export;
pub mod filter;
pub mod forms;
pub mod from_notes;
pub mod lists;
pub mod model;
mod panel;
pub mod policy;
pub mod queries;
pub mod reminders;
mod routes;
mod waiting;

use axum::Router;

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, archival, get, post},
};
use routes::{listing, steps};

pub use panel::panel;
pub use waiting::waiting;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Register,
    "nav-follow-up",
    urls::follow_up,
    |actor| actor.can_somewhere(Right::ReadFollowUp),
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        follow_up: get(listing::index).merge(post(routes::create));
        action_item_new: get(routes::new);
        follow_up_csv: get(listing::export);
        follow_up_xlsx: get(listing::export);
        action_item: get(routes::show).merge(post(routes::update));
        action_item_edit: get(routes::edit);
        action_item_state: post(steps::advance);
        action_item_postpone: post(steps::postpone);
        action_item_owner: post(steps::assign);
        action_item_notes: post(steps::note);
        my_reminders: get(reminders::routes::show).merge(post(reminders::routes::update));
    }
    .merge(archival::routes::<model::Item>(urls::action_item::PATH))
}
