//! Sub-groups: who fills which topics of a table, and who takes notes. Each of their members begins with
//! their part of it.

pub mod commands;
mod forms;
pub mod model;
pub mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use model::SubGroup;
use platform::web::{AppState, archival, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_sub_groups: get(routes::new).merge(post(routes::create));
        governance_sub_group: get(routes::edit).merge(post(routes::update));
    }
    .merge(archival::routes::<SubGroup>(
        urls::governance_sub_group::PATH,
    ))
}
