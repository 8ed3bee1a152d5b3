//! Handlers of erasing.

use axum::{http::HeaderMap, response::Response};

use super::OfMeeting;
use circles::invitations::data::routes;
use platform::{
    errors::Result,
    web::{Guest, RawForm, SecretPath},
};

/// Erases who holds the link.
pub async fn erase(
    guest: Guest,
    headers: HeaderMap,
    path: SecretPath,
    raw: RawForm,
) -> Result<Response> {
    routes::erase(guest, headers, path, raw, &OfMeeting).await
}
