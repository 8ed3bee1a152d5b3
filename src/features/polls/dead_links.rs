//! Personal links of polls that have long stopped working.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

/// Removes links that have not worked for that many days.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>, days: u32) -> sqlx::Result<()> {
    let before = now - TimeDelta::days(days.into());
    sqlx::query!(
        "DELETE FROM poll_link WHERE least(revoked_at, expires_at) < $1",
        before
    )
    .execute(db)
    .await?;
    Ok(())
}
