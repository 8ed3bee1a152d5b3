//! The committee validates a note: a decision of the register, and the note's step, in one.

mod commands;
mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        circle_note_validate: get(routes::confirm).merge(post(routes::validate));
    }
}
