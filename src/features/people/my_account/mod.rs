//! One's own account: name, language, password, sessions, roles.

mod device;
mod pages;
mod routes;
mod second_factor;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/account", get(routes::show).post(routes::update))
        .route(
            "/account/password",
            get(routes::password).post(routes::change_password),
        )
        .route(
            "/account/second-factor",
            get(second_factor::show).post(second_factor::begin),
        )
        .route(
            "/account/second-factor/enrol",
            get(second_factor::enrolment).post(second_factor::enrol),
        )
        .route(
            "/account/second-factor/codes",
            post(second_factor::new_codes),
        )
        .route(
            "/account/second-factor/remove",
            get(second_factor::remove).post(second_factor::remove),
        )
        .route("/account/sessions/{id}/close", post(routes::close_session))
        .route("/account/sessions/close-others", post(routes::close_others))
}
