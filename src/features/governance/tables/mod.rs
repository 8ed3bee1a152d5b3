//! Governance tables themselves: what they are called, who sees them and who writes in them.
//!
//! Tables owned: `governance_table`, `governance_current`, `governance_invited`.

pub mod commands;
pub mod forms;
pub mod queries;
pub(crate) mod routes;

use axum::Router;

use crate::model::GovernanceTable;
use kernel::urls;
use platform::web::{AppState, archival, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_tables: post(routes::create);
        governance_table_new: get(routes::new);
        governance_table_edit: get(routes::edit);
        governance_table_settings: get(routes::settings);
        governance_table_open: post(routes::open);
        governance_table_current: post(routes::current);
        governance_table_invite: post(routes::invite);
    }
    .merge(archival::routes::<GovernanceTable>(
        urls::governance_table::PATH,
    ))
}
