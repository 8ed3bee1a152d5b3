//! Counting the system.

use sqlx::PgConnection;

use kernel::ids::PersonId;

/// The state of the system.
#[derive(Debug)]
pub(crate) struct SystemState {
    pub postgres: String,
    pub size: String,
    pub migrations: i64,
    pub people: i64,
    pub accounts: i64,
    pub sessions: i64,
    pub measures: i64,
    pub history: i64,
}

/// Counts the system. The history's length is the planner's estimate: it may be long.
pub(super) async fn system(db: &mut PgConnection) -> sqlx::Result<SystemState> {
    sqlx::query_as!(
        SystemState,
        r#"SELECT current_setting('server_version') as "postgres!",
                  pg_size_pretty(pg_database_size(current_database())) as "size!",
                  (SELECT count(*) FROM _sqlx_migrations WHERE success) as "migrations!",
                  (SELECT count(*) FROM person WHERE archived_at IS NULL) as "people!",
                  (SELECT count(*) FROM account WHERE active) as "accounts!",
                  (SELECT count(*) FROM session) as "sessions!",
                  (SELECT coalesce(sum(n), 0)::bigint FROM measure_count) as "measures!",
                  (SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'history'::regclass) as "history!""#
    )
    .fetch_one(db)
    .await
}

/// Who has this id or mail address.
pub(super) async fn person(db: &mut PgConnection, text: &str) -> sqlx::Result<Option<PersonId>> {
    sqlx::query_scalar!(
        r#"SELECT id as "id: PersonId" FROM person WHERE id::text = $1 OR lower(email) = lower($1)
           ORDER BY id::text = $1 DESC LIMIT 1"#,
        text
    )
    .fetch_optional(db)
    .await
}
