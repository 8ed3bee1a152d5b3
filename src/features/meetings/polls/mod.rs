//! Date polls: slots, answers, best slots, the choice that makes the meeting.

use axum::Router;

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
