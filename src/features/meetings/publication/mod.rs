//! Minutes to read: page and Markdown.
//!
//! [`document`] is what every form of the minutes is made from, and what versions keep.

pub mod document;
mod markdown;
mod pages;
mod routes;

use axum::{Router, routing::get};

use crate::platform::web::AppState;

pub use pages::MinutesPage;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/meetings/{id}/minutes", get(routes::show))
        .route("/meetings/{id}/minutes.md", get(routes::markdown))
}
