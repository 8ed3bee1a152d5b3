//! The server's process: started, watched and ended.

use std::{
    io,
    process::{Command, ExitStatus},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc},
    thread,
    time::Duration,
};

use nix::{
    errno::Errno,
    sys::{
        signal::{Signal, kill},
        wait::{Id, WaitPidFlag, waitid},
    },
    unistd::Pid,
};
use tokio::sync::watch;

/// How long the server may take to end cleanly, and then to end at all.
const PATIENCE: [(Signal, Duration); 2] = [
    (Signal::SIGINT, Duration::from_secs(30)),
    (Signal::SIGQUIT, Duration::from_secs(5)),
];

/// A running server process.
#[derive(Debug)]
pub(crate) struct Server {
    pid: Pid,
    watch: Arc<Watch>,
}

/// The end of a server, waited for without blocking; see [`Server::ended`].
#[derive(Debug)]
pub struct Ended(watch::Receiver<Option<ExitStatus>>);

impl Ended {
    /// Resolves when the server has ended.
    pub async fn wait(mut self) -> ExitStatus {
        let ended = self.0.wait_for(Option::is_some).await;
        ended.ok().and_then(|status| *status).unwrap_or_default()
    }
}

#[derive(Debug, Default)]
struct Watch {
    state: Mutex<State>,
    changed: Condvar,
    ended: watch::Sender<Option<ExitStatus>>,
}

#[derive(Debug, Default)]
struct State {
    told_to_end: bool,
    exit: Option<ExitStatus>,
}

impl Server {
    /// Starts the process in a thread that then waits for its end. That thread lives as long as
    /// the process: the system ends the process when the thread that started it ends.
    /// Fails: the program can't be run.
    pub(crate) fn start(mut command: Command) -> io::Result<Server> {
        let watch = Arc::new(Watch::default());
        let (sender, started) = mpsc::channel();
        let watcher = Arc::clone(&watch);
        thread::Builder::new()
            .name("postgresql".into())
            .spawn(move || {
                let mut child = match command.spawn() {
                    Ok(child) => child,
                    Err(error) => return drop(sender.send(Err(error))),
                };
                let pid = Pid::from_raw(child.id().cast_signed());
                let _ = sender.send(Ok(pid));
                // Waits without reaping, so that the number stays the server's until the state says
                // that it has ended: `signal` can't hit another process.
                let flags = WaitPidFlag::WEXITED | WaitPidFlag::WNOWAIT;
                while waitid(Id::Pid(pid), flags) == Err(Errno::EINTR) {}
                let mut state = watcher.lock();
                let status = child.wait().unwrap_or_default();
                if !state.told_to_end {
                    tracing::error!(%status, "PostgreSQL ended by itself; its log tells why");
                }
                state.exit = Some(status);
                watcher.changed.notify_all();
                watcher.ended.send_replace(Some(status));
            })?;
        let pid = started.recv().map_err(io::Error::other)??;
        Ok(Server { pid, watch })
    }

    /// The process's number.
    pub(crate) fn pid(&self) -> i32 {
        self.pid.as_raw()
    }

    /// Waits for the end at most so long; none if it still runs.
    pub(crate) fn wait(&self, patience: Duration) -> Option<ExitStatus> {
        self.watch
            .changed
            .wait_timeout_while(self.watch.lock(), patience, |state| state.exit.is_none())
            .unwrap_or_else(PoisonError::into_inner)
            .0
            .exit
    }

    /// Its end.
    pub(crate) fn ended(&self) -> Ended {
        Ended(self.watch.ended.subscribe())
    }

    /// Ends it, cleanly if it can, and waits; false if it doesn't end.
    pub(crate) fn end(&self) -> bool {
        PATIENCE.into_iter().any(|(signal, patience)| {
            self.signal(signal);
            self.wait(patience).is_some()
        })
    }

    fn signal(&self, signal: Signal) {
        let mut state = self.watch.lock();
        state.told_to_end = true;
        if state.exit.is_none() {
            let _ = kill(self.pid, signal);
        }
    }
}

impl Watch {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
