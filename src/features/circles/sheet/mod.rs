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
pub(crate) mod outlook;
pub mod queries;
mod routes;
mod screen;
pub mod sub_groups;
mod time;

use axum::Router;

use platform::web::{AppState, asked, get, post};
use routes::{points, running};

pub fn router() -> Router<AppState> {
    platform::routes! {
        circle_sheet: get(routes::show).merge(post(points::create));
        circle_sheet_print: get(routes::print);
        circle_events: get(routes::events);
        circle_now: get(routes::now);
        circle_sheet_generate: asked(routes::generate);
        sheet_point_new: get(points::new);
        sheet_point: get(points::edit).merge(post(points::update));
        sheet_point_move: post(points::shift);
        sheet_point_remove: asked(points::remove);
        sheet_point_restore: post(points::restore);
        sheet_point_clock: post(running::clock);
        circle_sheet_overrun: post(running::overrun);
    }
    .merge(screen::router())
    .merge(sub_groups::router())
}
