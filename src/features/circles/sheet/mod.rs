//! The run sheet of a circle’s meeting: its points and sub-groups, the clock, the big screen.
//!
//! Tables owned: `sub_group`, `sub_group_axis`, `sheet_point`; [`came`] says of invitees that they came.

pub mod access;
pub mod came;
pub(crate) mod clock;
mod commands;
mod course;
mod forms;
pub mod model;
pub(crate) mod pages;
pub mod queries;
mod routes;
mod screen;
pub mod sub_groups;
mod time;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, asked};
use routes::{points, running};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::circle_sheet::PATH,
            get(routes::show).post(points::create),
        )
        .route(urls::circle_sheet_print::PATH, get(routes::print))
        .route(urls::circle_events::PATH, get(routes::events))
        .route(urls::circle_now::PATH, get(routes::now))
        .route(urls::circle_sheet_generate::PATH, asked(routes::generate))
        .route(urls::sheet_point_new::PATH, get(points::new))
        .route(
            urls::sheet_point::PATH,
            get(points::edit).post(points::update),
        )
        .route(urls::sheet_point_move::PATH, post(points::shift))
        .route(urls::sheet_point_remove::PATH, asked(points::remove))
        .route(urls::sheet_point_restore::PATH, post(points::restore))
        .route(urls::sheet_point_clock::PATH, post(running::clock))
        .route(urls::circle_sheet_overrun::PATH, post(running::overrun))
        .merge(screen::router())
        .merge(sub_groups::router())
}
