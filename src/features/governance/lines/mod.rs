//! The topics and the levels of a governance table, in their order.
//!
//! Tables owned: `governance_line`.

pub mod commands;
pub mod forms;
pub mod model;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use model::Line;
use platform::web::{AppState, archival, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_lines: post(routes::create);
        governance_line_new: get(routes::new);
        governance_line: get(routes::show).merge(post(routes::update));
        governance_line_edit: get(routes::edit);
        governance_line_move: post(routes::shift);
    }
    .merge(archival::routes::<Line>(urls::governance_line::PATH))
}
