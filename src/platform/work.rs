//! Heavy work in a process of its own: `jalon work <job>`, the same program, with limits of
//! memory and time and without the server's secrets. A text or file that is too much for a job
//! ends the job, never the server, and the memory it took goes with it.
//!
//! A room declares a [`Job`], `cli/work.rs` lists it, a handler calls [`run`]. What goes in and
//! comes out lies in [`Spool`]s, so that neither is ever whole in the server's memory.

mod places;
mod process;
mod spool;

use std::{
    ffi::OsString,
    fs::File,
    io::{BufReader, BufWriter, Write as _},
    os::fd::{AsFd as _, BorrowedFd},
    process::ExitCode,
    sync::OnceLock,
    time::Duration,
};

use nix::sys::resource::{Resource, setrlimit};
pub use spool::Spool;

use crate::errors::AppError;
use kernel::ids::PersonId;

/// How long a job may take.
const TIME: Duration = Duration::from_secs(45);
/// Memory a job may take: 400 pages of PDF need 870 MB.
const MEMORY: u64 = 1 << 30;
/// Bytes a job may write.
const OUTPUT: u64 = 1 << 30;
/// The stack jobs run on.
const STACK: usize = 64 << 20;
/// How a process says that its job failed, as opposed to being ended.
const FAILED: u8 = 3;

/// Something heavy, by the name it has on the command line.
pub struct Job {
    pub name: &'static str,
    /// What can be done before there is anything to do, in a process that is kept ready.
    pub ready: Option<fn()>,
    /// Reads what goes in, writes what comes out.
    pub run: fn(&mut BufReader<File>, &mut BufWriter<File>) -> anyhow::Result<()>,
}

impl Job {
    /// Performs it here and now, in this thread.
    ///
    /// # Errors
    /// What the job gave up on.
    pub fn perform(&self, from: Spool) -> anyhow::Result<Spool> {
        let output = Spool::new()?;
        self.stream(from.into_file()?, output.another()?)?;
        Ok(output)
    }

    fn stream(&self, from: File, to: File) -> anyhow::Result<()> {
        let mut output = BufWriter::new(to);
        (self.run)(&mut BufReader::new(from), &mut output)?;
        Ok(output.flush()?)
    }
}

/// Why a job gave nothing.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// It was ended: too much memory or time.
    #[error("the job {0} was ended: {1}")]
    Ended(&'static str, String),
    /// It gave up, or panicked: a fault of the program.
    #[error("the job {0} failed: {1}")]
    Failed(&'static str, String),
    /// The person has as many jobs under way as one may have.
    #[error("too many jobs of one person")]
    Busy,
    #[error("a process could not be used: {0}")]
    Process(#[from] std::io::Error),
}

impl From<WorkError> for AppError {
    fn from(error: WorkError) -> Self {
        match error {
            WorkError::Busy => Self::TooManyRequests(places::WAIT),
            WorkError::Ended(..) => {
                tracing::warn!(%error, "heavy work");
                Self::TooHeavy
            }
            other => Self::internal(other),
        }
    }
}

static PROGRAM: OnceLock<OsString> = OnceLock::new();

/// Says which program runs the jobs. Until it is said, they run in a thread of this process.
pub fn set_program(program: impl Into<OsString>) {
    let _ = PROGRAM.set(program.into());
}

/// This very program, even where its file was replaced in the meantime.
pub fn this_program() -> OsString {
    let running = "/proc/self/exe";
    if std::fs::exists(running).unwrap_or(false) {
        return running.into();
    }
    std::env::current_exe().map_or_else(|_| "jalon".into(), Into::into)
}

/// Keeps a process ready for a job whose first steps take long.
pub fn keep_ready(job: &'static Job) {
    if let Some(program) = PROGRAM.get() {
        process::keep_ready(program, job);
    }
}

/// Runs a job for somebody and gives what came out.
///
/// # Errors
/// Where the job fails or is ended, or the person has too many under way.
pub async fn run(job: &'static Job, by: PersonId, input: Spool) -> Result<Spool, WorkError> {
    let _place = places::take(by).await?;
    match PROGRAM.get() {
        Some(program) => process::perform(program, job, input, TIME).await,
        None => beside(job, input).await,
    }
}

async fn beside(job: &'static Job, input: Spool) -> Result<Spool, WorkError> {
    let (sender, ended) = tokio::sync::oneshot::channel();
    std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || sender.send(job.perform(input)))?;
    let lost = |_| WorkError::Failed(job.name, "it panicked".into());
    let failed = |error| WorkError::Failed(job.name, format!("{error:#}"));
    ended.await.map_err(lost)?.map_err(failed)
}

/// The other side: performs the job named, standard input to standard output, within limits.
pub fn main(jobs: &[&'static Job], name: &str, ready: bool) -> ExitCode {
    let Some(job) = jobs.iter().copied().find(|job| job.name == name) else {
        eprintln!("no such job: {name}");
        return ExitCode::from(FAILED);
    };
    match within_limits(job, ready) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(FAILED)
        }
    }
}

/// Bytes this process has from the start, the allocator's first reserve among them.
fn taken() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmData:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(MEMORY >> 10) << 10
}

fn within_limits(job: &'static Job, ready: bool) -> anyhow::Result<()> {
    for (resource, limit) in [
        (Resource::RLIMIT_DATA, taken().saturating_add(MEMORY)),
        (Resource::RLIMIT_CPU, TIME.as_secs()),
        (Resource::RLIMIT_FSIZE, OUTPUT),
        (Resource::RLIMIT_CORE, 0),
    ] {
        setrlimit(resource, limit, limit)?;
    }
    let thread = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            if let Some(prepare) = job.ready.filter(|_| ready) {
                prepare();
            }
            let file = |end: BorrowedFd| end.try_clone_to_owned().map(File::from);
            job.stream(
                file(std::io::stdin().as_fd())?,
                file(std::io::stdout().as_fd())?,
            )
        })?;
    match thread.join() {
        Ok(done) => done,
        Err(_) => anyhow::bail!("it panicked"),
    }
}
