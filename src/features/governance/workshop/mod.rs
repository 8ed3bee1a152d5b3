//! Workshops on a governance table: their phases and options, the clock, what is discussed next, the big
//! screen; and the sub-groups that fill their part of the table.
//!
//! Tables owned: `governance_workshop`, `governance_sub_group` with its members and topics.

pub mod commands;
pub mod forms;
pub mod model;
pub mod occasions;
mod pages;
pub mod queries;
mod routes;
pub mod sub_groups;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use model::Workshop;
use platform::web::{AppState, archival};
use routes::{running, screen};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::governance_workshops::PATH,
            get(routes::index).post(routes::create),
        )
        .route(urls::governance_workshop_new::PATH, get(routes::new))
        .route(
            urls::governance_workshop::PATH,
            get(routes::show).post(routes::update),
        )
        .route(urls::governance_workshop_edit::PATH, get(routes::edit))
        .route(
            urls::governance_workshop_advance::PATH,
            post(running::advance),
        )
        .route(
            urls::governance_workshop_reveal::PATH,
            post(running::reveal),
        )
        .route(urls::governance_workshop_timer::PATH, post(running::timer))
        .route(urls::governance_workshop_screen::PATH, get(screen::show))
        .merge(archival::routes::<Workshop>(
            urls::governance_workshop::PATH,
        ))
        .merge(sub_groups::router())
}
