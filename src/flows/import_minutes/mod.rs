//! Minutes imported from text and documents: read, understood, checked, written.
//!
//! Table owned: `minutes_import`. [`minutes_reader`] is pure; what it understood is stored as JSON with the
//! import and corrected there, a part at a time, before [`apply`] writes the meeting in one transaction.

mod apply;
pub mod commands;
mod correct;
pub mod matching;
mod pages;
mod policy;
pub mod queries;
mod reading;
mod routes;
mod shown;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

pub use reading::READ_MINUTES;

use platform::web::AppState;

/// Bytes an upload may have: a file of 5 MB and its wrapping.
const UPLOAD_LIMIT: usize = 11 << 20;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/meetings/imports",
            get(routes::index)
                .post(routes::upload)
                .layer(DefaultBodyLimit::max(UPLOAD_LIMIT)),
        )
        .route("/meetings/imports/{minutes_import}", get(routes::show))
        .route(
            "/meetings/imports/{minutes_import}/facts",
            post(routes::facts),
        )
        .route(
            "/meetings/imports/{minutes_import}/attendees",
            post(routes::attendees),
        )
        .route(
            "/meetings/imports/{minutes_import}/points",
            post(routes::point),
        )
        .route(
            "/meetings/imports/{minutes_import}/confirm",
            post(routes::confirm),
        )
        .route(
            "/meetings/imports/{minutes_import}/cancel",
            get(routes::cancel).post(routes::cancel),
        )
}
