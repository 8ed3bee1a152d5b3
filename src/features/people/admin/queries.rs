//! Counting the system; trying mails again.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::kernel::ids::{MailId, PersonId};

/// The state of the system.
#[derive(Debug)]
pub struct SystemState {
    pub postgres: String,
    pub size: String,
    pub migrations: i64,
    pub people: i64,
    pub accounts: i64,
    pub sessions: i64,
    pub measures: i64,
    pub history: i64,
    pub unsent: i64,
    pub failed: i64,
}

/// Counts the system. The history's length is the planner's estimate: it may be long.
pub async fn system(db: &mut PgConnection) -> sqlx::Result<SystemState> {
    sqlx::query_as!(
        SystemState,
        r#"SELECT current_setting('server_version') as "postgres!",
                  pg_size_pretty(pg_database_size(current_database())) as "size!",
                  (SELECT count(*) FROM _sqlx_migrations WHERE success) as "migrations!",
                  (SELECT count(*) FROM person WHERE archived_at IS NULL) as "people!",
                  (SELECT count(*) FROM account WHERE active) as "accounts!",
                  (SELECT count(*) FROM session) as "sessions!",
                  (SELECT coalesce(sum(n), 0)::bigint FROM measure_count) as "measures!",
                  (SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'history'::regclass) as "history!",
                  (SELECT count(*) FROM mail WHERE sent_at IS NULL) as "unsent!",
                  (SELECT count(*) FROM mail WHERE sent_at IS NULL AND error IS NOT NULL) as "failed!""#
    )
    .fetch_one(db)
    .await
}

/// Who has this id or mail address.
pub async fn person(db: &mut PgConnection, text: &str) -> sqlx::Result<Option<PersonId>> {
    sqlx::query_scalar!(
        r#"SELECT id as "id: PersonId" FROM person WHERE id::text = $1 OR lower(email) = lower($1)
           ORDER BY id::text = $1 DESC LIMIT 1"#,
        text
    )
    .fetch_optional(db)
    .await
}

/// Makes a mail due again; false where it has left already.
pub async fn retry(db: &mut PgConnection, id: MailId, now: DateTime<Utc>) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "UPDATE mail SET next_try_at = $2, attempts = 0, error = NULL WHERE id = $1 AND sent_at IS NULL",
        id.0,
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}
