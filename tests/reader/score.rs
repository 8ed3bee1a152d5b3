//! Prints how well the reader of minutes reads the fixtures:
//! `cargo run -p jalon-minutes-reader --example score`.
//!
//! After `--`: `later` for those that were written apart from the rules and looked at since, `unseen` for
//! those that no rule was written for (their errors are printed nowhere), `unmarked` for what is untrue or missed
//! without a mark and what became of it (a part of a name behind it), `each` for a line per fixture, `marks` for what each mark stands beside, `speed` for
//! 10,000 lines, `awkward` for texts as long and odd as they may be, `table` for the table of
//! `CONTRIBUTING.md`, `in` and a folder (and then `unmarked` or a part of a name) for minutes that lie
//! elsewhere, or a part of a fixture's name for its errors.

#![allow(clippy::unwrap_used, reason = "a fixture that cannot be read ends it")]

mod scoring;

use minutes_reader::parse::{Context, parse};
use scoring::{Scored, table, words};

fn main() {
    let asked = std::env::args().nth(1);
    match asked.as_deref() {
        Some("speed") => return print_speed(),
        Some("awkward") => return print_awkward(),
        _ => {}
    }
    if asked.as_deref() == Some("in") {
        return print_folder();
    }
    let mut all = scoring::all();
    let Some(asked) = asked else {
        table::print(&all);
        return;
    };
    if ["later", "unseen"].contains(&asked.as_str()) {
        return table::print(&scoring::within(&asked));
    }
    if asked == "each" {
        table::print_each(&all);
        return;
    }
    if asked == "table" {
        return table::print_markdown(&all);
    }
    if asked == "marks" {
        table::print_marks(&all);
        return;
    }
    if asked == "unmarked" {
        let part = std::env::args().nth(2).unwrap_or_default();
        all.extend(scoring::within("later"));
        return print_unmarked(&all, &part);
    }
    all.extend(scoring::within("later"));
    for scored in all.iter().filter(|scored| scored.name.contains(&asked)) {
        print_errors(scored);
    }
}

/// The fixtures of another folder: the table, or what is untrue or missed where a name has a part.
fn print_folder() {
    let mut said = std::env::args().skip(2);
    let some = scoring::within(&said.next().expect("a folder"));
    match said.next() {
        None => table::print(&some),
        Some(part) if part == "unmarked" => print_unmarked(&some, ""),
        Some(part) if part == "marks" => table::print_marks(&some),
        Some(part) => some
            .iter()
            .filter(|scored| scored.name.contains(&part))
            .for_each(print_errors),
    }
}

/// How long 10,000 lines take, ten times a thousand and all at once: in proportion, and under a second
/// where it is built for use (`--release`). No two lines are the same: what was read before doesn't help.
fn print_speed() {
    let point = |n: usize| {
        format!(
            "{n}. Budget {n}\nMarie Dupont explique le budget {n} et les comptes.\n\
             Le comité approuve le budget {n} tel que présenté.\n\
             Jean Petit enverra la note {n} pour le 3 mai.\n\
             Marie Dupont : qui relit la note {n} ? Jean Petit : moi, dès lundi.\n"
        )
    };
    let head = "PV du comité, 2 mai 2024\nPrésents : Marie Dupont, Jean Petit\n";
    for lines in [1_000, 10_000] {
        let text: String = (1..=lines / 5).map(point).collect();
        print_time(&format!("{lines} lines"), &format!("{head}{text}"));
    }
}

/// How long a text takes that is as long as it may be, and as awkward.
fn print_awkward() {
    for (what, piece) in [
        ("one line of names", "Présents : Anne et Luc et ".to_owned()),
        ("labels", "Présents Excusés Aanwezig ".to_owned()),
        (
            "a paragraph of broken lines",
            "des mots sans fin qui vont\n".to_owned(),
        ),
        ("turns", "Anne Roy : oui. Luc Petit : non. ".to_owned()),
        ("hours", "de 10h00 à 11h00 ".to_owned()),
        ("numbered lines", "1. Un point\n2. Un autre\n".to_owned()),
        ("brackets", "(".to_owned()),
        ("bullets", "- un\n  - deux\n".to_owned()),
        ("rows", "Anne Roy\tprésente\tx\n".to_owned()),
        ("capitals", "ANNE LUC EVA ".to_owned()),
    ] {
        let text = piece.repeat((1 << 20) / piece.len());
        let text: Vec<&str> = text.lines().take(10_000).collect();
        print_time(what, &text.join("\n"));
    }
}

fn print_time(what: &str, text: &str) {
    let start = std::time::Instant::now();
    let today = chrono::NaiveDate::from_ymd_opt(2024, 7, 1).unwrap();
    let result = parse(text, &Context::of(today));
    let entries = result.entries().count();
    println!("{what}: {entries} entries in {:.2?}", start.elapsed());
}

/// What is untrue or missed without a mark, and what its words became.
fn print_unmarked(all: &[Scored], part: &str) {
    for scored in all.iter().filter(|scored| scored.name.contains(part)) {
        let result = &scored.result;
        println!("\n{}: {:.2}", scored.name, scored.total().f1());
        for error in scored.errors.iter().filter(|e| !e.contains("(doubtful)")) {
            println!("  {}", error.replace('\n', " / "));
            let what = error.split_once(": ").map_or("", |(_, what)| what);
            let what = what.split_once(" | ").map_or(what, |(_, what)| what);
            let first = words::tokens(what).into_iter().take(4).collect::<Vec<_>>();
            for entry in result.entries() {
                let all = words::tokens(&format!("{} {}", entry.speaker, entry.body));
                if first.iter().all(|word| all.contains(word)) {
                    let (kind, doubts) = (entry.kind, &entry.doubts);
                    println!(
                        "      {kind:?} [{}] {doubts:?} {}",
                        entry.speaker,
                        entry.body.replace('\n', " / ")
                    );
                }
            }
            for point in &result.points {
                let all = words::tokens(&point.title);
                if point.level > 0 && first.iter().all(|word| all.contains(word)) {
                    println!(
                        "      point {} {:?} {}",
                        point.level, point.doubts, point.title
                    );
                }
            }
            for line in &result.facts.lines {
                let all = words::tokens(&line.text);
                if first.iter().all(|word| all.contains(word)) {
                    println!("      fact {}", line.text);
                }
            }
        }
    }
}

/// All that is untrue or missed in one.
fn print_errors(scored: &Scored) {
    println!("\n{}: {:.2}", scored.name, scored.total().f1());
    for error in &scored.errors {
        println!("  {}", error.replace('\n', " / "));
    }
}
