//! Handlers of erasing.

use super::OfMeeting;
use circles::invitations::data::routes;
use platform::web::{Answer, Guest, RawForm, SecretPath};

/// Erases who holds the link.
pub(super) async fn erase(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    routes::erase(guest, path, raw, &OfMeeting).await
}
