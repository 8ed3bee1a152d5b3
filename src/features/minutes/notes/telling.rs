//! What is told to who watches the notes: that they changed, and who writes where.

use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use kernel::ids::{MeetingId, PersonId};
use platform::errors::{AppError, Result};

pub use meetings::telling::{CHANNEL, tell};

/// The channel on which it is told who writes where; the payload is the meeting's id and a
/// [`Presence`].
pub(crate) const PRESENCE: &str = "meeting_presence";

/// Somebody writes under a point, or at an entry.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Presence {
    pub meeting: MeetingId,
    pub person: PersonId,
    pub name: String,
    pub point: Option<i64>,
    pub entry: Option<i64>,
}

/// Tells who writes where; it is forgotten after it is told.
pub(crate) async fn tell_presence(db: &mut PgConnection, presence: &Presence) -> Result<()> {
    let here = serde_json::to_string(presence).map_err(AppError::internal)?;
    let payload = format!("{} {here}", presence.meeting);
    sqlx::query!("SELECT pg_notify($1, $2)", PRESENCE, payload)
        .execute(db)
        .await?;
    Ok(())
}
