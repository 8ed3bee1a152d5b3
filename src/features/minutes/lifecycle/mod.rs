//! The lifecycle of minutes: sent round, approved, locked, amended; their page and their versions.
//!
//! Table owned: `minutes_version`.

pub mod candidates;
pub mod commands;
pub mod compare;
mod figures;
mod letter;
pub mod model;
mod pages;
pub mod queries;
mod reading;
mod routes;
mod waiting;

use axum::{Router, routing::get};

use kernel::urls;
use platform::web::AppState;
use routes::{amend, files};

pub use figures::figures;
pub use waiting::waiting;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::minutes::PATH, get(reading::show))
        .route(
            urls::minutes_advance::PATH,
            get(routes::confirm).post(routes::advance),
        )
        .route(urls::minutes_version::PATH, get(routes::version))
        .route(urls::minutes_version_pdf::PATH, get(files::pdf))
        .route(urls::minutes_version_docx::PATH, get(files::docx))
        .route(urls::minutes_version_markdown::PATH, get(files::markdown))
        .route(urls::minutes_compare::PATH, get(routes::compare))
        .route(urls::minutes_amend::PATH, get(amend::new).post(amend::add))
        .route(
            urls::locked_entry::PATH,
            get(amend::edit).post(amend::update),
        )
        .route(
            urls::locked_entry_strike::PATH,
            get(amend::confirm_strike).post(amend::strike),
        )
}
