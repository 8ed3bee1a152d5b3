//! Limits on tries, counted in the database so that all instances count together.
//!
//! A try is counted before its outcome is known and taken back when it was right: many at once
//! cannot slip through, and only wrong ones remain. Counting takes the pool, never a
//! transaction, which could undo it. Keys are hashes: the table names nobody.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use sqlx::PgPool;

use crate::errors::AppError;

/// At most so many tries in any stretch of time of that length.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// Tells the limits' keys apart.
    name: &'static str,
    tries: i64,
    window: TimeDelta,
}

impl Limit {
    /// So many tries in so many minutes.
    pub const fn of(name: &'static str, tries: i64, minutes: i64) -> Self {
        let window = TimeDelta::minutes(minutes);
        Self {
            name,
            tries,
            window,
        }
    }
}

/// Wrong sign-ins per account and client: nobody can lock somebody else out.
pub const SIGN_IN: Limit = Limit::of("sign-in", 10, 15);
/// Wrong sign-ins per client, over all accounts; offices share one address.
pub const SIGN_IN_ADDRESS: Limit = Limit::of("sign-in-address", 60, 15);
/// Mailed links per account and client.
pub const RESET: Limit = Limit::of("reset", 3, 60);
/// Mailed links per client.
pub const RESET_ADDRESS: Limit = Limit::of("reset-address", 60, 15);
/// Mails to an account that it is too early for a link, whoever asks.
pub const RESET_TOO_EARLY: Limit = Limit::of("reset-too-early", 1, 10);
/// Wrong passwords when a signed-in person proves who they are.
pub const OWN_PASSWORD: Limit = Limit::of("own-password", 10, 15);
/// Wrong codes of a second factor, per account: their tries come after the right password.
pub const CODE: Limit = Limit::of("code", 10, 15);
/// Addresses that hold a secret nobody has, per client.
pub(crate) const WRONG_SECRET: Limit = Limit::of("wrong-secret", 60, 15);

/// What the holder of one personal link sends, wherever from: a bucket for each link, so that many
/// people behind one address are in nobody's way.
pub(crate) const OWN_SECRET: Limit = Limit::of("own-secret", 600, 15);

/// A window slides in so many steps; a try counts for a step longer rather than shorter.
const STEPS: i32 = 15;

/// A try that was counted.
#[must_use = "a right try is to be taken back"]
#[derive(Debug)]
pub struct Hit {
    key: Vec<u8>,
    starts_at: DateTime<Utc>,
}

impl Hit {
    /// It was right: it does not count.
    pub(crate) async fn forgive(self, pool: &PgPool) -> sqlx::Result<()> {
        sqlx::query!(
            "UPDATE rate_window SET hits = hits - 1 WHERE key = $1 AND starts_at = $2 AND hits > 0",
            self.key,
            self.starts_at
        )
        .execute(pool)
        .await?;
        Ok(())
    }
}

/// Counts one try of whoever the parts name together. Refused ones do not count: the limit
/// ends by itself, also for who keeps trying.
/// Fails: [`AppError::TooManyRequests`] where the limit is passed.
pub async fn hit(
    pool: &PgPool,
    limit: Limit,
    who: &[&str],
    now: DateTime<Utc>,
) -> Result<Hit, AppError> {
    let step = limit.window / STEPS;
    let starts_at = now.duration_trunc(step).unwrap_or(now);
    let hit = Hit {
        key: key(limit, who),
        starts_at,
    };
    let found = sqlx::query!(
        r#"WITH counted AS (
               INSERT INTO rate_window AS w (key, starts_at) VALUES ($1, $2)
               ON CONFLICT (key, starts_at) DO UPDATE SET hits = w.hits + 1
               RETURNING hits)
           SELECT ((SELECT hits FROM counted) + coalesce(sum(hits), 0))::bigint as "hits!", min(starts_at) as since
           FROM rate_window WHERE key = $1 AND starts_at > $3 AND starts_at < $2 AND hits > 0"#,
        hit.key,
        starts_at,
        now - limit.window - step
    )
    .fetch_one(pool)
    .await?;
    if found.hits <= limit.tries {
        return Ok(hit);
    }
    hit.forgive(pool).await?;
    let wait = found.since.unwrap_or(starts_at) + limit.window + step - now;
    Err(AppError::TooManyRequests(
        wait.num_seconds().max(1).unsigned_abs(),
    ))
}

/// Refuses where the limit is reached, and counts nothing: what it is about may be nobody's.
/// Fails: as [`hit`].
pub(crate) async fn check(
    pool: &PgPool,
    limit: Limit,
    who: &[&str],
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let step = limit.window / STEPS;
    let found = sqlx::query!(
        r#"SELECT coalesce(sum(hits), 0)::bigint as "hits!", min(starts_at) as since
           FROM rate_window WHERE key = $1 AND starts_at > $2 AND hits > 0"#,
        key(limit, who),
        now - limit.window - step
    )
    .fetch_one(pool)
    .await?;
    if found.hits < limit.tries {
        return Ok(());
    }
    let wait = found.since.unwrap_or(now) + limit.window + step - now;
    Err(AppError::TooManyRequests(
        wait.num_seconds().max(1).unsigned_abs(),
    ))
}

/// Counts one try under several limits; where one refuses it, it counts under none.
/// Fails: as [`hit`].
pub async fn hit_all(
    pool: &PgPool,
    limits: &[(Limit, &[&str])],
    now: DateTime<Utc>,
) -> Result<Vec<Hit>, AppError> {
    let mut hits = Vec::new();
    for (limit, who) in limits {
        match hit(pool, *limit, who, now).await {
            Ok(hit) => hits.push(hit),
            Err(refusal) => {
                forgive_all(pool, hits).await;
                return Err(refusal);
            }
        }
    }
    Ok(hits)
}

/// The try was right. That is no reason to fail what it was for: where it cannot be noted, one try
/// too many stays counted for a while.
pub async fn forgive_all(pool: &PgPool, hits: Vec<Hit>) {
    for hit in hits {
        if let Err(error) = hit.forgive(pool).await {
            tracing::warn!(%error, "a right try stays counted");
        }
    }
}

fn key(limit: Limit, who: &[&str]) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in [limit.name].iter().chain(who) {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().to_vec()
}

/// Removes counts long past.
pub async fn sweep(db: &mut sqlx::PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM rate_window WHERE starts_at < $1",
        now - TimeDelta::days(1)
    )
    .execute(db)
    .await?;
    Ok(())
}
