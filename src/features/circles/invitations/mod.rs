//! Invitations: the list, its mails, places and the waiting list, calls; and the personal pages of those
//! invited.
//!
//! Tables owned: `circle_text`, `circle_invitee`, `invitee_reply`, `circle_call`, `note_reading`.

use axum::Router;

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
