//! Live notes: typed entries under each point, written by several at once.
//!
//! Tables owned: `minutes`, `entry`, and by [`sections`] `minutes_section`. Every change takes the next number of
//! `entry_change_no` and is told on the channel [`telling::CHANNEL`], so that all who watch, on
//! whatever instance, fetch what changed since the number they know.

mod adding;
mod clock;
pub mod commands;
pub mod correcting;
mod doubts;
mod draft;
mod ending;
mod entry;
mod feed;
mod forms;
mod found;
pub mod model;
mod points;
pub mod queries;
mod register;
mod routes;
pub mod sections;
pub mod shorthand;
pub mod speakers;
mod steps;
mod target;
pub mod telling;
pub mod unchanged;

use axum::Router;

use platform::web::{AppState, asked, get, post};
use routes::{editing, gathering, in_place, lines, live, reading};

pub use found::found;

pub fn router() -> Router<AppState> {
    platform::routes! {
        notes: get(routes::index).merge(post(routes::create));
        notes_lines: post(lines::create);
        notes_reading: post(reading::read);
        notes_start: asked(routes::start);
        notes_unstart: post(routes::unstart);
        notes_events: get(live::events);
        notes_changes: get(live::changes);
        noted_entry: get(editing::edit).merge(post(editing::update));
        noted_entry_remove: asked(editing::remove);
        noted_entry_move: post(editing::shift);
        noted_entry_text: post(in_place::text);
        notes_presence: post(in_place::presence);
        notes_gather: get(gathering::choose).merge(post(gathering::gather));
        entry: get(editing::find);
    }
    .merge(sections::router())
    .merge(ending::router())
}
