//! Which programs do the jobs, and where they lie.

use std::{ffi::OsString, path::PathBuf, sync::OnceLock};

use super::{By, Job};

/// The program that typesets, and reads PDF files.
const PRINT: &str = "jalon-print";

static PROGRAM: OnceLock<OsString> = OnceLock::new();
static PRINT_PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Says which program runs Jalon's own jobs. Until it is said, they run in a thread of this
/// process.
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

/// Says where `jalon-print` is, or will be. Until it is said, it is looked for beside this program.
pub fn set_print_program(program: impl Into<PathBuf>) {
    let _ = PRINT_PROGRAM.set(program.into());
}

/// Where `jalon-print` is, if it is there: it may be built or installed after this program starts.
pub fn print_program() -> Option<PathBuf> {
    let said = PRINT_PROGRAM.get().cloned();
    said.or_else(beside).filter(|program| program.is_file())
}

fn beside() -> Option<PathBuf> {
    let own = std::env::current_exe().ok()?;
    let folder = own.parent()?;
    // Tests lie in a folder below the programs.
    let programs = match folder.ends_with("deps") {
        true => folder.parent()?,
        false => folder,
    };
    Some(programs.join(PRINT))
}

/// The program that does a job, if there is one.
pub(super) fn of(job: &Job) -> Option<OsString> {
    match job.by {
        By::Jalon(_) => PROGRAM.get().cloned(),
        By::Print(_) => print_program().map(Into::into),
    }
}
