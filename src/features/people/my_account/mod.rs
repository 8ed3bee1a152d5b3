//! One's own account: name, language, password, sessions, roles.

mod device;
mod pages;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/account", get(routes::show).post(routes::update))
        .route(
            "/account/password",
            get(routes::password).post(routes::change_password),
        )
        .route("/account/sessions/{id}/close", post(routes::close_session))
        .route("/account/sessions/close-others", post(routes::close_others))
}
