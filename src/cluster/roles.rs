//! Who may do what in the cluster, and who gets in.
//!
//! Three database users: the superuser, for this module and for nobody's pages; the owner, for
//! migrations, backups and restores; the application, which reads and writes rows and nothing
//! else: it makes no tables, runs no programs and reads no files of the server's machine.
//! The system tells PostgreSQL which of its users connects (`peer`): no secret to keep or lose.

use std::{collections::BTreeSet, fs::OpenOptions, io::Write, path::PathBuf, process::Command};

use nix::unistd::{Uid, User};
use sqlx::{ConnectOptions, Connection, PgConnection, postgres::PgConnectOptions};

use super::{Address, ClusterError, home::Home, lock::open_own};

/// A database user of the cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Login {
    /// Made with the cluster; may do everything.
    Superuser,
    /// Owns the database and what is in it.
    Owner,
    /// Reads and writes rows.
    Application,
}

impl Login {
    const ALL: [Login; 3] = [Login::Superuser, Login::Owner, Login::Application];

    /// Its name in PostgreSQL.
    pub fn name(self) -> &'static str {
        match self {
            Login::Superuser => "jalon",
            Login::Owner => "jalon_owner",
            Login::Application => "jalon_app",
        }
    }
}

impl Address {
    /// Makes a database with its users; in one that an earlier Jalon's superuser owned, hands
    /// everything over. Does no harm where all is done.
    /// Fails: as [`Address::ensure_database`].
    pub async fn prepare(&self, database: &str) -> Result<(), ClusterError> {
        self.ensure_database(database).await?;
        let failed = |source| ClusterError::Database {
            action: "set up its users".into(),
            source,
        };
        let options: PgConnectOptions = self
            .url_as(Login::Superuser, database)
            .parse()
            .map_err(failed)?;
        let mut connection: PgConnection = options.connect().await.map_err(failed)?;
        sqlx::raw_sql(include_str!("roles.sql"))
            .execute(&mut connection)
            .await
            .map_err(failed)?;
        connection.close().await.map_err(failed)
    }
}

/// Writes who of the system's users gets in as whom, and tells the server to go by it.
pub(crate) fn admit(command: &mut Command, home: &Home) -> Result<(), ClusterError> {
    let rules = write(home, "hba.conf", "local all all peer map=jalon\n")?;
    let mut map = String::new();
    for user in system_users(home) {
        for login in Login::ALL {
            map += &format!("jalon \"{}\" {}\n", user.replace('"', "\"\""), login.name());
        }
    }
    let map = write(home, "ident.conf", &map)?;
    for (name, file) in [("hba_file", rules), ("ident_file", map)] {
        command
            .arg("-c")
            .arg(format!("{name}={}", file.to_string_lossy()));
    }
    Ok(())
}

/// Ourselves, and root: who may read the files anyway. Not the user that PostgreSQL runs as
/// where that is another: on many machines it runs other clusters too.
fn system_users(home: &Home) -> BTreeSet<String> {
    let mut users = BTreeSet::from(["root".to_owned()]);
    if let Ok(Some(me)) = User::from_uid(Uid::effective()) {
        users.insert(me.name);
    }
    if !home.user.is_other() {
        users.insert(home.user.name().to_owned());
    }
    users
}

fn write(home: &Home, name: &str, text: &str) -> Result<PathBuf, ClusterError> {
    let path = home.path.join(name);
    open_own(
        &path,
        &home.user,
        OpenOptions::new().write(true).truncate(true),
    )
    .and_then(|mut file| file.write_all(text.as_bytes()))
    .map_err(ClusterError::files("write", &path))?;
    Ok(path)
}
