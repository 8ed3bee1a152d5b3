//! The PREC measures: catalogue, import and export, review, bilaterals, arbitration.
//!
//! Tables owned: `measure`, `measure_carrier`, `measure_import`, `measure_import_write`,
//! `measure_count`, `chapter`, and those of the rooms within.

pub mod arbitration;
pub mod bilaterals;
mod bulk;
pub mod catalogue;
mod chapters;
mod export;
pub mod facts;
pub mod figures;
mod found;
pub mod head;
pub mod import;
mod next;
mod orphans;
pub mod panels;
pub mod policy;
pub mod reviews;
mod waiting;
pub mod workflow;

use axum::Router;
pub use found::found;
pub use import::READ_TABLE;
use sqlx::PgConnection;
pub use waiting::waiting;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section};

/// The ways in.
pub const NAV: &[NavEntry] = &[
    NavEntry::new(
        Section::Measures,
        "measures-tab-all",
        urls::measures,
        |actor| policy::visible(actor).is_ok(),
    ),
    orphans::NAV,
    bilaterals::NAV,
    reviews::prec_session::NAV,
    arbitration::TO_DECIDE,
    import::NAV,
];

/// The room's routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(catalogue::router())
        .merge(bulk::router())
        .merge(orphans::router())
        .merge(chapters::router())
        .merge(import::router())
        .merge(export::router())
        .merge(arbitration::router())
        .merge(bilaterals::router())
        .merge(reviews::router())
}

/// Adds up the counts of measures that writes have left one by one.
pub async fn gather_counts(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("SELECT gather_measure_counts()")
        .execute(db)
        .await?;
    Ok(())
}
