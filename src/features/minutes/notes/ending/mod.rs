//! Ending a meeting: one list of what is easily forgotten (who came, what stays open, whose the
//! follow-up items are, when one meets next), settled and ended by one button.

mod forms;
mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        notes_end: get(routes::show).merge(post(routes::end));
    }
}
