//! Workshops on a governance table: their phases and options, the clock, what is discussed next, the big
//! screen; and the sub-groups that fill their part of the table.
//!
//! Tables owned: `governance_workshop`, `governance_sub_group` with its members and topics.

pub mod commands;
pub mod forms;
pub mod model;
pub mod occasions;
pub mod queries;
mod routes;
pub mod sub_groups;
mod waiting;

use axum::Router;

use kernel::urls;
use model::Workshop;
use platform::web::{AppState, archival, get, post};
use routes::{running, screen};

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_workshops: get(routes::index).merge(post(routes::create));
        governance_workshop_new: get(routes::new);
        governance_workshop: get(routes::show).merge(post(routes::update));
        governance_workshop_edit: get(routes::edit);
        governance_workshop_advance: post(running::advance);
        governance_workshop_reveal: post(running::reveal);
        governance_workshop_timer: post(running::timer);
        governance_workshop_screen: get(screen::show);
    }
    .merge(archival::routes::<Workshop>(
        urls::governance_workshop::PATH,
    ))
    .merge(sub_groups::router())
}
