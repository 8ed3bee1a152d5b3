//! `jalon work <job>`: heavy work in a process of its own.

use std::process::ExitCode;

use crate::flows::import_minutes;
use platform::{
    mail::returns,
    print, sheets,
    work::{self, Job},
};

/// All the jobs that this program does itself.
pub static JOBS: [&Job; 10] = [
    &print::DOCX,
    &sheets::CSV,
    &sheets::XLSX,
    &measures::READ_TABLE,
    &import_minutes::READ_MINUTES,
    &returns::READ_RETURNS,
    &circles::invitations::adding::READ_INVITEES,
    &people::accounts::READ_PEOPLE,
    &portfolio::READ_GROUPS,
    &portfolio::READ_STRATEGIES,
];

/// Performs one.
pub(super) fn run(job: &str) -> ExitCode {
    work::main(&JOBS, job)
}
