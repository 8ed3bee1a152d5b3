//! Who watches a meeting's notes learns of changes within moments.

use sqlx::PgConnection;

use kernel::ids::MeetingId;

/// The channel on which changed notes are told; the payload is the meeting's id.
pub const CHANNEL: &str = "meeting_notes";

/// Tells that a meeting's notes changed, when the transaction commits.
pub async fn tell(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<()> {
    sqlx::query!("SELECT pg_notify($1, $2)", CHANNEL, meeting.to_string())
        .execute(db)
        .await?;
    Ok(())
}
