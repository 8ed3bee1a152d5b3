//! One's own account: name, language, password, sessions, roles.

mod device;
mod pages;
mod routes;
mod second_factor;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, asked};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::my_account::PATH,
            get(routes::show).post(routes::update),
        )
        .route(urls::my_keys::PATH, post(routes::single_keys))
        .route(
            urls::my_password::PATH,
            get(routes::password).post(routes::change_password),
        )
        .route(
            urls::my_second_factor::PATH,
            get(second_factor::show).post(second_factor::begin),
        )
        .route(
            urls::my_second_factor_enrol::PATH,
            get(second_factor::enrolment).post(second_factor::enrol),
        )
        .route(
            urls::my_second_factor_codes::PATH,
            post(second_factor::new_codes),
        )
        .route(
            urls::my_second_factor_remove::PATH,
            asked(second_factor::remove),
        )
        .route(urls::my_session_close::PATH, post(routes::close_session))
        .route(
            urls::my_sessions_close_others::PATH,
            post(routes::close_others),
        )
}
