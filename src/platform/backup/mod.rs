//! Backups: one file, made while people work, that PostgreSQL's own programs read.

mod counts;
pub mod nightly;
mod tools;

use std::{collections::BTreeMap, path::Path};

use anyhow::Context;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::NamedTempFile;

pub use tools::Tools;

use super::database;

/// Tables whose rows no backup holds: whoever finds one must not get in by it.
pub const LEFT_OUT: [&str; 8] = [
    "account_token",
    "device",
    "kept_form",
    "live_device",
    "mail_secret",
    "pending_address",
    "rate_window",
    "session",
];

/// Rows by table.
pub type Counts = BTreeMap<String, u64>;

/// Makes a backup of a running database and reads it back.
/// Fails: PostgreSQL's programs are missing or fail, or the file can't be written.
pub async fn make(tools: &Tools, url: &str, file: &Path) -> anyhow::Result<Counts> {
    anyhow::ensure!(
        !file.exists(),
        "{} is there already: name another file",
        file.display()
    );
    let unfinished = beside(file).with_context(|| format!("can't write {}", file.display()))?;
    let counts = dump(tools, url, &unfinished).await?;
    let finished = unfinished.persist(file).map_err(|failed| failed.error);
    finished.with_context(|| format!("can't write {}", file.display()))?;
    Ok(counts)
}

/// A file for what is not finished, closed to others; gone again unless it becomes the backup.
fn beside(file: &Path) -> std::io::Result<NamedTempFile> {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".");
    let folder = file.parent().filter(|folder| *folder != Path::new(""));
    tempfile::Builder::new()
        .prefix(&name)
        .suffix(nightly::UNFINISHED)
        .tempfile_in(folder.unwrap_or(Path::new(".")))
}

/// PostgreSQL writes into the file that is there.
async fn dump(tools: &Tools, url: &str, made: &NamedTempFile) -> anyhow::Result<Counts> {
    let file = made.path();
    let mut options = vec![
        "--format=custom".to_owned(),
        "--no-owner".into(),
        "--no-privileges".into(),
        "--lock-wait-timeout=30s".into(),
    ];
    for table in LEFT_OUT {
        options.push(format!("--exclude-table-data=public.{table}"));
    }
    tools.dump(url, &options, file).await?;
    made.as_file()
        .sync_all()
        .context("writing the backup to disk")?;
    tools.list(file).await?;
    counts::of_file(tools, file).await
}

/// Puts a backup into a database without tables, compares the rows, and ends all sessions.
/// Fails: the database isn't empty, the file is no backup, or what came back differs.
pub async fn restore(tools: &Tools, url: &str, file: &Path) -> anyhow::Result<Counts> {
    tools.list(file).await?;
    let mut connection = PgConnection::connect_with(&database::options(url)?)
        .await
        .context("the database does not answer")?;
    let tables: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')",
    )
    .fetch_one(&mut connection)
    .await?;
    anyhow::ensure!(
        tables == 0,
        "The database holds tables already. A backup is restored into an empty place only: name \
         another folder with JALON_DATA, or an empty database with DATABASE_URL."
    );
    let expected = counts::of_file(tools, file).await?;
    tools.restore(url, file).await?;
    for (table, expected) in &expected {
        // The name comes quoted from the file that we just restored.
        let count = format!("SELECT count(*) FROM {table}");
        let found: i64 = sqlx::query_scalar(AssertSqlSafe(count))
            .fetch_one(&mut connection)
            .await?;
        anyhow::ensure!(
            u64::try_from(found)? == *expected,
            "{table} has {found} rows, the backup {expected}: don't use what was restored"
        );
    }
    // A backup made by other means may hold them.
    for table in LEFT_OUT {
        let empty = format!("DELETE FROM {table}");
        sqlx::query(AssertSqlSafe(empty))
            .execute(&mut connection)
            .await?;
    }
    connection.close().await?;
    Ok(expected)
}
