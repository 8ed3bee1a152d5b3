//! An SMTP server that others wrote (`smtp_server.py`, aiosmtpd), and what Python's email package
//! reads in the mails that it took. `./test.sh` installs it.

use std::process::Stdio;

use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
};

/// Debian's own: it finds what Debian's packages install.
const PYTHON: &str = "/usr/bin/python3";

/// The server; it ends with its test.
pub struct RealSmtp {
    pub url: String,
    // Its end is the server's.
    _child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl RealSmtp {
    pub async fn start() -> Self {
        let mut child = Command::new(PYTHON)
            .arg("tests/web/support/smtp_server.py")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("python3 with aiosmtpd, as ./test.sh installs it");
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let port = lines.next_line().await.unwrap();
        let port = port.expect("python3-aiosmtpd is installed by ./test.sh");
        Self {
            url: format!("smtp://127.0.0.1:{port}"),
            _child: child,
            lines,
        }
    }

    /// The next mail that it took, as Python reads it.
    pub async fn took(&mut self) -> Value {
        let line = self.lines.next_line().await.unwrap().expect("a mail");
        serde_json::from_str(&line).unwrap()
    }
}
