//! What all processes that do heavy work share, `jalon work` and `jalon-print`: limits of memory
//! and time, a large stack, and how they end. Who starts one knows them from here too.

use std::{
    fs::File,
    os::fd::{AsFd as _, BorrowedFd},
    process::ExitCode,
    time::Duration,
};

use nix::sys::resource::{Resource, setrlimit};

/// How long a job may take.
pub const TIME: Duration = Duration::from_secs(45);
/// The stack jobs run on.
pub const STACK: usize = 64 << 20;
/// How a process says that its job failed, as opposed to being ended.
pub const FAILED: u8 = 3;
/// Memory a job may take: 400 pages of PDF need 870 MB.
const MEMORY: u64 = 1 << 30;
/// Bytes a job may write.
const OUTPUT: u64 = 1 << 30;

/// Does a job within limits, standard input to standard output.
pub fn perform(job: impl FnOnce(File, File) -> anyhow::Result<()> + Send + 'static) -> ExitCode {
    ended(bind().and_then(|()| on_large_stack(job)))
}

/// The same without limits: what is built for tests needs many times as much of everything.
pub fn perform_unbound(
    job: impl FnOnce(File, File) -> anyhow::Result<()> + Send + 'static,
) -> ExitCode {
    ended(on_large_stack(job))
}

fn ended(outcome: anyhow::Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(FAILED)
        }
    }
}

/// Sets this process its limits.
fn bind() -> anyhow::Result<()> {
    for (resource, limit) in [
        (Resource::RLIMIT_DATA, taken().saturating_add(MEMORY)),
        (Resource::RLIMIT_CPU, TIME.as_secs()),
        (Resource::RLIMIT_FSIZE, OUTPUT),
        (Resource::RLIMIT_CORE, 0),
    ] {
        setrlimit(resource, limit, limit)?;
    }
    Ok(())
}

/// Bytes this process has from the start, the allocator's first reserve among them.
fn taken() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmData:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(MEMORY >> 10) << 10
}

fn on_large_stack(
    job: impl FnOnce(File, File) -> anyhow::Result<()> + Send + 'static,
) -> anyhow::Result<()> {
    let thread = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            let file = |end: BorrowedFd| end.try_clone_to_owned().map(File::from);
            job(
                file(std::io::stdin().as_fd())?,
                file(std::io::stdout().as_fd())?,
            )
        })?;
    match thread.join() {
        Ok(done) => done,
        Err(_) => anyhow::bail!("it panicked"),
    }
}
