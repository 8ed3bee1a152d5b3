//! `jalon-print`: a document's data on standard input, a tagged PDF (or a picture, where the data say
//! so) on standard output; with `--text`, a PDF on standard input, and its text on standard output.
//!
//! `jalon` starts it for each PDF that it gives or reads, and keeps one ready for those it gives. It is a program of its own, and knows
//! nothing of Jalon but the shape of the data (`first.json`, `grid.json`), since what typesets takes as long to
//! build as all the rest: Jalon is built, and serves, without it.

mod pdf;
mod picture;
mod printable;
mod proof;
mod reading;
mod shelf;

use std::{
    fs::File,
    io::{BufReader, Read as _, Write as _},
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
        Some("--text") => worker::perform(take_text),
        // For Jalon's tests: what the pages say instead of the pages.
        Some("--proof") => worker::perform_unbound(prove),
        Some(_) => {
            eprintln!("usage: jalon-print [--ready] <document.json >document.pdf");
            eprintln!("       jalon-print --text <document.pdf >text.json");
            ExitCode::from(2)
        }
    }
}

fn print(input: File, mut output: File) -> anyhow::Result<()> {
    let pdf = pdf::write(read(input)?)?;
    Ok(output.write_all(&pdf)?)
}

fn take_text(mut input: File, output: File) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    Ok(serde_json::to_writer(output, &reading::told(bytes))?)
}

fn prove(input: File, output: File) -> anyhow::Result<()> {
    let proof = proof::of(read(input)?)?;
    Ok(serde_json::to_writer(output, &proof)?)
}

fn read(input: File) -> anyhow::Result<Value> {
    Ok(serde_json::from_reader(BufReader::new(input))?)
}
