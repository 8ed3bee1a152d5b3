//! What the tests share.

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use cluster::{Cluster, ClusterError, ClusterSettings};
use nix::unistd::User;
use sqlx::{Connection, PgConnection};
use tempfile::TempDir;

/// A temporary folder that others may pass through, as a data folder's parent usually is.
pub fn open_folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

pub fn settings(data_dir: &Path) -> ClusterSettings {
    ClusterSettings {
        data_dir: data_dir.to_owned(),
        programs_dir: None,
    }
}

pub fn start(data_dir: &Path) -> Result<Cluster, ClusterError> {
    Cluster::start(&settings(data_dir))
}

pub fn refusal(data_dir: &Path) -> String {
    start(data_dir)
        .expect_err("the start is refused")
        .to_string()
}

#[tokio::main(flavor = "current_thread")]
pub async fn run(url: &str, sql: &'static str) -> sqlx::Result<Vec<String>> {
    let mut connection = PgConnection::connect(url).await?;
    let rows = sqlx::query_scalar(sql).fetch_all(&mut connection).await?;
    connection.close().await?;
    Ok(rows)
}

#[tokio::main(flavor = "current_thread")]
pub async fn try_sql(url: &str, sql: &'static str) -> sqlx::Result<()> {
    let mut connection = PgConnection::connect(url).await?;
    sqlx::raw_sql(sql).execute(&mut connection).await?;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
pub async fn ensure(cluster: &Cluster, name: &str) {
    cluster.ensure_database(name).await.unwrap();
}

/// The processes whose command line names the folder as PostgreSQL's own.
pub fn servers_of(data_dir: &Path) -> Vec<i32> {
    let wanted = data_dir.to_str().unwrap();
    let pids = fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            let line = fs::read_to_string(entry.path().join("cmdline")).ok()?;
            (line.contains("postgres\0-D") && line.contains(wanted)).then_some(pid)
        });
    pids.collect()
}

pub fn wait_for(what: &str, condition: impl Fn() -> bool) {
    let begun = Instant::now();
    while !condition() {
        assert!(
            begun.elapsed() < Duration::from_secs(15),
            "{what}: not within 15 seconds"
        );
        sleep(Duration::from_millis(20));
    }
}

// --- a process of its own that holds a cluster ---------------------------------------------------

const HOLD: &str = "JALON_TEST_HOLD";

/// Not a test: what [`Holder`] runs.
#[test]
#[ignore = "run by other tests, in a process of its own"]
fn hold_a_cluster() {
    let Some(data_dir) = std::env::var_os(HOLD) else {
        return;
    };
    let cluster = start(Path::new(&data_dir)).unwrap();
    println!("\nholding {}", cluster.url("postgres"));
    sleep(Duration::from_secs(60));
}

pub struct Holder {
    pub child: Child,
    pub url: String,
}

impl Holder {
    pub fn start(program: &Path, data_dir: &Path, user: Option<&User>) -> Holder {
        let mut command = Command::new(program);
        command.args([
            "--ignored",
            "--exact",
            "support::hold_a_cluster",
            "--nocapture",
        ]);
        command
            .env(HOLD, data_dir)
            .current_dir("/")
            .stdout(Stdio::piped());
        if let Some(user) = user {
            command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
        }
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = lines
            .map_while(Result::ok)
            .find_map(|line| Some(line.strip_prefix("holding ")?.to_owned()))
            .expect("the other process holds a cluster");
        Holder { child, url }
    }

    pub fn here(data_dir: &Path) -> Holder {
        Holder::start(&std::env::current_exe().unwrap(), data_dir, None)
    }

    /// As `kill -9`.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
