//! The catalogue: the list with its filters, the measure's page, its form.
//!
//! [`filter`] is what the address says; the rooms beside (bulk, export) work on the same filter.

pub mod commands;
mod conditions;
mod facets;
pub mod filter;
pub mod forms;
mod list;
mod measure_list;
pub mod model;
pub mod queries;
pub mod routes;
mod views;

use axum::{Extension, Router};

use kernel::urls;
use platform::web::{AppState, archival, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        measures: get(routes::index).merge(post(routes::create));
        measure_new: get(routes::new);
        measure: get(routes::show).merge(post(routes::update));
        measure_edit: get(routes::edit);
    }
    .merge(archival::routes::<model::Measure>(urls::measure::PATH))
    .layer(Extension(routes::Kept::default()))
}
