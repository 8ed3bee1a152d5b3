//! Sub-groups that take notes apart. What a sub-group notes stands in a section of its own; once
//! merged, the minutes show it under the sub-group's name, below the plenary's notes of the point.
//! Until then it is a working paper: the minutes are not sent round without it by mistake.
//!
//! Table owned: `minutes_section`.

pub mod commands;
pub mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        sections: get(routes::index).merge(post(routes::open));
        section: post(routes::rename);
        section_merge: post(routes::merge);
        section_remove: post(routes::remove);
    }
}
