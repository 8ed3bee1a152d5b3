//! Jalon as it is installed: a process of its own, to be killed and started again.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use cluster::Cluster;
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use tokio::time::sleep;

/// Nothing takes that long, but nothing may hang.
pub const HANG: Duration = Duration::from_secs(90);

/// A served Jalon.
pub struct Site {
    pub url: String,
    pub log: PathBuf,
    data: PathBuf,
    environment: Vec<(OsString, OsString)>,
    process: Option<Child>,
}

impl Site {
    /// With the demo data in an embedded cluster in a folder.
    pub async fn embedded(data: &Path) -> Site {
        let mut site = Site::new(data);
        site.start(&["--demo"]).await;
        site
    }

    /// On a database that others run.
    pub async fn on(data: &Path, database: &str, demo: bool) -> Site {
        let mut site = Site::new(data);
        site.set("DATABASE_URL", database);
        site.start(if demo { &["--demo"] } else { &[] }).await;
        site
    }

    /// Not started yet.
    pub fn new(data: &Path) -> Site {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap().to_string();
        let url = format!("http://{address}");
        let mut site = Site {
            log: data.join(format!("jalon-{}.log", free.local_addr().unwrap().port())),
            url: url.clone(),
            data: data.to_owned(),
            environment: Vec::new(),
            process: None,
        };
        site.set("JALON_DATA", data.join("data"));
        site.set("JALON_LISTEN", address);
        site.set("JALON_BASE_URL", url);
        site
    }

    pub fn set(&mut self, name: &str, value: impl Into<OsString>) {
        self.environment.push((name.into(), value.into()));
    }

    /// The program with this site's settings.
    pub fn command(&self) -> Command {
        self.command_of(env!("CARGO_BIN_EXE_jalon"))
    }

    /// Another program with them.
    pub fn command_of(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        for name in ["DATABASE_URL", "JALON_SMTP_URL", "JALON_DRAIN", "RUST_LOG"] {
            command.env_remove(name);
        }
        command.envs(self.environment.iter().cloned());
        command
    }

    /// Starts it and waits until it is ready; tells how long that took.
    pub async fn start(&mut self, options: &[&str]) -> Duration {
        let begun = Instant::now();
        self.launch(options);
        self.until_ready(begun).await
    }

    /// Starts it.
    pub fn launch(&mut self, options: &[&str]) {
        let log = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(&self.log)
            .unwrap();
        let mut command = self.command();
        command.arg("serve").args(options);
        let process = command.stdout(Stdio::null()).stderr(log).spawn().unwrap();
        self.process = Some(process);
    }

    /// Waits until it says that it is ready; how long since `begun`.
    pub async fn until_ready(&self, begun: Instant) -> Duration {
        loop {
            if self.status("/readyz").await == Some(200) {
                return begun.elapsed();
            }
            assert!(begun.elapsed() < HANG, "not ready: {}", self.log_end());
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// Waits until it is no longer ready.
    pub async fn until_away(&self) {
        let begun = Instant::now();
        while self.status("/readyz").await == Some(200) {
            assert!(begun.elapsed() < HANG, "still ready");
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// A page's status; none where nothing answers.
    pub async fn status(&self, path: &str) -> Option<u16> {
        let answer = client().get(format!("{}{path}", self.url)).send().await;
        answer.ok().map(|answer| answer.status().as_u16())
    }

    /// The superuser's address of the embedded database.
    pub fn database(&self) -> String {
        self.database_in(&self.data.join("data"))
    }

    /// That of another folder.
    pub fn database_in(&self, data: &Path) -> String {
        Cluster::running(data)
            .expect("the embedded cluster runs")
            .url("jalon")
    }

    /// The first process of the embedded cluster, if one runs: the file is written in steps.
    pub fn postmaster(&self) -> Option<Pid> {
        let file = self.data.join("data/postgresql/cluster/postmaster.pid");
        let text = fs::read_to_string(file).ok()?;
        text.lines().next()?.parse().ok().map(Pid::from_raw)
    }

    /// Ends it hard, as a crash would.
    pub fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }

    pub fn signal(&self, signal: Signal) {
        let pid = self.process.as_ref().unwrap().id().cast_signed();
        kill(Pid::from_raw(pid), signal).unwrap();
    }

    /// Waits for its end; its exit code.
    pub async fn ended(&mut self) -> Option<i32> {
        let mut process = self.process.take().unwrap();
        let begun = Instant::now();
        loop {
            if let Some(status) = process.try_wait().unwrap() {
                return status.code();
            }
            if begun.elapsed() > HANG {
                let _ = process.kill();
                panic!("does not end: {}", self.log_end());
            }
            sleep(Duration::from_millis(10)).await;
        }
    }

    pub fn log_end(&self) -> String {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<_> = log.lines().collect();
        lines[lines.len().saturating_sub(25)..].join("\n")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A folder that PostgreSQL's user may pass through.
pub fn open_folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(
        folder.path(),
        std::os::unix::fs::PermissionsExt::from_mode(0o755),
    )
    .unwrap();
    folder
}

/// Follows no redirects; keeps no connection to a process that may be dead.
pub fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .pool_max_idle_per_host(0)
        .timeout(Duration::from_secs(30))
        .build()
        .unwrap()
}

/// Processes of a cluster's server, the first one among them.
pub fn server_processes(postmaster: Pid) -> Vec<Pid> {
    let entries = fs::read_dir("/proc").unwrap().flatten();
    let children = entries.filter_map(|entry| {
        let pid: i32 = entry.file_name().to_str()?.parse().ok()?;
        let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
        let parent: i32 = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
        (parent == postmaster.as_raw() || pid == postmaster.as_raw()).then(|| Pid::from_raw(pid))
    });
    children.collect()
}
