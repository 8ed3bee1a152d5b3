//! The notes of a group: versions that are written, validated by the committee and sent.
//!
//! Tables owned: `note`, `note_version`, `note_section`, `note_file`.

pub mod queries;

use axum::Router;

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}
