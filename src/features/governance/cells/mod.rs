//! What the coordination says of a cell, beside what is counted in it.
//!
//! Tables owned: `governance_cell`, whose rows the cards make.

pub mod commands;
mod forms;
pub mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_cell: get(routes::edit).merge(post(routes::update));
    }
}
