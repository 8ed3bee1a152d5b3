//! What is said in a standing round becomes the status update of its strategy or group: the
//! update is the portfolio's, the point that keeps it the meeting's, in one transaction.

mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        round_update: get(routes::new).merge(post(routes::create));
    }
}
