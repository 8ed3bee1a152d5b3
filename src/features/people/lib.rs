//! People, organisations, accounts and roles.
//!
//! Tables owned: `organisation`, `person`; through `platform::auth` also `account`,
//! `account_token`, `session` and `membership`; of `mail` it retries and erases.

pub mod account;
pub mod accounts;
pub mod admin;
mod found;
pub mod organisations;
pub mod persons;
pub mod roles;
pub mod sign_in;

use axum::Router;

use platform::web::{AppState, NavEntry};

/// The ways in, but for administrators.
pub const NAV: &[NavEntry] = &[persons::NAV, organisations::NAV];

pub use found::found;

/// The room's routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(organisations::router())
        .merge(persons::router())
        .merge(accounts::router())
        .merge(account::router())
        .merge(admin::router())
        .merge(sign_in::router())
}
