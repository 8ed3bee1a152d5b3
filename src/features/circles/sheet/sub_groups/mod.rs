//! Sub-groups of a circle's meeting: their axes, rooms and note-takers. Their history is the circle's,
//! with whose permit they are written, and a point that runs keeps one from going: they are not
//! [`Archivable`](platform::web::Archivable).

mod commands;
mod forms;
pub mod model;
pub mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, asked, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        sub_groups: get(routes::index).merge(post(routes::create));
        sub_group: get(routes::edit).merge(post(routes::update));
        sub_group_remove: asked(routes::remove);
        sub_group_restore: post(routes::restore);
    }
}
