//! The strategic axes of a group, with the measures beneath.
//!
//! Tables owned: `axis`, `axis_measure`.

pub mod commands;
pub mod forms;
pub mod model;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, archival, asked, get, post};
use routes::measures;

pub fn router() -> Router<AppState> {
    platform::routes! {
        axes: get(routes::index).merge(post(routes::create));
        axis_new: get(routes::new);
        axis: get(routes::show).merge(post(routes::update));
        axis_edit: get(routes::edit);
        axis_move: post(routes::shift);
        axis_measures: post(measures::add);
        axis_measure: get(measures::edit).merge(post(measures::update));
        axis_measure_move: post(measures::shift);
        axis_measure_remove: asked(measures::remove);
    }
    .merge(archival::routes::<model::Axis>(urls::axis::PATH))
}
