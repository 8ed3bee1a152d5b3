//! The register of decisions.

pub mod commands;
pub mod noted;

use axum::Router;
use sqlx::PgConnection;

use super::head::MeetingHead;
use crate::platform::{
    auth::Actor,
    errors::Result,
    web::{AppState, Rendered, Shell},
};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
}

/// The part on a meeting's page.
///
/// # Errors
/// Where the database or the template fails.
pub async fn panel(
    _db: &mut PgConnection,
    _shell: &Shell,
    _actor: &Actor,
    _meeting: &MeetingHead,
) -> Result<Option<Rendered>> {
    Ok(None)
}
