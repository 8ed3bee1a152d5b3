//! Heavy work in a process of its own: `jalon work <job>`, the same program, or `jalon-print`,
//! with limits of memory and time and without the server's secrets. A text or file that is too
//! much for a job ends the job, never the server, and the memory it took goes with it.
//!
//! A room declares a [`Job`], `cli/work.rs` lists those of Jalon, a handler calls [`run`]. What goes
//! in and comes out lies in [`Spool`]s, so that neither is ever whole in the server's memory.

mod places;
mod process;
mod programs;
mod spool;

use std::{
    fs::File,
    io::{BufReader, BufWriter, Write as _},
    process::ExitCode,
};

pub use programs::{print_program, set_print_program, set_program, this_program};
pub use spool::Spool;
use worker::{FAILED, STACK, TIME};

use crate::errors::{AppError, Outage};
use kernel::ids::PersonId;

/// Something heavy, by the name it has on the command line.
pub struct Job {
    pub name: &'static str,
    pub by: By,
}

/// Which program does a job.
#[derive(Clone, Copy)]
pub enum By {
    /// Jalon itself: reads what goes in, writes what comes out.
    Jalon(fn(&mut BufReader<File>, &mut BufWriter<File>) -> anyhow::Result<()>),
    /// `jalon-print`, which may not be there yet; asked with an option for what isn't typesetting.
    Print(Option<&'static str>),
}

impl Job {
    /// Performs it here and now, in this thread.
    /// Fails: what the job gave up on.
    pub fn perform(&self, from: Spool) -> anyhow::Result<Spool> {
        let output = Spool::new()?;
        self.stream(from.into_file()?, output.another()?)?;
        Ok(output)
    }

    fn stream(&self, from: File, to: File) -> anyhow::Result<()> {
        let mut output = BufWriter::new(to);
        let By::Jalon(run) = self.by else {
            anyhow::bail!("another program does the job {}", self.name);
        };
        run(&mut BufReader::new(from), &mut output)?;
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
    /// The program that does it isn't there.
    #[error("the job {0} waits for jalon-print, beside this program or where JALON_PRINT says")]
    Missing(&'static str),
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
            WorkError::Missing(_) => Self::outage(Outage::Print, error.into()),
            other => Self::internal(other),
        }
    }
}

/// Keeps a process ready for a job whose first steps take long, as soon as its program is there.
pub fn keep_ready(job: &'static Job) {
    if programs::of(job).is_none() {
        let why = WorkError::Missing(job.name);
        tracing::info!(%why, "answered with 503 until it is there");
    }
    process::keep_ready(job);
}

/// Runs a job for somebody and gives what came out.
/// Fails: where the job fails or is ended, or the person has too many under way.
pub async fn run(job: &'static Job, by: PersonId, input: Spool) -> Result<Spool, WorkError> {
    let _place = places::take(by).await?;
    match (programs::of(job), job.by) {
        (Some(program), _) => process::perform(&program, job, input, TIME).await,
        (None, By::Jalon(_)) => beside(job, input).await,
        (None, By::Print(_)) => Err(WorkError::Missing(job.name)),
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
pub fn main(jobs: &[&'static Job], name: &str) -> ExitCode {
    let Some(job) = jobs.iter().copied().find(|job| job.name == name) else {
        eprintln!("no such job: {name}");
        return ExitCode::from(FAILED);
    };
    worker::perform(move |from, to| job.stream(from, to))
}
