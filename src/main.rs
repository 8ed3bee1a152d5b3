//! The `jalon` program.

fn main() -> std::process::ExitCode {
    jalon::cli::main()
}
