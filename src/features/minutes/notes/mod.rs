//! Live notes: typed entries under each point, written by several at once.
//!
//! Tables owned: `minutes`, `entry`, and by [`sections`] `minutes_section`. Every change takes the next number of
//! `entry_change_no` and is told on the channel [`live::CHANNEL`], so that all who watch, on
//! whatever instance, fetch what changed since the number they know.

mod adding;
pub mod commands;
pub mod correcting;
mod editing;
mod feed;
mod forms;
mod found;
mod gathering;
mod in_place;
mod lines;
pub mod live;
pub mod model;
mod pages;
mod place;
pub mod queries;
mod register;
mod routes;
pub mod sections;
pub mod seen;
pub mod shorthand;
pub mod speakers;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

pub use found::found;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/meetings/{id}/notes",
            get(routes::index).post(routes::create),
        )
        .route("/meetings/{id}/notes/lines", post(lines::create))
        .route("/meetings/{id}/notes/start", post(routes::start))
        .route(
            "/meetings/{id}/notes/end",
            get(routes::end).post(routes::end),
        )
        .route("/meetings/{id}/notes/events", get(live::events))
        .route("/meetings/{id}/notes/changes", get(live::changes))
        .route(
            "/meetings/{id}/notes/{entry}",
            get(editing::edit).post(editing::update),
        )
        .route(
            "/meetings/{id}/notes/{entry}/remove",
            get(editing::remove).post(editing::remove),
        )
        .route("/meetings/{id}/notes/{entry}/move", post(editing::shift))
        .route("/meetings/{id}/notes/{entry}/text", post(in_place::text))
        .route("/meetings/{id}/notes/presence", post(in_place::presence))
        .route(
            "/meetings/{id}/notes/points/{noted_point}",
            get(gathering::choose).post(gathering::gather),
        )
        .route("/entries/{id}", get(editing::find))
        .merge(sections::router())
}
