//! Meetings held again and again: made together, then each a meeting of its own.
//!
//! Table owned: `meeting_series`.

pub mod commands;
mod forms;
pub mod model;
mod pages;
mod policy;
mod queries;
mod routes;

use axum::{Router, routing::get};

use kernel::urls;
use platform::web::AppState;
use routes::{calling_off, change};

pub use commands::create_series;
pub use model::NewSeries;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::series_new::PATH,
            get(routes::new).post(routes::create),
        )
        .route(urls::series::PATH, get(routes::show))
        .route(
            urls::series_edit::PATH,
            get(change::edit).post(change::update),
        )
        .route(
            urls::series_extend::PATH,
            get(change::extend_form).post(change::extend),
        )
        .route(
            urls::series_cancel::PATH,
            get(calling_off::confirm).post(calling_off::cancel),
        )
}
