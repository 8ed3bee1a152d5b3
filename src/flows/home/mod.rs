//! My work: for each role, what waits for the reader now, oldest first. Every room says what it
//! leaves the reader to do (`platform::waiting`).

mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, get};

/// The way in.
pub const NAV: &[NavEntry] = &[NavEntry::new(Section::Home, "nav-home", urls::home, |_| {
    true
})];

pub fn router() -> Router<AppState> {
    platform::routes! {
        home: get(routes::show);
    }
}
