//! The connection pool and the migrations.

use std::{
    io::ErrorKind,
    time::{Duration, Instant},
};

use anyhow::Context;
use sqlx::{
    Connection, PgConnection, PgPool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use tokio::time::timeout;

use super::{counting::uncounted, pooler};

/// The schema's migrations, compiled in.
pub static MIGRATOR: Migrator = sqlx::migrate!("../../migrations");

/// A connection idle no longer than that is taken to be alive.
const TRUSTED: Duration = Duration::from_secs(1);

/// How long a database of others may take to come up.
const PATIENCE: Duration = Duration::from_secs(30);

/// What holds on every connection: nothing waits for ever, nothing holds others up, and statements
/// are planned once for all their parameters. None of them needs the values, since what partial
/// indexes look for is written out. Said when connected: poolers refuse it in the first message.
const SESSION: &str = "SET statement_timeout = '15s'; SET lock_timeout = '5s'; \
                       SET idle_in_transaction_session_timeout = '60s'; \
                       SET plan_cache_mode = force_generic_plan";

/// How long a request waits for a connection.
const ACQUIRE: Duration = Duration::from_secs(3);

/// A connection that says nothing for so long, when asked whether it lives, is dead.
const SILENCE: Duration = Duration::from_secs(2);

/// How to reach a database. Nothing is said that poolers don't know: numbers are exact without
/// `extra_float_digits` since PostgreSQL 12.
/// Fails: where the address is malformed.
pub fn options(url: &str) -> sqlx::Result<PgConnectOptions> {
    let options: PgConnectOptions = url.parse()?;
    Ok(options.application_name("jalon").extra_float_digits(None))
}

/// Connects. Statements are logged at debug level, for counting them per request.
/// Fails: where the address is malformed or nothing answers there.
pub async fn connect(url: &str, max_connections: u32) -> anyhow::Result<PgPool> {
    let options = options(url).context("the database address is malformed")?;
    let mut pool = pool_options().max_connections(max_connections);
    // Over the network a peer may vanish without a word: a connection that was left in the middle
    // of something would hold its place until the system gives it up, after a quarter of an hour.
    if options.get_socket().is_none() {
        pool = pool.after_release(|connection, _| {
            Box::pin(async move { answered(connection.ping()).await.map(|()| true) })
        });
    }
    pool.connect_with(options)
        .await
        .context("the database does not answer")
}

/// How every pool works, also those of the tests.
pub fn pool_options() -> PgPoolOptions {
    PgPoolOptions::new()
        .acquire_timeout(ACQUIRE)
        .after_connect(|connection, _| {
            // What a new connection costs is no cost of the page that came upon it.
            Box::pin(uncounted(async move {
                sqlx::raw_sql(SESSION).execute(connection).await?;
                Ok(())
            }))
        })
        // A connection in steady use is not asked anew each time whether it lives.
        .test_before_acquire(false)
        .before_acquire(|connection, meta| {
            Box::pin(async move {
                if meta.idle_for > TRUSTED {
                    answered(connection.ping()).await?;
                }
                Ok(true)
            })
        })
}

/// The answer to a question that takes no time, where there is one.
/// Fails: the database's, or that it is silent.
pub async fn answered<T>(answer: impl Future<Output = sqlx::Result<T>>) -> sqlx::Result<T> {
    match timeout(SILENCE, answer).await {
        Ok(answer) => answer,
        Err(_) => Err(sqlx::Error::Io(ErrorKind::TimedOut.into())),
    }
}

/// Connects to a database that others run, which may come up later than we do: tries again for a
/// while, unless it says no.
/// Fails: as [`connect`], or where a pooler is between that can't be worked with.
pub async fn connect_patiently(url: &str, max_connections: u32) -> anyhow::Result<PgPool> {
    let begun = Instant::now();
    let options = options(url).context("the database address is malformed")?;
    loop {
        // Before the pool, which says only that something fails.
        pooler::refuse_transaction_mode(&options).await?;
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
/// Fails: why not, in words for balancers' logs; the cause behind it.
pub async fn probe(pool: &PgPool) -> anyhow::Result<()> {
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
        let why = match error {
            sqlx::Error::Database(_) => "the database refuses to store",
            _ => "the database is unreachable",
        };
        anyhow::Error::new(error).context(why)
    })?;
    let Some(done) = done else { return Ok(()) };
    let newer = done
        .iter()
        .any(|version| !MIGRATOR.version_exists(*version));
    let older = MIGRATOR
        .iter()
        .any(|m| m.migration_type.is_up_migration() && !done.contains(&m.version));
    anyhow::ensure!(!newer, "the database is newer than this program");
    anyhow::ensure!(!older, "migrations are missing");
    Ok(())
}

/// Brings the schema up to date, on a connection of its own: a migration may take its time.
/// Fails: where a migration fails or the database is newer than this program.
pub async fn migrate(url: &str) -> anyhow::Result<()> {
    let mut connection = PgConnection::connect_with(&options(url)?)
        .await
        .context("the database does not answer")?;
    MIGRATOR
        .run(&mut connection)
        .await
        .context("migrating the database")?;
    Ok(connection.close().await?)
}
