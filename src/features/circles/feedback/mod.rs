//! What participants think before the meeting, and what they write after it.
//!
//! Tables owned: `first_opinion`, `feedback`, `feedback_answer`, `feedback_file`, `feedback_sending`,
//! `feedback_done`, `feedback_extension`.

use axum::Router;

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
