//! The table of figures.

use std::{fmt::Write, time::Duration};

use super::{load::Told, truth::Truth};

/// Jalon is back within that, without anybody's help.
const BACK: Duration = Duration::from_secs(5);

/// One kind of fault.
#[derive(Debug, Default)]
pub struct Case {
    pub what: &'static str,
    pub tries: usize,
    pub confirmed: usize,
    pub refused: usize,
    pub truth: Truth,
    pub back: Vec<Duration>,
    /// Nobody may notice: no request fails.
    pub unnoticed: bool,
    pub note: String,
}

impl Case {
    pub fn new(what: &'static str) -> Case {
        Case {
            what,
            ..Case::default()
        }
    }

    /// Adds a round's outcome.
    pub fn add(&mut self, told: &Told, truth: &Truth, back: Option<Duration>) {
        self.tries += 1;
        self.confirmed += told.confirmed();
        self.refused += told.refused();
        self.truth.lost += truth.lost;
        self.truth.doubled += truth.doubled;
        self.truth.half += truth.half;
        self.back.extend(back);
    }
}

/// All kinds.
#[derive(Debug, Default)]
pub struct Report(Vec<Case>);

impl Report {
    pub fn add(&mut self, case: Case) {
        eprintln!("{case:?}");
        self.0.push(case);
    }

    /// Nothing lost, doubled or half-written.
    pub fn check(&self) {
        for case in &self.0 {
            assert_eq!(case.truth, Truth::default(), "{}", case.what);
        }
    }

    /// Back in time, and no request failed where none may: for figures only, since a machine
    /// that does much else is slow.
    pub fn check_times(&self) {
        for case in &self.0 {
            let late: Vec<_> = case.back.iter().filter(|back| **back > BACK).collect();
            assert!(late.is_empty(), "{}: back after {late:?}", case.what);
            let noticed = case.unnoticed && case.refused > 0;
            assert!(!noticed, "{}: {} failed", case.what, case.refused);
        }
    }

    /// The table, into the file that the setting names too.
    pub fn print(&self) {
        let mut table = String::from(
            "| fault | tries | confirmed | refused or unanswered | lost | doubled | half-written | back after, s: median, most | |\n\
             | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n",
        );
        for case in &self.0 {
            let mut back = case.back.clone();
            back.sort();
            let seconds = |time: Option<&Duration>| {
                time.map_or_else(|| "–".into(), |time| format!("{:.2}", time.as_secs_f64()))
            };
            let _ = writeln!(
                table,
                "| {} | {} | {} | {} | {} | {} | {} | {}, {} | {} |",
                case.what,
                case.tries,
                case.confirmed,
                case.refused,
                case.truth.lost,
                case.truth.doubled,
                case.truth.half,
                seconds(back.get(back.len() / 2)),
                seconds(back.last()),
                case.note
            );
        }
        println!("{table}");
        if let Some(file) = std::env::var_os("JALON_FAULTS_TABLE") {
            std::fs::write(file, table).unwrap();
        }
    }
}
