//! The figures, printed and put between the marks of `benches/README.md`.

use std::{fmt::Write as _, path::Path};

const BEGIN: &str = "<!-- figures -->";
const END: &str = "<!-- end of figures -->";

/// What was measured, beside its budget.
#[derive(Default)]
pub(crate) struct Report {
    table: String,
    notes: String,
    missed: usize,
}

impl Report {
    /// A figure that may not be lower.
    pub(crate) fn at_least(&mut self, what: &str, budget: f64, measured: f64) {
        self.row(
            what,
            &format!("at least {budget}"),
            measured,
            measured >= budget,
        );
    }

    /// A figure that may not be higher.
    pub(crate) fn at_most(&mut self, what: &str, budget: f64, measured: f64) {
        self.row(
            what,
            &format!("at most {budget}"),
            measured,
            measured <= budget,
        );
    }

    fn row(&mut self, what: &str, budget: &str, measured: f64, kept: bool) {
        let verdict = if kept { "kept" } else { "**missed**" };
        self.missed += usize::from(!kept);
        println!("{what}: {measured:.2} ({budget}, {verdict})");
        let _ = writeln!(
            self.table,
            "| {what} | {budget} | {measured:.2} | {verdict} |"
        );
    }

    /// A line below the table.
    pub(crate) fn note(&mut self, text: &str) {
        println!("{text}");
        let _ = writeln!(self.notes, "- {text}");
    }

    /// Writes the figures; says how many budgets are missed.
    pub(crate) fn write(&self) {
        let figures = format!(
            "{BEGIN}\n| what | budget | measured | |\n| --- | --- | ---: | --- |\n{}\n{}{END}",
            self.table, self.notes
        );
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/README.md");
        let text = std::fs::read_to_string(&file).unwrap();
        let (before, rest) = text.split_once(BEGIN).unwrap();
        let (_, after) = rest.split_once(END).unwrap();
        std::fs::write(&file, format!("{before}{figures}{after}")).unwrap();
        println!("{} budgets missed", self.missed);
    }
}
