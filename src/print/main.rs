//! `jalon-print`: a document's data on standard input, a tagged PDF (or a picture, where the data say
//! so) on standard output.
//!
//! `jalon` starts it for each PDF, and keeps one ready. It is a program of its own, and knows
//! nothing of Jalon but the shape of the data (`first.json`, `grid.json`), since what typesets takes as long to
//! build as all the rest: Jalon is built, and serves, without it.

mod pdf;
mod picture;
mod printable;
mod proof;

use std::{
    fs::File,
    io::{BufReader, Write as _},
    process::ExitCode,
};

use serde_json::Value;

/// As in `jalon`: the limits of memory were measured with it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let option = std::env::args().nth(1);
    match option.as_deref() {
        None => worker::perform(print),
        // What the first document needs is made before there is one.
        Some("--ready") => worker::perform(|input, output| {
            pdf::prepare();
            print(input, output)
        }),
        // For Jalon's tests: what the pages say instead of the pages.
        Some("--proof") => worker::perform_unbound(prove),
        Some(_) => {
            eprintln!("usage: jalon-print [--ready] <document.json >document.pdf");
            ExitCode::from(2)
        }
    }
}

fn print(input: File, mut output: File) -> anyhow::Result<()> {
    let pdf = pdf::write(read(input)?)?;
    Ok(output.write_all(&pdf)?)
}

fn prove(input: File, output: File) -> anyhow::Result<()> {
    let proof = proof::of(read(input)?)?;
    Ok(serde_json::to_writer(output, &proof)?)
}

fn read(input: File) -> anyhow::Result<Value> {
    Ok(serde_json::from_reader(BufReader::new(input))?)
}
