//! Signing in and out, setting a password by a mailed link, the language switch.

pub mod accounts;
mod choosing;
pub mod code;
pub mod confirm;
pub mod limits;
mod mails;
mod policy;
mod routes;
mod unsent;

use axum::Router;

use platform::web::{AppState, get, post};

pub use choosing::new_password;
pub use mails::{Holder, with_link};
pub use routes::dead_link;

pub fn router() -> Router<AppState> {
    platform::routes! {
        sign_in: get(routes::show).merge(post(routes::sign_in));
        sign_in_code: get(code::show).merge(post(code::verify));
        sign_out: post(routes::sign_out);
        unsent: get(unsent::show);
        unsent_forget: post(unsent::forget);
        language: post(routes::language);
        look: post(routes::look);
        password_forgotten: get(routes::forgotten).merge(post(routes::send_reset));
        set_password: get(choosing::choose).merge(post(choosing::set_password));
    }
}
