//! Reads PostgreSQL's `postmaster.pid`, and ends a server that an earlier Jalon left behind.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};

use super::{ClusterError, home::Home, lock::open_own};

/// How long a left-over server may take to end cleanly, and then to end at all.
const PATIENCE: [(Signal, Duration); 2] = [
    (Signal::SIGINT, Duration::from_secs(30)),
    (Signal::SIGQUIT, Duration::from_secs(5)),
];

/// What a running server says of itself.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PidFile {
    /// The server's first process.
    pub pid: i32,
    /// Where its socket is.
    pub socket_dir: PathBuf,
    /// Whether it takes connections.
    pub ready: bool,
}

impl PidFile {
    /// Reads the file in PostgreSQL's own folder; none where it isn't there or not complete.
    pub(crate) fn read(cluster: &Path) -> Option<PidFile> {
        let text = fs::read_to_string(path_in(cluster)).ok()?;
        let mut lines = text.lines();
        Some(PidFile {
            pid: lines.next()?.trim().parse().ok()?,
            socket_dir: lines.nth(3).unwrap_or_default().into(),
            ready: lines.nth(2).is_some_and(|status| status.trim() == "ready"),
        })
    }
}

/// Ends the server that an earlier Jalon left behind, if one runs, and makes a stale file
/// harmless. Call it under the lock.
/// Fails: [`ClusterError::WontStop`], or the file can't be written.
pub(crate) fn end_left_over(home: &Home) -> Result<(), ClusterError> {
    let cluster = home.cluster();
    let Some(PidFile { pid, .. }) = PidFile::read(&cluster) else {
        return Ok(());
    };
    for (signal, patience) in PATIENCE {
        if !serves(pid, &cluster) {
            break;
        }
        tracing::warn!(pid, %signal, "ending a PostgreSQL left over from an earlier run");
        let _ = kill(Pid::from_raw(pid), signal);
        let begun = Instant::now();
        while serves(pid, &cluster) && begun.elapsed() < patience {
            sleep(Duration::from_millis(20));
        }
    }
    if serves(pid, &cluster) {
        return Err(ClusterError::WontStop {
            dir: home.path.clone(),
            pid,
        });
    }
    defuse(home).map_err(ClusterError::files("write", &path_in(&cluster)))
}

/// Puts our own process into the first line of a stale file. A foreign process may have the old
/// server's number by now, which would make PostgreSQL refuse to start; its parent's number it
/// takes as stale, and still checks by the other lines that no old process uses the files, as it
/// couldn't if the file were removed.
fn defuse(home: &Home) -> std::io::Result<()> {
    let path = path_in(&home.cluster());
    let Ok(text) = fs::read_to_string(&path) else {
        return Ok(());
    };
    let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
    let mut file = open_own(
        &path,
        &home.user,
        OpenOptions::new().write(true).truncate(true),
    )?;
    write!(file, "{}\n{rest}", std::process::id())
}

/// Whether the process is a server (not a mere zombie) of the cluster.
fn serves(pid: i32, cluster: &Path) -> bool {
    let Ok(command_line) = fs::read(format!("/proc/{pid}/cmdline")) else {
        return false;
    };
    let mut words = command_line.split(|byte| *byte == 0);
    words.by_ref().any(|word| word == b"-D")
        && words.next() == Some(cluster.as_os_str().as_encoded_bytes())
}

fn path_in(cluster: &Path) -> PathBuf {
    cluster.join("postmaster.pid")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pid_file_is_read() {
        let dir = std::env::temp_dir().join(format!("jalon-pid-file-{}", std::process::id()));
        fs::create_dir(&dir).unwrap();
        let read = |text: &str| {
            fs::write(path_in(&dir), text).unwrap();
            PidFile::read(&dir)
        };
        let ready = "12\n/c\n1700000000\n5432\n/c/socket\n\n  5432001         3\nready   \n";
        let expected = PidFile {
            pid: 12,
            socket_dir: "/c/socket".into(),
            ready: true,
        };
        assert_eq!(read(ready), Some(expected));
        let started = read("12\n/c\n1700000000\n5432\n/c/socket\n").unwrap();
        assert!(!started.ready);
        assert_eq!(read("x"), None);
        assert_eq!(read(""), None);
        fs::remove_dir_all(&dir).unwrap();
        assert_eq!(PidFile::read(&dir), None);
    }
}
