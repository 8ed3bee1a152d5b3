//! Links and milestones of strategies and groups, changed on pages of their own and recorded
//! in their owner's history.

pub mod commands;
mod deadlines;
mod forms;
mod pages;
pub mod queries;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

pub use deadlines::{Deadline, deadlines};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/strategies/{id}/links/new",
            get(routes::new_strategy_link).post(routes::add_strategy_link),
        )
        .route(
            "/groups/{id}/links/new",
            get(routes::new_group_link).post(routes::add_group_link),
        )
        .route(
            "/links/{id}/remove",
            get(routes::remove_link).post(routes::remove_link),
        )
        .route(
            "/strategies/{id}/milestones/new",
            get(routes::new_strategy_milestone).post(routes::add_strategy_milestone),
        )
        .route(
            "/groups/{id}/milestones/new",
            get(routes::new_group_milestone).post(routes::add_group_milestone),
        )
        .route(
            "/milestones/{id}/edit",
            get(routes::edit_milestone).post(routes::update_milestone),
        )
        .route("/milestones/{id}/done", post(routes::set_done))
        .route(
            "/milestones/{id}/remove",
            get(routes::remove_milestone).post(routes::remove_milestone),
        )
}
