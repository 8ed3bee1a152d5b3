//! Journeys in a real Chromium. `./test.sh` installs what they need.

#![allow(clippy::unwrap_used, reason = "what is not there fails the test")]
#![allow(unreachable_pub, reason = "nobody uses a program of tests")]

mod accessibility;
mod circles_live;
mod circles_looks;
mod circles_participant;
mod circles_personal;
mod circles_prepared;
mod density;
mod design;
mod direction;
mod evening;
mod first_start;
mod governance;
mod journeys;
mod kept;
mod looks;
mod meetings;
mod narrow;
mod notes;
mod polls;
mod reached;
mod review;
mod screenshots;
mod shell;
mod states;
mod support;
mod written_minutes;

use std::{path::Path, process::Command};

#[test]
fn what_the_browser_tests_need_is_installed() {
    for program in ["chromium", "chromedriver"] {
        let output = Command::new(program).arg("--version").output();
        let works = output.is_ok_and(|output| output.status.success());
        assert!(
            works,
            "{program} doesn't run: call ./test.sh, which installs it"
        );
    }
    let axe = Path::new(support::AXE);
    assert!(
        axe.is_file(),
        "axe-core is missing: call ./test.sh, which installs it"
    );
}
