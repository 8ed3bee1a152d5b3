//! What administrators look at: the state of the system, the rights matrix, the security
//! log, the outbox.

mod pages;
mod policy;
mod queries;
mod routes;
mod security;
mod waiting;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, get, post};

pub use waiting::waiting;

/// A way in.
const fn place(key: &'static str, url: fn() -> String) -> NavEntry {
    NavEntry::new(Section::Administration, key, url, |actor| {
        policy::read(actor).is_ok()
    })
}

/// The ways in.
pub const NAV: &[NavEntry] = &[
    place("nav-system", urls::administration),
    place("rights-title", urls::rights),
    place("security-title", urls::security_log),
    place("outbox-title", urls::outbox),
];

pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::administration::PATH, get(routes::index))
        .route(urls::rights::PATH, get(routes::rights))
        .route(urls::security_log::PATH, get(security::index))
        .route(urls::security_log_csv::PATH, get(security::export))
        .route(urls::outbox::PATH, get(routes::outbox))
        .route(urls::outbox_retry_all::PATH, post(routes::retry_all))
        .route(urls::mail::PATH, get(routes::mail))
        .route(urls::mail_retry::PATH, post(routes::retry))
}
