//! What administrators look at: the state of the system, the rights matrix, the security
//! log, the outbox.

mod pages;
mod policy;
mod queries;
mod routes;
mod security;
mod waiting;

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

pub use waiting::waiting;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/admin", get(routes::index))
        .route("/admin/rights", get(routes::rights))
        .route("/admin/security", get(security::index))
        .route("/admin/security.csv", get(security::export))
        .route("/admin/outbox", get(routes::outbox))
        .route("/admin/outbox/retry-all", post(routes::retry_all))
        .route("/admin/outbox/{id}/retry", post(routes::retry))
}
