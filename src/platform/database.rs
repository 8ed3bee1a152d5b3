//! The connection pool and the migrations.

use std::time::Duration;

use anyhow::Context;
use sqlx::{
    Connection, PgPool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};

/// The schema's migrations, compiled in.
pub static MIGRATOR: Migrator = sqlx::migrate!();

/// A connection idle no longer than that is taken to be alive.
const TRUSTED: Duration = Duration::from_secs(1);

/// Connects. Statements are logged at debug level, for counting them per request.
///
/// # Errors
/// Where the address is malformed or nothing answers there.
pub async fn connect(url: &str, max_connections: u32) -> anyhow::Result<PgPool> {
    let options: PgConnectOptions = url.parse().context("the database address is malformed")?;
    PgPoolOptions::new()
        .max_connections(max_connections)
        .acquire_timeout(Duration::from_secs(10))
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

/// Brings the schema up to date.
///
/// # Errors
/// Where a migration fails or the database is newer than this program.
pub async fn migrate(pool: &PgPool) -> anyhow::Result<()> {
    MIGRATOR.run(pool).await.context("migrating the database")
}
