//! Links and milestones of strategies and groups, changed on pages of their own and recorded
//! in their owner's history.

pub mod commands;
mod deadlines;
mod forms;
pub mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, asked, get, post};

pub use deadlines::{Deadline, deadlines, milestones_ahead};

pub fn router() -> Router<AppState> {
    platform::routes! {
        strategy_link_new: get(routes::new_strategy_link).merge(post(routes::add_strategy_link));
        group_link_new: get(routes::new_group_link).merge(post(routes::add_group_link));
        link_remove: asked(routes::remove_link);
        strategy_milestone_new:
            get(routes::new_strategy_milestone).merge(post(routes::add_strategy_milestone));
        group_milestone_new: get(routes::new_group_milestone).merge(post(routes::add_group_milestone));
        milestone_edit: get(routes::edit_milestone).merge(post(routes::update_milestone));
        milestone_done: post(routes::set_done);
        milestone_remove: asked(routes::remove_milestone);
    }
}
