//! The score as tables.

use std::collections::BTreeMap;

use super::{Field, Scored, Tally, total};

fn row(name: &str, tally: &Tally) {
    println!(
        "{name:<16}{:>6}{:>8}{:>8}{:>11.2}{:>8.2}{:>7.2}{:>10.2}",
        tally.right,
        tally.untrue,
        tally.missed,
        tally.precision(),
        tally.recall(),
        tally.f1(),
        tally.doubted(),
    );
}

fn head(name: &str) {
    println!(
        "\n{name:<16}{:>6}{:>8}{:>8}{:>11}{:>8}{:>7}{:>10}",
        "right", "untrue", "missed", "precision", "recall", "F1", "doubted"
    );
}

fn by(name: &str, all: &[Scored], key: impl Fn(&Scored) -> &str) {
    head(name);
    let mut groups: BTreeMap<&str, Vec<&Scored>> = BTreeMap::new();
    for scored in all.iter().filter(|scored| scored.tallies.len() > 1) {
        groups.entry(key(scored)).or_default().push(scored);
    }
    for (group, some) in groups {
        row(&format!("{group} ({})", some.len()), &total(some));
    }
}

/// Per field, language and format, and in all.
pub fn print(all: &[Scored]) {
    let mut fields: BTreeMap<Field, Tally> = BTreeMap::new();
    for (field, tally) in all.iter().flat_map(|scored| &scored.tallies) {
        fields.entry(*field).or_default().add(tally);
    }
    head("field");
    for (field, tally) in fields.iter().filter(|(field, _)| field.counts()) {
        row(&format!("{field:?}"), tally);
    }
    row("total", &total(all));
    head("beside it");
    for (field, tally) in fields.iter().filter(|(field, _)| !field.counts()) {
        row(&format!("{field:?}"), tally);
    }
    by("language", all, |scored| &scored.language);
    by("format", all, |scored| &scored.format);
    let sum = total(all);
    println!(
        "\nIn doubt: {} of {} right, {} of {} untrue, {} of {} missed.",
        sum.right_in_doubt,
        sum.right,
        sum.untrue_in_doubt,
        sum.untrue,
        sum.missed_in_doubt,
        sum.missed
    );
}

/// Each fixture, the worst first.
pub fn print_each(all: &[Scored]) {
    head("fixture");
    let mut sorted: Vec<&Scored> = all.iter().filter(|s| s.tallies.len() > 1).collect();
    sorted.sort_by(|a, b| a.total().f1().total_cmp(&b.total().f1()));
    for scored in sorted {
        row(
            &scored.name.chars().take(15).collect::<String>(),
            &scored.total(),
        );
    }
}
