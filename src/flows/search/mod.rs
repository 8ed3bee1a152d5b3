//! Global search over all the reader may know of: every room finds its own (`platform::found`).

mod marked;
mod routes;

use axum::Router;

use platform::web::{AppState, get};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        search: get(routes::show);
        search_suggestions: get(routes::suggestions);
    }
}
