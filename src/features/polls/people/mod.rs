//! Who is asked, and without whom a slot is none.

pub mod commands;
mod pages;
mod queries;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/polls/{id}/people", get(routes::index).post(routes::add))
        .route("/polls/{id}/people/group", post(routes::add_group))
        .route("/polls/{id}/people/required", post(routes::require))
        .route(
            "/polls/{id}/people/{invitee}/remove",
            get(routes::remove).post(routes::remove),
        )
        .route("/polls/{id}/people/{invitee}/link", post(routes::new_link))
        .route("/polls/{id}/people/{invitee}/revoke", post(routes::revoke))
}
