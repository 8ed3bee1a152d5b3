//! Accounts: inviting (one or several at once), resetting, deactivating.

mod bulk;
pub mod commands;
mod lines;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/people/invite", get(bulk::form).post(bulk::invite))
        .route("/people/{id}/invite", post(routes::invite))
        .route("/people/{id}/revoke-invitation", post(routes::revoke))
        .route("/people/{id}/reset-password", post(routes::reset))
        .route(
            "/people/{id}/deactivate",
            get(routes::deactivate).post(routes::deactivate),
        )
        .route("/people/{id}/reactivate", post(routes::reactivate))
        .route(
            "/people/{id}/second-factor/remove",
            get(routes::remove_second_factor).post(routes::remove_second_factor),
        )
}
