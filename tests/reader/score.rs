//! Prints how well the reader of minutes reads the fixtures:
//! `cargo run -p jalon-minutes-reader --example score`.
//!
//! After `--`: `each` for a line per fixture, `marks` for what each mark stands beside, `speed` for 10,000 lines,
//! `table` for the table of `CONTRIBUTING.md`, or a part of a fixture's name for its errors.

#![allow(clippy::unwrap_used, reason = "a fixture that cannot be read ends it")]

mod scoring;

use minutes_reader::parse::{Context, parse};
use scoring::{Scored, table};

fn main() {
    let all = scoring::all();
    let Some(asked) = std::env::args().nth(1) else {
        table::print(&all);
        return;
    };
    if asked == "each" {
        table::print_each(&all);
        return;
    }
    if asked == "table" {
        return table::print_markdown(&all);
    }
    if asked == "speed" {
        return print_speed();
    }
    if asked == "marks" {
        table::print_marks(&all);
        return;
    }
    for scored in all.iter().filter(|scored| scored.name.contains(&asked)) {
        print_errors(scored);
    }
}

/// How long 10,000 lines take, ten times a thousand and all at once: in proportion, and under a second
/// where it is built for use (`--release`).
fn print_speed() {
    let point = "3. Budget\nMarie Dupont explique le budget et les comptes.\nLe comité approuve le budget.\n\
        Jean Petit enverra la note pour le 3 mai.\nMarie Dupont : qui relit ? Jean Petit : moi.\n";
    let text = |lines: usize| {
        let head = "PV du comité, 2 mai 2024\nPrésents : Marie Dupont, Jean Petit\n";
        format!("{head}{}", point.repeat(lines / 5))
    };
    for lines in [1_000, 10_000] {
        let text = text(lines);
        let start = std::time::Instant::now();
        let today = chrono::NaiveDate::from_ymd_opt(2024, 7, 1).unwrap();
        let result = parse(&text, &Context::of(today));
        let entries = result.entries().count();
        println!(
            "{lines} lines: {entries} entries in {:.2?}",
            start.elapsed()
        );
    }
}

/// All that is untrue or missed in one.
fn print_errors(scored: &Scored) {
    println!("\n{}: {:.2}", scored.name, scored.total().f1());
    for error in &scored.errors {
        println!("  {}", error.replace('\n', " / "));
    }
}
