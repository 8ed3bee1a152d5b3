//! Runs a command with a throw-away PostgreSQL, whose address it finds in
//! `JALON_TEST_DATABASE_URL`, so that many test processes share one server:
//! `cargo run --example with_cluster -- cargo nextest run`.

use std::process::{Command, ExitCode};

use jalon::platform::cluster::throw_away;

const VARIABLE: &str = "JALON_TEST_DATABASE_URL";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let mut words = std::env::args_os().skip(1);
    let program = words
        .next()
        .ok_or("usage: with_cluster COMMAND [ARGUMENT…]")?;
    let mut command = Command::new(program);
    command.args(words);
    // What `cargo run` says of this program must not reach a cargo within: it would build anew.
    for (name, _) in std::env::vars_os() {
        let told = name.to_string_lossy();
        if told.starts_with("CARGO_PKG_") || told.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    let mut cluster = None;
    if std::env::var_os(VARIABLE).is_none() {
        command.env(VARIABLE, cluster.insert(throw_away()?).url("postgres"));
    }
    let code = command
        .status()?
        .code()
        .and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
