//! The PREC measures: catalogue, import and export, review, bilaterals, arbitration.
//!
//! Tables owned: `measure`, `measure_carrier`, `measure_import`, and those of the rooms within.

pub mod arbitration;
pub mod bilaterals;
mod bulk;
pub mod catalogue;
mod export;
pub mod head;
pub mod import;
mod orphans;
pub mod panels;
pub mod policy;
pub mod reviews;
pub mod workflow;

use axum::Router;
pub use import::READ_TABLE;

use crate::platform::web::AppState;

/// The room's routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(catalogue::router())
        .merge(bulk::router())
        .merge(orphans::router())
        .merge(import::router())
        .merge(export::router())
        .merge(arbitration::router())
        .merge(bilaterals::router())
        .merge(reviews::router())
}
