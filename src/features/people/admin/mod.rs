//! What administrators look at: the state of the system, the rights matrix, the security
//! log, the outbox.

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
    platform::routes! {
        administration: get(routes::index);
        rights: get(routes::rights);
        security_log: get(security::index);
        security_log_csv: get(security::export);
        outbox: get(routes::outbox);
        outbox_retry_all: post(routes::retry_all);
        mail: get(routes::mail);
        mail_retry: post(routes::retry);
    }
}
