//! The slots on offer: one by one, or in bulk.

pub mod bulk;
pub mod commands;
pub mod holidays;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        slots: get(routes::index).merge(post(routes::add));
        slots_bulk: post(routes::add_bulk);
        slots_remove: get(routes::confirm_remove).merge(post(routes::remove));
    }
}
