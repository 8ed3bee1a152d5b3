//! PostgreSQL's programs for backups.

use std::{
    path::{Path, PathBuf},
    process::{Output, Stdio},
};

use anyhow::Context;
use tokio::process::{Child, Command};

use cluster::{Version, usual_folders};

const PROGRAMS: [&str; 2] = ["pg_dump", "pg_restore"];

/// An installation of `pg_dump` and `pg_restore`.
#[derive(Debug, Clone)]
pub struct Tools {
    folder: PathBuf,
}

impl Tools {
    /// Finds programs for a server of a major version: in the folder of the setting, or where
    /// PostgreSQL's programs usually are; of the same version, else of the next newer one.
    /// Fails: there are none; the text says what to install.
    pub async fn find(setting: Option<&Path>, server: u32) -> anyhow::Result<Tools> {
        let folders = match setting {
            Some(folder) => vec![folder.to_owned()],
            None => usual_folders(&PROGRAMS),
        };
        let mut best: Option<(u32, Tools)> = None;
        for folder in folders {
            let tools = Tools { folder };
            let Some(version) = tools.version().await.filter(|major| *major >= server) else {
                continue;
            };
            if best.as_ref().is_none_or(|(found, _)| version < *found) {
                best = Some((version, tools));
            }
        }
        let (_, tools) = best.with_context(|| {
            format!(
                "No pg_dump and pg_restore of PostgreSQL {server} or later were found. On Debian \
                 type: apt-get install postgresql-client-{server}; elsewhere set JALON_PG_BIN to \
                 the folder that holds them."
            )
        })?;
        Ok(tools)
    }

    /// Programs for the server behind a connection.
    /// Fails: as [`Tools::find`], or the server can't be asked.
    pub async fn for_server(setting: Option<&Path>, pool: &sqlx::PgPool) -> anyhow::Result<Tools> {
        let number: i32 = sqlx::query_scalar("SELECT current_setting('server_version_num')::int")
            .fetch_one(pool)
            .await?;
        Tools::find(setting, u32::try_from(number / 10_000)?).await
    }

    async fn version(&self) -> Option<u32> {
        let output = self
            .command("pg_dump")
            .arg("--version")
            .output()
            .await
            .ok()?;
        Version::parse(&String::from_utf8_lossy(&output.stdout)).map(|version| version.major)
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.folder.join(program));
        command.stdin(Stdio::null()).kill_on_drop(true);
        command
    }

    fn connected(&self, program: &str, url: &str) -> Command {
        let (url, password) = without_password(url);
        let mut command = self.command(program);
        command.arg(format!("--dbname={url}")).arg("--no-password");
        // The list of processes is open to all.
        if let Some(password) = password {
            command.env("PGPASSWORD", password);
        }
        command
    }

    /// Writes a backup.
    pub(super) async fn dump(
        &self,
        url: &str,
        options: &[String],
        file: &Path,
    ) -> anyhow::Result<()> {
        let mut command = self.connected("pg_dump", url);
        command.args(options).arg("--file").arg(file);
        succeeded("pg_dump", command.output().await)
    }

    /// Reads a backup's table of contents.
    pub(super) async fn list(&self, file: &Path) -> anyhow::Result<()> {
        let mut command = self.command("pg_restore");
        command.arg("--list").arg(file);
        succeeded("pg_restore", command.output().await)
            .with_context(|| format!("{} can't be read as a backup", file.display()))
    }

    /// A backup's rows, as text.
    pub(super) fn rows(&self, file: &Path) -> anyhow::Result<Child> {
        let mut command = self.command("pg_restore");
        command.args(["--data-only", "--file=-"]).arg(file);
        let child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        child.context("running pg_restore")
    }

    /// Fills an empty database, whole or not at all.
    pub(super) async fn restore(&self, url: &str, file: &Path) -> anyhow::Result<()> {
        let mut command = self.connected("pg_restore", url);
        command.args([
            "--exit-on-error",
            "--single-transaction",
            "--no-owner",
            "--no-privileges",
            "--no-comments",
        ]);
        command.arg(file);
        succeeded("pg_restore", command.output().await)
    }
}

fn succeeded(program: &str, output: std::io::Result<Output>) -> anyhow::Result<()> {
    let output = output.with_context(|| format!("running {program}"))?;
    anyhow::ensure!(
        output.status.success(),
        "{program} failed: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    Ok(())
}

/// A database address without its password, and the password.
fn without_password(url: &str) -> (String, Option<String>) {
    let parts = || {
        let (scheme, rest) = url.split_once("://")?;
        let (login, place) = rest.split_once('@')?;
        let (user, password) = login.split_once(':')?;
        Some((format!("{scheme}://{user}@{place}"), decoded(password)))
    };
    match parts() {
        Some((url, password)) => (url, Some(password)),
        None => (url.to_owned(), None),
    }
}

/// A percent-encoded part of an address.
fn decoded(text: &str) -> String {
    // A form's plus is a space; an address's is a plus.
    let form = format!("p={}", text.replace('+', "%2B"));
    let mut pairs = form_urlencoded::parse(form.as_bytes());
    pairs
        .next()
        .map_or_else(String::new, |(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_stay_out_of_the_list_of_processes() {
        let (url, password) = without_password("postgres://me:s%40f+e@db:5432/x?sslmode=disable");
        assert_eq!(url, "postgres://me@db:5432/x?sslmode=disable");
        assert_eq!(password.as_deref(), Some("s@f+e"));
        let plain = "postgres://me@localhost:5432/x?host=%2Fa";
        assert_eq!(without_password(plain), (plain.to_owned(), None));
    }
}
