//! Personal links of invitations and calendar addresses that have long stopped working.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

/// Removes links and calendar addresses that have not worked for that many days.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>, days: u32) -> sqlx::Result<()> {
    let before = now - TimeDelta::days(days.into());
    sqlx::query!(
        "DELETE FROM attendance_link l
         WHERE greatest(l.expires_at,
                        (SELECT m.ends_at + interval '12 months' FROM attendance a JOIN meeting m ON m.id = a.meeting_id
                         WHERE a.id = l.attendance_id)) < $1",
        before
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("DELETE FROM calendar_feed WHERE revoked_at < $1", before)
        .execute(db)
        .await?;
    Ok(())
}
