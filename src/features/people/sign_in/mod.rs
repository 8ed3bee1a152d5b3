//! Signing in and out, setting a password by a mailed link, the language switch.

pub mod accounts;
mod choosing;
pub mod code;
pub mod confirm;
pub mod limits;
mod mails;
mod pages;
mod routes;
mod unsent;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

pub use choosing::new_password;
pub use mails::with_link;
pub use routes::dead_link;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/sign-in", get(routes::show).post(routes::sign_in))
        .route("/sign-in/code", get(code::show).post(code::verify))
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
            get(choosing::choose).post(choosing::set_password),
        )
}
