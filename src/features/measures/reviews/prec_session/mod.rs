//! The special PREC session of a group: its submitted measures, ticked as they are examined.

pub mod queries;
mod routes;

use axum::{Router, routing::get};

use kernel::urls;
use platform::web::{AppState, NavEntry, Section};

use crate::policy;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Measures,
    "nav-sessions",
    urls::prec_sessions,
    policy::sees_reviews,
);

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::prec_sessions::PATH, get(routes::index))
        .route(
            urls::prec_session::PATH,
            get(routes::show).post(routes::record),
        )
}
