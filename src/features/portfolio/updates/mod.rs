//! Status updates of strategies and groups: dated, signed, in Markdown.

pub mod commands;
pub mod forms;
pub mod model;
mod pages;
mod policy;
pub mod queries;
mod routes;

use axum::{Router, routing::get};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/strategies/{id}/updates", get(routes::index_strategy))
        .route("/groups/{id}/updates", get(routes::index_group))
        .route(
            "/strategies/{id}/updates/new",
            get(routes::new_strategy).post(routes::create_strategy),
        )
        .route(
            "/groups/{id}/updates/new",
            get(routes::new_group).post(routes::create_group),
        )
        .route("/updates/{id}/edit", get(routes::edit).post(routes::update))
        .route(
            "/updates/{id}/archive",
            get(routes::archive).post(routes::archive),
        )
}
