//! `jalon work <job>`: heavy work in a process of its own.

use std::process::ExitCode;

use crate::flows::import_minutes;
use platform::{
    print, sheets,
    work::{self, Job},
};

/// All the jobs there are.
pub static JOBS: [&Job; 6] = [
    &print::PDF,
    &print::DOCX,
    &sheets::CSV,
    &sheets::XLSX,
    &measures::READ_TABLE,
    &import_minutes::READ_MINUTES,
];

/// Performs one, prepared before it reads what to do where that is asked.
pub fn run(job: &str, ready: bool) -> ExitCode {
    work::main(&JOBS, job, ready)
}
