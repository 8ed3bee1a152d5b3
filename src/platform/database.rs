//! The connection pool and the migrations.

use std::time::{Duration, Instant};

use anyhow::Context;
use sqlx::{
    Connection, PgConnection, PgPool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};

/// The schema's migrations, compiled in.
pub static MIGRATOR: Migrator = sqlx::migrate!();

/// A connection idle no longer than that is taken to be alive.
const TRUSTED: Duration = Duration::from_secs(1);

/// How long a database of others may take to come up.
const PATIENCE: Duration = Duration::from_secs(30);

/// What holds on every connection: nothing waits for ever, and nothing holds others up.
const SESSION: &str = "SET statement_timeout = '15s'; SET lock_timeout = '5s'; \
                       SET idle_in_transaction_session_timeout = '60s'";

/// How long a request waits for a connection.
const ACQUIRE: Duration = Duration::from_secs(3);

/// Connects. Statements are logged at debug level, for counting them per request.
///
/// # Errors
/// Where the address is malformed or nothing answers there.
pub async fn connect(url: &str, max_connections: u32) -> anyhow::Result<PgPool> {
    let options: PgConnectOptions = url.parse().context("the database address is malformed")?;
    PgPoolOptions::new()
        .max_connections(max_connections)
        .acquire_timeout(ACQUIRE)
        .after_connect(|connection, _| {
            Box::pin(async move {
                sqlx::raw_sql(SESSION).execute(connection).await?;
                Ok(())
            })
        })
        // A connection in steady use is not asked anew each time whether it lives.
        .test_before_acquire(false)
        .before_acquire(|connection, meta| {
            Box::pin(async move {
                if meta.idle_for > TRUSTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .connect_with(tuned(options.application_name("jalon")))
        .await
        .context("the database does not answer")
}

/// How every connection works, also those of the tests: statements are planned once for all their
/// parameters. None of them needs the values, since what partial indexes look for is written out.
pub fn tuned(options: PgConnectOptions) -> PgConnectOptions {
    options.options([("plan_cache_mode", "force_generic_plan")])
}

/// Connects to a database that others run, which may come up later than we do: tries again for a
/// while, unless it says no.
///
/// # Errors
/// As [`connect`].
pub async fn connect_patiently(url: &str, max_connections: u32) -> anyhow::Result<PgPool> {
    let begun = Instant::now();
    loop {
        match connect(url, max_connections).await {
            Err(error) if is_away(&error) && begun.elapsed() < PATIENCE => {
                tracing::warn!("{error:#}: waiting for it");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            done => return done,
        }
    }
}

/// Whether the database isn't there yet, rather than refusing us.
fn is_away(error: &anyhow::Error) -> bool {
    match error.downcast_ref::<sqlx::Error>() {
        Some(sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut) => true,
        // starting up; too many connections
        Some(sqlx::Error::Database(error)) => {
            matches!(error.code().as_deref(), Some("57P03" | "53300"))
        }
        _ => false,
    }
}

/// Whether work can be stored: a row is written for real (a full disk refuses it), and the
/// schema is the one this program knows.
///
/// # Errors
/// Why not, in words for balancers' logs.
pub async fn probe(pool: &PgPool) -> Result<(), &'static str> {
    let known = async {
        sqlx::query("CREATE TEMP TABLE write_probe ON COMMIT DROP AS SELECT now() AS at")
            .execute(pool)
            .await?;
        let table: Option<String> =
            sqlx::query_scalar("SELECT to_regclass('public._sqlx_migrations')::text")
                .fetch_one(pool)
                .await?;
        match table {
            None => Ok(None),
            Some(_) => sqlx::query_scalar("SELECT version FROM _sqlx_migrations WHERE success")
                .fetch_all(pool)
                .await
                .map(Some),
        }
    };
    let done: Option<Vec<i64>> = known.await.map_err(|error: sqlx::Error| {
        tracing::warn!(%error, "not ready");
        match error {
            sqlx::Error::Database(_) => "the database refuses to store",
            _ => "the database is unreachable",
        }
    })?;
    let Some(done) = done else { return Ok(()) };
    let newer = done
        .iter()
        .any(|version| !MIGRATOR.version_exists(*version));
    let older = MIGRATOR
        .iter()
        .any(|m| m.migration_type.is_up_migration() && !done.contains(&m.version));
    match (newer, older) {
        (true, _) => Err("the database is newer than this program"),
        (_, true) => Err("migrations are missing"),
        _ => Ok(()),
    }
}

/// Brings the schema up to date, on a connection of its own: a migration may take its time.
///
/// # Errors
/// Where a migration fails or the database is newer than this program.
pub async fn migrate(url: &str) -> anyhow::Result<()> {
    let mut connection = PgConnection::connect(url)
        .await
        .context("the database does not answer")?;
    MIGRATOR
        .run(&mut connection)
        .await
        .context("migrating the database")?;
    Ok(connection.close().await?)
}
