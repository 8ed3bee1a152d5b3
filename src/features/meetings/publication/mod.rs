//! Minutes and agendas to read: page, PDF, DOCX, Markdown, mail.

use axum::Router;

use crate::platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
