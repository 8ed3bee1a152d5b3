//! The processes that do the work, and the one that is kept ready.

use std::{
    ffi::OsStr,
    io,
    process::Stdio,
    sync::{Mutex, OnceLock, PoisonError},
    time::Duration,
};

use tokio::{
    fs::File,
    process::{Child, Command},
};
use worker::FAILED;

use super::{By, Job, Spool, WorkError, programs};

/// A process that waits for what goes into its job.
struct Worker {
    job: &'static Job,
    child: Child,
    output: Spool,
}

/// The job that a process is kept ready for.
static KEEPS: OnceLock<&'static Job> = OnceLock::new();
static KEPT: Mutex<Option<Worker>> = Mutex::new(None);

/// Keeps a process ready for a job, from now on.
pub(super) fn keep_ready(job: &'static Job) {
    let _ = KEEPS.set(job);
    renew();
}

/// Performs a job in a process of its own, which is ended when it takes too long or nobody
/// waits for it any more.
pub(super) async fn perform(
    program: &OsStr,
    job: &'static Job,
    input: Spool,
    time: Duration,
) -> Result<Spool, WorkError> {
    let worker = match kept(job) {
        Some(worker) => worker,
        None => Worker::start(program, job, false)?,
    };
    let done = tokio::time::timeout(time, worker.work(input)).await;
    renew();
    done.unwrap_or_else(|_| Err(WorkError::Ended(job.name, "it took too long".into())))
}

/// The process kept for a job, where it still lives.
fn kept(job: &'static Job) -> Option<Worker> {
    let mut place = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let mut worker = place.take_if(|worker| worker.job.name == job.name)?;
    let lives = matches!(worker.child.try_wait(), Ok(None));
    lives.then_some(worker)
}

fn renew() {
    let mut place = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(job) = KEEPS.get().filter(|_| place.is_none()) else {
        return;
    };
    // One that isn't there is looked for again after the next job.
    let Some(program) = programs::of(job) else {
        return;
    };
    match Worker::start(&program, job, true) {
        Ok(worker) => *place = Some(worker),
        Err(error) => tracing::warn!(%error, job = job.name, "no process is kept ready"),
    }
}

impl Worker {
    fn start(program: &OsStr, job: &'static Job, ready: bool) -> io::Result<Self> {
        let output = Spool::new()?;
        let mut command = Command::new(program);
        match job.by {
            By::Jalon(_) => command.arg0("jalon").args(["work", job.name]),
            By::Print(option) => command.args(option.or(ready.then_some("--ready"))),
        };
        command
            // Nothing of the server's secrets.
            .env_clear()
            // Address space that the allocator only sets aside does not count as memory taken.
            .env("MIMALLOC_ARENA_EAGER_COMMIT", "0")
            .stdin(Stdio::piped())
            .stdout(output.another()?)
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        if let Some(folder) = std::env::var_os("TMPDIR") {
            command.env("TMPDIR", folder);
        }
        Ok(Self {
            job,
            child: command.spawn()?,
            output,
        })
    }

    async fn work(mut self, input: Spool) -> Result<Spool, WorkError> {
        if let Some(mut to) = self.child.stdin.take() {
            let mut from = File::from_std(input.into_file()?);
            // One that ended does not listen; how it ended tells why.
            let _ = tokio::io::copy(&mut from, &mut to).await;
        }
        let ended = self.child.wait_with_output().await?;
        let said = String::from_utf8_lossy(&ended.stderr);
        let said: String = said.chars().take(2_000).collect();
        let name = self.job.name;
        match ended.status.code() {
            Some(0) => Ok(self.output),
            Some(code) if code == i32::from(FAILED) => Err(WorkError::Failed(name, said)),
            _ => Err(WorkError::Ended(name, format!("{} {said}", ended.status))),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    static JOB: Job = Job {
        name: "try",
        by: By::Jalon(|_, _| Ok(())),
    };

    async fn of_script(script: &str, time: Duration) -> Result<Vec<u8>, WorkError> {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("program");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        let input = Spool::of(&b"words\n".repeat(50_000)).unwrap();
        let output = perform(program.as_os_str(), &JOB, input, time).await?;
        Ok(output.into_bytes().unwrap())
    }

    const LONG: Duration = Duration::from_secs(60);

    #[tokio::test]
    async fn what_comes_out_is_what_the_job_wrote() {
        let counted = of_script("echo $1 $2; /usr/bin/wc -l", LONG).await.unwrap();
        let counted = String::from_utf8(counted).unwrap();
        assert!(counted.starts_with("work try\n"), "{counted}");
        assert!(counted.ends_with("50000\n"), "{counted}");
        // SAFETY of secrets: the environment stays here.
        let environment = of_script("/usr/bin/env", LONG).await.unwrap();
        let environment = String::from_utf8(environment).unwrap();
        assert!(!environment.contains("DATABASE_URL"), "{environment}");
        assert!(!environment.contains("HOME="), "{environment}");
    }

    #[tokio::test]
    async fn ends_are_told_apart() {
        let ended = of_script("kill -9 $$", LONG).await;
        assert!(matches!(ended, Err(WorkError::Ended(..))), "{ended:?}");
        let ended = of_script("exec /bin/sleep 600", Duration::from_millis(50)).await;
        assert!(matches!(ended, Err(WorkError::Ended(..))), "{ended:?}");
        let failed = of_script("echo why >&2; exit 3", LONG).await;
        let Err(WorkError::Failed("try", why)) = failed else {
            panic!("{failed:?}");
        };
        assert_eq!(why, "why\n");
    }
}
