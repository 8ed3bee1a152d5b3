//! Assigning many measures at once: those chosen in the list, or all that its filter finds.

mod commands;
mod forms;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub(crate) fn router() -> Router<AppState> {
    platform::routes! {
        measures_assign: get(routes::confirm).merge(post(routes::assign));
    }
}
