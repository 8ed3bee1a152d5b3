//! The PREC measures: catalogue, import and export, review, bilaterals, arbitration.
//!
//! Tables owned: `measure`, `measure_carrier`, `measure_import`, `measure_count`, `chapter`,
//! and those of the rooms within.

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
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section},
};

/// The way in.
pub const NAV: NavEntry =
    NavEntry::new(Section::Measures, "nav-measures", urls::measures, |actor| {
        actor.can_somewhere(Right::ReadMeasure)
    });

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
