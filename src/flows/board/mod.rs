//! The coordinators' board: where every group stands, what is late, who has not started, what
//! is decided. Each number leads to the list it counts.

mod model;
mod pages;
mod queries;
mod routes;

use axum::{Router, routing::get};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/board", get(routes::show))
        .route("/board/export.xlsx", get(routes::export))
}
