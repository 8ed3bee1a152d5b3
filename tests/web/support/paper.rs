//! Paper that nobody reads.

use std::{fs, os::unix::fs::PermissionsExt as _};

use platform::work;

/// Takes what is to be printed and gives a file that begins as PDF does.
const BLANK: &str = "#!/bin/sh\ncat >/dev/null\nprintf '%%PDF-1.7'\n";

/// From here on this process prints nothing: where each route is asked some times and what stands on
/// the paper is judged elsewhere, typesetting is a third of all the work. The folder goes at the end.
pub fn blank_paper() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("jalon-print");
    fs::write(&program, BLANK).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    work::set_print_program(program);
    folder
}
