//! The slots on offer: one by one, or in bulk.

pub mod bulk;
pub mod commands;
pub mod holidays;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

pub fn router() -> Router<AppState> {
    platform::routes! {
        slots: get(routes::index).post(routes::add);
        slots_bulk: post(routes::add_bulk);
        slots_remove: get(routes::confirm_remove).post(routes::remove);
    }
}
