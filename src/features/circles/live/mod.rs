//! What is said at the meeting: recorded line by line, and answered on phones.
//!
//! Tables owned: `live_session`, `live_question`, `live_answer`, `contribution`.

use axum::Router;

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
