//! People, organisations, accounts and roles.
//!
//! Tables owned: `organisation`, `person`; through `platform::auth` also `account`,
//! `account_token`, `session` and `membership`.

pub mod organisations;
pub mod sign_in;

use axum::Router;

use crate::platform::web::AppState;

/// The room's routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(organisations::router())
        .merge(sign_in::router())
}
