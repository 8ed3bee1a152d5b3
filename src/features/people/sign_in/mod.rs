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

use kernel::urls;
use platform::web::AppState;

pub use choosing::new_password;
pub use mails::{Holder, with_link};
pub use routes::dead_link;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::sign_in::PATH, get(routes::show).post(routes::sign_in))
        .route(urls::sign_in_code::PATH, get(code::show).post(code::verify))
        .route(urls::sign_out::PATH, post(routes::sign_out))
        .route(urls::unsent::PATH, get(unsent::show))
        .route(urls::unsent_forget::PATH, post(unsent::forget))
        .route(urls::language::PATH, post(routes::language))
        .route(urls::look::PATH, post(routes::look))
        .route(
            urls::password_forgotten::PATH,
            get(routes::forgotten).post(routes::send_reset),
        )
        .route(
            urls::set_password::PATH,
            get(choosing::choose).post(choosing::set_password),
        )
}
