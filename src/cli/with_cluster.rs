//! Runs a command against a throw-away cluster: the tests, and preparing `.sqlx`.

use std::process::ExitCode;

use anyhow::Context;
use tokio::{process::Command, task::spawn_blocking};

use cluster::Cluster;
use platform::database;

/// Starts the cluster with a migrated database, runs the command, gives its exit code.
/// `JALON_TEST_CLUSTER` tells tests where to make their own databases.
/// Fails: where the cluster or the command does not start.
pub(super) async fn run(command: Vec<String>) -> anyhow::Result<ExitCode> {
    let mut cluster = spawn_blocking(Cluster::throw_away).await??;
    cluster.ensure_database("template").await?;
    database::migrate(&cluster.url("template")).await?;
    let (program, args) = command.split_first().context("no command")?;
    let mut command = Command::new(program);
    // What `cargo run` says of Jalon must not reach a cargo within: it would build anew.
    for (name, _) in std::env::vars_os() {
        let told = name.to_string_lossy();
        if told.starts_with("CARGO_PKG_") || told.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    let pattern = cluster
        .url("{database}")
        .replace("%7Bdatabase%7D", "{database}");
    let status = command
        .args(args)
        .env("DATABASE_URL", cluster.url("template"))
        .env("JALON_TEST_CLUSTER", pattern)
        .status()
        .await
        .with_context(|| format!("running {program}"))?;
    spawn_blocking(move || cluster.stop()).await??;
    Ok(ExitCode::from(
        u8::try_from(status.code().unwrap_or(1)).unwrap_or(1),
    ))
}
