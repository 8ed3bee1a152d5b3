//! Signing in and out, setting a password by a mailed link, the language switch.

pub mod accounts;
mod mails;
mod pages;
mod routes;
mod unsent;

use axum::{
    Router,
    routing::{get, post},
};

use crate::platform::web::AppState;

pub use mails::{invitation, reset};
pub use routes::new_password;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/sign-in", get(routes::show).post(routes::sign_in))
        .route("/sign-out", post(routes::sign_out))
        .route("/unsent", get(unsent::show))
        .route("/unsent/{id}/forget", post(unsent::forget))
        .route("/language", post(routes::language))
        .route(
            "/password/forgotten",
            get(routes::forgotten).post(routes::send_reset),
        )
        .route(
            "/password/{token_secret}",
            get(routes::choose).post(routes::set_password),
        )
}
