//! Whether this instance can serve.

use axum::{extract::State, http::StatusCode};

use crate::platform::web::AppState;

/// 200 while the database answers, 503 otherwise.
pub async fn ready(State(app): State<AppState>) -> (StatusCode, &'static str) {
    match sqlx::query("SELECT 1").execute(&app.pool).await {
        Ok(_) => (StatusCode::OK, "ready"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "database unreachable"),
    }
}
