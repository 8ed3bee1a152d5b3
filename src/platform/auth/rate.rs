//! Limits on tries, counted in the database so that all instances count together.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use sqlx::PgConnection;

use crate::platform::errors::AppError;

/// At most `hits` within a fixed window.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    pub hits: i32,
    pub window: TimeDelta,
}

/// Sign-in tries per account.
pub const SIGN_IN_ACCOUNT: Limit = Limit {
    hits: 10,
    window: TimeDelta::minutes(15),
};
/// Sign-in tries per address; offices share one.
pub const SIGN_IN_ADDRESS: Limit = Limit {
    hits: 60,
    window: TimeDelta::minutes(15),
};
/// Mailed links per account.
pub const RESET_ACCOUNT: Limit = Limit {
    hits: 3,
    window: TimeDelta::hours(1),
};
/// Uses of token links per address.
pub const TOKEN_ADDRESS: Limit = Limit {
    hits: 60,
    window: TimeDelta::minutes(15),
};

/// Counts one try under a key.
///
/// # Errors
/// [`AppError::TooManyRequests`] where the limit is passed.
pub async fn hit(
    db: &mut PgConnection,
    key: &str,
    limit: Limit,
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let starts_at = now.duration_trunc(limit.window).unwrap_or(now);
    let hits = sqlx::query_scalar!(
        "INSERT INTO rate_window (key, starts_at) VALUES ($1, $2)
         ON CONFLICT (key, starts_at) DO UPDATE SET hits = rate_window.hits + 1
         RETURNING hits",
        key,
        starts_at
    )
    .fetch_one(db)
    .await?;
    if hits > limit.hits {
        let wait = (starts_at + limit.window - now).num_seconds().max(1);
        return Err(AppError::TooManyRequests(wait.unsigned_abs()));
    }
    Ok(())
}

/// Removes windows long past.
///
/// # Errors
/// Where the database fails.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM rate_window WHERE starts_at < $1",
        now - TimeDelta::days(1)
    )
    .execute(db)
    .await?;
    Ok(())
}
