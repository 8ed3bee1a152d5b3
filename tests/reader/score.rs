//! Prints how well the reader of minutes reads the fixtures:
//! `cargo run -p jalon-minutes-reader --example score`.
//!
//! After `--`: `each` for a line per fixture, `marks` for what each mark stands beside, or a part of a fixture's name for its errors.

#![allow(clippy::unwrap_used, reason = "a fixture that cannot be read ends it")]

mod scoring;

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
    if asked == "marks" {
        table::print_marks(&all);
        return;
    }
    for scored in all.iter().filter(|scored| scored.name.contains(&asked)) {
        print_errors(scored);
    }
}

/// All that is untrue or missed in one.
fn print_errors(scored: &Scored) {
    println!("\n{}: {:.2}", scored.name, scored.total().f1());
    for error in &scored.errors {
        println!("  {}", error.replace('\n', " / "));
    }
}
