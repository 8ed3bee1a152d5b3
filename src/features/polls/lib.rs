//! Date polls: slots, answers by account or by personal link, best slots, reminders, and the
//! choice that makes the meeting or the series and invites everybody.
//!
//! Tables owned: `poll`, `poll_slot`, `poll_invitee`, `poll_link`, `poll_answer`.

pub mod answers;
pub mod commands;
pub mod dead_links;
mod forms;
mod found;
pub mod frame;
pub mod links;
pub mod mails;
pub mod model;
pub mod people;
pub mod policy;
pub mod queries;
mod ranking;
pub mod reminders;
pub mod results;
mod routes;
mod sending;
pub mod slots;
mod waiting;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, archival, asked, get, post};
use routes::steps;

pub use found::found;
pub use waiting::waiting;

/// The way in.
pub const NAV: &[NavEntry] = &[NavEntry::new(
    Section::Meetings,
    "polls-title",
    urls::polls,
    |actor| policy::listed(actor).is_ok(),
)];

pub fn router() -> Router<AppState> {
    platform::routes! {
        polls: get(routes::index).merge(post(routes::create));
        poll_new: get(routes::new);
        poll: get(routes::show).merge(post(routes::update));
        poll_edit: get(routes::edit);
        poll_send: asked(steps::send);
        poll_remind: asked(steps::remind);
        poll_cancel: asked(steps::cancel);
        poll_reopen: get(steps::reopening).merge(post(steps::reopen));
    }
    .merge(archival::routes::<model::Poll>(urls::poll::PATH))
    .merge(slots::router())
    .merge(people::router())
    .merge(answers::router())
}
