//! Browsers that somebody signed in with before. A known browser is not refused when others
//! try its person's password, and tells whose form it was that came after a session's end.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::token::Secret;
use kernel::ids::PersonId;

/// Unused that long, a browser is forgotten.
pub const LIFETIME: TimeDelta = TimeDelta::days(180);

/// Gives a browser a new secret, in place of the one it had.
pub async fn remember(
    db: &mut PgConnection,
    former: Option<&Secret>,
    person: PersonId,
    now: DateTime<Utc>,
) -> sqlx::Result<Secret> {
    let secret = Secret::random();
    sqlx::query!(
        "WITH former AS (DELETE FROM device WHERE token_hash = $4)
         INSERT INTO device (token_hash, person_id, last_used_at) VALUES ($1, $2, $3)",
        secret.hash(),
        person.0,
        now,
        former.map(Secret::hash)
    )
    .execute(db)
    .await?;
    Ok(secret)
}

/// Who signed in with a browser last.
pub async fn person(
    db: &mut PgConnection,
    secret: Option<&Secret>,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<PersonId>> {
    sqlx::query_scalar!(
        r#"SELECT person_id as "person: PersonId" FROM device WHERE token_hash = $1 AND last_used_at > $2"#,
        secret.map(Secret::hash),
        now - LIFETIME
    )
    .fetch_optional(db)
    .await
}

/// Forgets a person's browsers.
pub async fn forget(db: &mut PgConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM device WHERE person_id = $1", person.0)
        .execute(db)
        .await?;
    Ok(())
}

/// Forgets browsers unused for long.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM device WHERE last_used_at <= $1",
        now - LIFETIME
    )
    .execute(db)
    .await?;
    Ok(())
}
