//! The PREC thematic coordinators' opinion on a measure: one, revisable.

mod routes;
pub mod store;

use axum::Router;

use platform::web::{AppState, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        opinion: get(routes::edit).merge(post(routes::save));
    }
}
