//! The program itself, served as a process of its own, to be killed and started again.

use std::{
    process::{Child, Command, Stdio},
    time::Duration,
};

use super::Site;

/// A served Jalon on a site's database.
pub struct Server {
    pub url: String,
    address: String,
    database: String,
    process: Option<Child>,
}

impl Server {
    /// Starts on a free port.
    pub async fn start(site: &Site) -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap().to_string();
        drop(free);
        let mut server = Self {
            url: format!("http://{address}"),
            address,
            database: site.database.clone(),
            process: None,
        };
        server.start_again().await;
        server
    }

    /// Starts on the same port and database; waits until it answers.
    pub async fn start_again(&mut self) {
        let process = Command::new(env!("CARGO_BIN_EXE_jalon"))
            .arg("serve")
            .env("DATABASE_URL", &self.database)
            .env("JALON_LISTEN", &self.address)
            .env("JALON_BASE_URL", &self.url)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        self.process = Some(process);
        for _ in 0..400 {
            if tokio::net::TcpStream::connect(&self.address).await.is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{} does not answer", self.url);
    }

    /// Ends it hard, as a crash would.
    pub fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
