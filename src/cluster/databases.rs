//! Databases within a cluster.

use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, postgres::PgConnectOptions};

use super::{Address, ClusterError};

/// The extensions that Jalon's schema uses; they are part of PostgreSQL's contrib modules.
pub const EXTENSIONS: [&str; 2] = ["pg_trgm", "unaccent"];

impl Address {
    /// Creates a database if it isn't there.
    /// Fails: [`ClusterError::ExtensionsMissing`], or the server can't be reached or refuses.
    pub async fn ensure_database(&self, name: &str) -> Result<(), ClusterError> {
        let failed = |source| ClusterError::Database {
            action: format!("create the database {name}"),
            source,
        };
        let options: PgConnectOptions = self.url("postgres").parse().map_err(failed)?;
        let mut connection = options.connect().await.map_err(failed)?;
        let missing = missing_extensions(&mut connection).await.map_err(failed)?;
        if !missing.is_empty() {
            return Err(ClusterError::ExtensionsMissing {
                missing: missing.join(", "),
            });
        }
        let known: bool =
            sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
                .bind(name)
                .fetch_one(&mut connection)
                .await
                .map_err(failed)?;
        if !known {
            // A name can't be a parameter here; it's quoted as an identifier.
            let create = format!("CREATE DATABASE \"{}\"", name.replace('"', "\"\""));
            match sqlx::query(AssertSqlSafe(create))
                .execute(&mut connection)
                .await
            {
                Err(error) if !made_meanwhile(&error) => return Err(failed(error)),
                _ => {}
            }
        }
        connection.close().await.map_err(failed)
    }
}

/// Which of [`EXTENSIONS`] are not installed on the server.
/// Fails: the server can't be asked.
pub async fn missing_extensions(connection: &mut PgConnection) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar(
        "SELECT name FROM unnest($1::text[]) AS needed (name)
         WHERE name NOT IN (SELECT name FROM pg_available_extensions) ORDER BY name",
    )
    .bind(&EXTENSIONS[..])
    .fetch_all(connection)
    .await
}

/// Whether somebody else created the database between our look and our attempt
/// (duplicate_database, or the catalogue's unique_violation).
fn made_meanwhile(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code());
    matches!(code.as_deref(), Some("42P04" | "23505"))
}
