//! Live notes: typed entries under each point, written by several at once.
//!
//! Tables owned: `minutes`, `entry`, and by [`sections`] `minutes_section`. Every change takes the next number of
//! `entry_change_no` and is told on the channel [`telling::CHANNEL`], so that all who watch, on
//! whatever instance, fetch what changed since the number they know.

mod adding;
pub mod commands;
pub mod correcting;
mod doubts;
mod ending;
mod feed;
mod forms;
mod found;
pub mod model;
mod pages;
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

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, asked};
use routes::{editing, gathering, in_place, lines, live, reading};

pub use found::found;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::notes::PATH, get(routes::index).post(routes::create))
        .route(urls::notes_lines::PATH, post(lines::create))
        .route(urls::notes_reading::PATH, post(reading::read))
        .route(urls::notes_start::PATH, asked(routes::start))
        .route(urls::notes_unstart::PATH, post(routes::unstart))
        .route(urls::notes_events::PATH, get(live::events))
        .route(urls::notes_changes::PATH, get(live::changes))
        .route(
            urls::noted_entry::PATH,
            get(editing::edit).post(editing::update),
        )
        .route(urls::noted_entry_remove::PATH, asked(editing::remove))
        .route(urls::noted_entry_move::PATH, post(editing::shift))
        .route(urls::noted_entry_text::PATH, post(in_place::text))
        .route(urls::notes_presence::PATH, post(in_place::presence))
        .route(
            urls::notes_gather::PATH,
            get(gathering::choose).post(gathering::gather),
        )
        .route(urls::entry::PATH, get(editing::find))
        .merge(sections::router())
        .merge(ending::router())
}
