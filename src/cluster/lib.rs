//! The embedded PostgreSQL: a private cluster in Jalon's data folder, run by Jalon from the
//! server programs installed on the machine, reached by a Unix socket only.
//!
//! [`Cluster::start`] finds the programs, locks the folder, initialises the cluster the first
//! time, ends a server left over from a crash, and starts. The server ends with [`Cluster::stop`],
//! at drop, and by the system's own doing when Jalon is killed. Root runs it as an unprivileged
//! user, as PostgreSQL demands. Linux only.

mod databases;
mod error;
mod home;
mod launch;
mod lock;
mod pid_file;
mod programs;
mod roles;
mod server;
mod throw_away;
mod user;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

pub use databases::{EXTENSIONS, missing_extensions};
pub use error::ClusterError;
pub use programs::{Version, usual_folders};
pub use roles::Login;
pub use server::Ended;

use home::Home;
use launch::Purpose;
use lock::Lock;
use pid_file::PidFile;
use programs::Programs;
use server::Server;
use throw_away::Folder;

/// Where the cluster is and how it's run.
#[derive(Debug, Clone)]
pub struct ClusterSettings {
    /// Jalon's data folder; made if it isn't there. The cluster goes into `postgresql` within.
    pub data_dir: PathBuf,
    /// The folder of `initdb` and `postgres` (setting `JALON_PG_BIN`); none: look for them.
    pub programs_dir: Option<PathBuf>,
}

/// A running cluster, held by this process alone. It ends at drop.
#[derive(Debug)]
pub struct Cluster {
    address: Address,
    home: Home,
    server: Option<Server>,
    programs: Programs,
    purpose: Purpose,
    _lock: Lock,
    _temporary: Option<Folder>,
}

/// How to reach a running cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    socket_dir: PathBuf,
}

impl Cluster {
    /// Starts the cluster of a data folder and waits until it takes connections; the first time,
    /// makes it. Blocks, about a second the first time: from async code use `spawn_blocking`.
    /// Fails: see [`ClusterError`]: each tells the operator what to do.
    pub fn start(settings: &ClusterSettings) -> Result<Cluster, ClusterError> {
        launch::start(settings, Purpose::Keep)
    }

    /// Starts a cluster for tests in a temporary folder, which goes at drop, with the programs that
    /// `JALON_PG_BIN` names or that are found. Nothing in it is forced to disk. Also removes what
    /// killed processes left of theirs.
    /// Fails: as [`Cluster::start`].
    pub fn throw_away() -> Result<Cluster, ClusterError> {
        throw_away::start()
    }

    /// The address of the cluster that another process runs on this data folder (say `jalon
    /// serve`, while somebody calls `jalon doctor`); none where none runs or we may not reach it.
    pub fn running(data_dir: &Path) -> Option<Address> {
        let home = Home::find(data_dir)?;
        let found = PidFile::read(&home.join("cluster")).filter(|found| found.ready)?;
        let address = Address {
            socket_dir: found.socket_dir,
        };
        address.answers().then_some(address)
    }

    /// How to reach it.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The address for sqlx of a database in this cluster; see [`Address::url`].
    pub fn url(&self, database: &str) -> String {
        self.address.url(database)
    }

    /// Creates a database if it isn't there; see [`Address::ensure_database`].
    /// Fails: extensions are missing, or the server refuses.
    pub async fn ensure_database(&self, name: &str) -> Result<(), ClusterError> {
        self.address.ensure_database(name).await
    }

    /// The server's version.
    pub fn version(&self) -> &Version {
        &self.programs.version
    }

    /// The folder of PostgreSQL's own files.
    pub fn data_dir(&self) -> PathBuf {
        self.home.cluster()
    }

    /// The folder of the socket.
    pub fn socket_dir(&self) -> &Path {
        &self.address.socket_dir
    }

    /// The file of the server's log.
    pub fn log(&self) -> PathBuf {
        self.home.log()
    }

    /// The end of the server that runs; none where it has ended already.
    pub fn ended(&self) -> Option<Ended> {
        let running = self
            .server
            .as_ref()
            .filter(|server| server.wait(Duration::ZERO).is_none());
        running.map(Server::ended)
    }

    /// Removes the socket of a server that ended by itself: connecting then fails at once
    /// instead of being tried again.
    pub fn remove_socket(&self) {
        self.address.remove_socket();
    }

    /// Starts the server again after it ended by itself: under the lock that is still held, at
    /// the same address. Blocks.
    /// Fails: as [`Cluster::start`].
    pub fn start_again(&mut self) -> Result<(), ClusterError> {
        self.server = Some(launch::again(self)?);
        Ok(())
    }

    /// Free bytes where the data is.
    /// Fails: the system can't tell.
    pub fn disk_free(&self) -> std::io::Result<u64> {
        disk_free(&self.home.path)
    }

    /// Ends the server and waits for it; connections that are open are cut. Blocks. A second
    /// call does nothing.
    /// Fails: [`ClusterError::WontStop`] after 35 seconds.
    pub fn stop(&mut self) -> Result<(), ClusterError> {
        let Some(server) = self.server.take() else {
            return Ok(());
        };
        if !server.end() {
            return Err(ClusterError::WontStop {
                dir: self.home.path.clone(),
                pid: server.pid(),
            });
        }
        self.home.remove_socket_dir();
        Ok(())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            tracing::error!("{error}");
        }
    }
}

impl Address {
    /// The superuser's address for sqlx of a database, whether it exists or not.
    pub fn url(&self, database: &str) -> String {
        self.url_as(Login::Superuser, database)
    }

    /// A database user's address for sqlx of a database. It says the port and that there is no
    /// TLS, so that `PGPORT` or `PGSSLMODE` in the environment don't get in.
    pub fn url_as(&self, login: Login, database: &str) -> String {
        let encode = |text: &str| -> String {
            form_urlencoded::byte_serialize(text.as_bytes())
                .collect::<String>()
                .replace('+', "%20")
        };
        format!(
            "postgres://{}@localhost:5432/{}?host={}&sslmode=disable",
            login.name(),
            encode(database),
            encode(&self.socket_dir.to_string_lossy()),
        )
    }

    /// The folder of the socket.
    pub fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    fn remove_socket(&self) {
        for file in [".s.PGSQL.5432", ".s.PGSQL.5432.lock"] {
            let _ = std::fs::remove_file(self.socket_dir.join(file));
        }
    }

    fn answers(&self) -> bool {
        std::os::unix::net::UnixStream::connect(self.socket_dir.join(".s.PGSQL.5432")).is_ok()
    }
}

/// Free bytes where a path is.
/// Fails: the path isn't there, or the system can't tell.
pub fn disk_free(path: &Path) -> std::io::Result<u64> {
    let stat = nix::sys::statvfs::statvfs(path)?;
    Ok(stat.blocks_available() * stat.fragment_size())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_encoded() {
        let address = Address {
            socket_dir: "/a b/é&c".into(),
        };
        assert_eq!(
            address.url("x/y z"),
            "postgres://jalon@localhost:5432/x%2Fy%20z?host=%2Fa%20b%2F%C3%A9%26c&sslmode=disable"
        );
    }
}
