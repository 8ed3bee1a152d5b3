//! Who is expected at a meeting and who came.
//!
//! Table owned: `attendance`.

pub mod commands;
mod forms;
mod pages;
mod queries;
mod routes;
pub mod seen;

use axum::{
    Router,
    routing::{get, post},
};

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/meetings/{id}/attendance",
            get(routes::edit).post(routes::update),
        )
        .route("/meetings/{id}/attendance/regulars", post(routes::regulars))
        .route("/meetings/{id}/attendance/add", post(routes::add))
        .route(
            "/meetings/{id}/attendance/invite",
            get(routes::confirm_mail).post(routes::mail),
        )
}
