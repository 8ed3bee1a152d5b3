//! Poolers between Jalon and PostgreSQL that give each transaction another connection.
//!
//! Jalon prepares statements and listens: both live as long as a connection. A pooler in
//! transaction mode would answer with errors at random, so it is refused at start.

use std::time::Duration;

use sqlx::{Connection, PgConnection, Row, postgres::PgConnectOptions};
use tokio::time::timeout;

/// A pooler that has no connection free lets us wait: that is no proof of anything.
const WITHIN: Duration = Duration::from_secs(5);
/// Transactions of another connection, each of which may be given ours.
const TRIES: usize = 3;

/// Refuses a database that is reached through a pooler in transaction mode.
/// Fails: where it is; the text says what to do. Where it can't be told, nothing is refused.
pub(crate) async fn refuse_transaction_mode(options: &PgConnectOptions) -> anyhow::Result<()> {
    match timeout(WITHIN, pools_transactions(options)).await {
        Ok(Ok(true)) => anyhow::bail!(
            "DATABASE_URL leads to a pooler (PgBouncer?) in transaction mode, where Jalon can't \
             work: it prepares statements and listens for changes. Connect to PostgreSQL itself \
             (Jalon opens JALON_DB_CONNECTIONS connections and one more), or set the pooler's \
             pool_mode to session for this database, with a pool larger than that."
        ),
        Ok(Err(error)) => {
            tracing::debug!(%error, "asking for a pooler");
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Whether two connections share a server process, or one changes it between two transactions.
async fn pools_transactions(options: &PgConnectOptions) -> sqlx::Result<bool> {
    let mut ours = PgConnection::connect_with(options).await?;
    let mut other = PgConnection::connect_with(options).await?;
    let first = process_of(&mut ours).await?;
    let mut pooled = false;
    for _ in 0..TRIES {
        // No prepared statements: these are just what fails there.
        sqlx::raw_sql("BEGIN").execute(&mut other).await?;
        pooled |= process_of(&mut other).await? == first;
        pooled |= process_of(&mut ours).await? != first;
        sqlx::raw_sql("COMMIT").execute(&mut other).await?;
    }
    Ok(pooled)
}

async fn process_of(connection: &mut PgConnection) -> sqlx::Result<i32> {
    sqlx::raw_sql("SELECT pg_backend_pid()")
        .fetch_one(connection)
        .await?
        .try_get(0)
}
