//! The agenda: points and sub-points, their order and clock, what is carried over.
//!
//! Tables owned: `agenda_point`, `agenda_point_subject`.

mod arrange;
mod carry;
pub mod clock;
pub mod commands;
pub mod fill;
mod forms;
pub mod model;
mod panel;
mod points;
pub mod queries;
mod routes;
pub mod tree;
pub(crate) mod usual;

pub use carry::take_over;

use axum::Router;

use platform::web::{AppState, asked, get, post};
use routes::{handing, steps};

pub use panel::panel;

pub fn router() -> Router<AppState> {
    platform::routes! {
        agenda: get(routes::index).merge(post(routes::create));
        agenda_take_over: post(handing::take_over);
        agenda_standard: post(handing::standard);
        agenda_carry: post(handing::carry_over);
        agenda_copy: post(handing::copy);
        point: get(routes::edit).merge(post(routes::update));
        point_fill: post(handing::refill);
        point_move: post(steps::shift);
        point_clock: post(steps::clock);
        point_remove: asked(steps::remove);
    }
}
