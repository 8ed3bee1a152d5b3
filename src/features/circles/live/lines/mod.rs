//! What is said, line by line: by several recorders at once, one axis and round at a time.
//!
//! A line is kept in its browser until it is stored, under a key that its browser made: sent again it
//! is the same line. What changes gets a number that only rises; who looks on fetches what came since.

mod commands;
mod forms;
mod model;
mod pages;
mod queries;
mod reading;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, asked};

pub(super) fn router() -> Router<AppState> {
    Router::new()
        .route(urls::circle_live::PATH, get(routes::show))
        .route(urls::circle_lines::PATH, post(routes::storing::create))
        .route(urls::circle_lines_changes::PATH, get(routes::changes))
        .route(urls::circle_line_reading::PATH, post(routes::reading))
        .route(
            urls::circle_line::PATH,
            get(routes::editing::edit).post(routes::editing::update),
        )
        .route(urls::circle_line_text::PATH, post(routes::editing::text))
        .route(
            urls::circle_line_remove::PATH,
            asked(routes::editing::remove),
        )
        .route(
            urls::circle_line_restore::PATH,
            post(routes::editing::restore),
        )
}
