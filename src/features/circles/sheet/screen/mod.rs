//! The big screen: what all look at. It is opened within the facilitator's session; its address holds
//! no secret.

mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        circle_screen: get(routes::show);
    }
}
