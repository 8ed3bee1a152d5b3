//! Handlers of erasing.

use axum::response::Response;

use super::OfMeeting;
use circles::invitations::data::routes;
use platform::{
    errors::Result,
    web::{Guest, RawForm, SecretPath},
};

/// Erases who holds the link.
pub async fn erase(guest: Guest, path: SecretPath, raw: RawForm) -> Result<Response> {
    routes::erase(guest, path, raw, &OfMeeting).await
}
