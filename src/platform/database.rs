//! The connection pool and the migrations.

use std::time::Duration;

use anyhow::Context;
use sqlx::{
    PgPool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};

/// The schema's migrations, compiled in.
pub static MIGRATOR: Migrator = sqlx::migrate!();

/// Connects. Statements are logged at debug level, for counting them per request.
///
/// # Errors
/// Where the address is malformed or nothing answers there.
pub async fn connect(url: &str, max_connections: u32) -> anyhow::Result<PgPool> {
    let options: PgConnectOptions = url.parse().context("the database address is malformed")?;
    PgPoolOptions::new()
        .max_connections(max_connections)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options.application_name("jalon"))
        .await
        .context("the database does not answer")
}

/// Brings the schema up to date.
///
/// # Errors
/// Where a migration fails or the database is newer than this program.
pub async fn migrate(pool: &PgPool) -> anyhow::Result<()> {
    MIGRATOR.run(pool).await.context("migrating the database")
}
