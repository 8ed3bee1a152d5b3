//! Governance tables themselves: what they are called, who sees them and who writes in them.
//!
//! Tables owned: `governance_table`, `governance_current`, `governance_invited`.

pub mod commands;
pub mod forms;
mod pages;
pub mod queries;
pub(crate) mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use crate::model::GovernanceTable;
use kernel::urls;
use platform::web::{AppState, archival};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::governance_tables::PATH, post(routes::create))
        .route(urls::governance_table_new::PATH, get(routes::new))
        .route(urls::governance_table_edit::PATH, get(routes::edit))
        .route(urls::governance_table_settings::PATH, get(routes::settings))
        .route(urls::governance_table_open::PATH, post(routes::open))
        .route(urls::governance_table_current::PATH, post(routes::current))
        .route(urls::governance_table_invite::PATH, post(routes::invite))
        .merge(archival::routes::<GovernanceTable>(
            urls::governance_table::PATH,
        ))
}
