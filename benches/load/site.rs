//! The served programs, each a process of its own, so that its memory is its own.

use std::{
    process::{Child, Command, Stdio},
    time::Duration,
};

use jalon::flows::demo::PASSWORD;

use crate::load::client;

/// A served program.
pub(crate) struct Site {
    pub url: String,
    process: Child,
}

impl Site {
    /// Jalon as it is installed.
    pub(crate) async fn jalon(database: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
        command.args(["serve", "--queries-header"]);
        Self::start(command, database, "/sign-in").await
    }

    /// The bare handler: this program once more.
    pub(crate) async fn floor(database: &str, bytes: usize) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.env("JALON_BENCH_FLOOR", bytes.to_string());
        Self::start(command, database, "/").await
    }

    async fn start(mut command: Command, database: &str, first: &str) -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let process = command
            .env("DATABASE_URL", database)
            .env("JALON_LISTEN", address.to_string())
            .env("JALON_BASE_URL", format!("http://{address}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let site = Self {
            url: format!("http://{address}"),
            process,
        };
        let client = client();
        for _ in 0..2000 {
            if let Ok(answer) = client.get(format!("{}{first}", site.url)).send().await {
                assert!(answer.status().is_success(), "{}", answer.status());
                return site;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("{} does not answer", site.url);
    }

    /// Signs in, gives the session's cookie.
    pub(crate) async fn sign_in(&self, email: &str) -> String {
        let body = format!(
            "email={}&password={PASSWORD}&next=",
            email.replace('@', "%40")
        );
        let request = client()
            .post(format!("{}/sign-in", self.url))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", &self.url)
            .body(body);
        let answer = request.send().await.unwrap();
        let cookies = answer.headers().get_all("set-cookie").iter();
        let pairs: Vec<_> = cookies
            .filter_map(|cookie| cookie.to_str().ok()?.split(';').next())
            .collect();
        assert!(
            answer.status().is_redirection(),
            "signing in: {}",
            answer.status()
        );
        pairs.join("; ")
    }

    /// Memory that the process has in RAM.
    pub(crate) fn resident_mb(&self) -> f64 {
        self.memory_mb("VmRSS:")
    }

    /// The most it had at once.
    pub(crate) fn peak_mb(&self) -> f64 {
        self.memory_mb("VmHWM:")
    }

    fn memory_mb(&self, what: &str) -> f64 {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with(what)).unwrap();
        let kib: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        kib / 1024.0
    }

    /// Ends it.
    pub(crate) fn end(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.end();
    }
}
