//! What is said, line by line: by several recorders at once, one axis and round at a time.
//!
//! A line is kept in its browser until it is stored, under a key that its browser made: sent again it
//! is the same line. What changes gets a number that only rises; who looks on fetches what came since.

mod commands;
mod forms;
mod model;
mod queries;
mod reading;
mod routes;

use axum::Router;

use platform::web::{AppState, asked, get, post};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        circle_live: get(routes::show);
        circle_lines: post(routes::storing::create);
        circle_lines_changes: get(routes::changes);
        circle_line_reading: post(routes::reading);
        circle_line: get(routes::editing::edit).merge(post(routes::editing::update));
        circle_line_text: post(routes::editing::text);
        circle_line_remove: asked(routes::editing::remove);
        circle_line_restore: post(routes::editing::restore);
    }
}
