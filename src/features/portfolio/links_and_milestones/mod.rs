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

use kernel::urls;
use platform::web::{AppState, asked};

pub use deadlines::{Deadline, deadlines, milestones_ahead};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::strategy_link_new::PATH,
            get(routes::new_strategy_link).post(routes::add_strategy_link),
        )
        .route(
            urls::group_link_new::PATH,
            get(routes::new_group_link).post(routes::add_group_link),
        )
        .route(urls::link_remove::PATH, asked(routes::remove_link))
        .route(
            urls::strategy_milestone_new::PATH,
            get(routes::new_strategy_milestone).post(routes::add_strategy_milestone),
        )
        .route(
            urls::group_milestone_new::PATH,
            get(routes::new_group_milestone).post(routes::add_group_milestone),
        )
        .route(
            urls::milestone_edit::PATH,
            get(routes::edit_milestone).post(routes::update_milestone),
        )
        .route(urls::milestone_done::PATH, post(routes::set_done))
        .route(
            urls::milestone_remove::PATH,
            asked(routes::remove_milestone),
        )
}
