//! Personal links and calendar addresses that have long stopped working.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

/// Removes personal links and calendar addresses that have not worked for that many days.
///
/// # Errors
/// Where the database fails.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>, days: u32) -> sqlx::Result<()> {
    let before = now - TimeDelta::days(days.into());
    sqlx::query!(
        "DELETE FROM attendance_link l USING attendance a, meeting m
         WHERE a.id = l.attendance_id AND m.id = a.meeting_id
           AND greatest(l.expires_at, m.ends_at + interval '14 days') < $1",
        before
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "DELETE FROM poll_link WHERE least(revoked_at, expires_at) < $1",
        before
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("DELETE FROM calendar_feed WHERE revoked_at < $1", before)
        .execute(db)
        .await?;
    Ok(())
}
