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

/// The fixtures that are minutes, by what they have in common.
fn groups(all: &[Scored], key: impl Fn(&Scored) -> &str) -> BTreeMap<&str, Vec<&Scored>> {
    let mut groups: BTreeMap<&str, Vec<&Scored>> = BTreeMap::new();
    for scored in all.iter().filter(|scored| scored.tallies.len() > 1) {
        groups.entry(key(scored)).or_default().push(scored);
    }
    groups
}

fn fields(all: &[Scored]) -> BTreeMap<Field, Tally> {
    let mut fields: BTreeMap<Field, Tally> = BTreeMap::new();
    for (field, tally) in all.iter().flat_map(|scored| &scored.tallies) {
        fields.entry(*field).or_default().add(tally);
    }
    fields
}

fn by(name: &str, all: &[Scored], key: impl Fn(&Scored) -> &str) {
    head(name);
    for (group, some) in groups(all, key) {
        row(&format!("{group} ({})", some.len()), &total(some));
    }
}

/// Per field, language and format, and in all.
pub(crate) fn print(all: &[Scored]) {
    let fields = fields(all);
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
    let (marked, things) = all
        .iter()
        .fold((0, 0), |sum, s| (sum.0 + s.marked.0, sum.1 + s.marked.1));
    println!(
        "\nMarked: {:.0} % of what is untrue or missed; {:.0} % of what is right; {marked} of {things} things on the pages.",
        sum.doubted() * 100.0,
        sum.right_doubted() * 100.0,
    );
    println!(
        "In doubt: {} of {} right, {} of {} untrue, {} of {} missed.",
        sum.right_in_doubt,
        sum.right,
        sum.untrue_in_doubt,
        sum.untrue,
        sum.missed_in_doubt,
        sum.missed
    );
}

/// The table that `CONTRIBUTING.md` carries.
pub(crate) fn print_markdown(all: &[Scored]) {
    println!("| | right | untrue | missed | F1 | errors marked | right marked |");
    println!("|---|---|---|---|---|---|---|");
    let line = |name: &str, tally: &Tally| {
        println!(
            "| {name} | {} | {} | {} | {:.2} | {:.0} % | {:.0} % |",
            tally.right,
            tally.untrue,
            tally.missed,
            tally.f1(),
            tally.doubted() * 100.0,
            tally.right_doubted() * 100.0,
        );
    };
    for (field, tally) in fields(all).iter().filter(|(field, _)| field.counts()) {
        line(&format!("{field:?}"), tally);
    }
    for (name, some) in groups(all, |scored| &scored.language) {
        line(&format!("{name} ({})", some.len()), &total(some));
    }
    for (name, some) in groups(all, |scored| &scored.format) {
        line(&format!("{name} ({})", some.len()), &total(some));
    }
    line("**all**", &total(all));
}

/// What each kind of mark stands beside, by field.
pub(crate) fn print_marks(all: &[Scored]) {
    println!("\n{:<30}{:>7}{:>8}", "mark", "right", "untrue");
    let mut marks: BTreeMap<String, [u32; 2]> = BTreeMap::new();
    for (field, doubt, right) in all.iter().flat_map(|scored| &scored.marks) {
        let counts = marks.entry(format!("{field:?} {doubt:?}")).or_default();
        counts[usize::from(!right)] += 1;
    }
    let pages = all.iter().filter(|s| s.unlisted);
    let (with, without): (Vec<&Scored>, Vec<&Scored>) = pages.partition(|s| {
        let mut people = s.tallies.iter().filter(|(field, _)| field.of_people());
        people.any(|(_, tally)| tally.missed > 0)
    });
    println!(
        "People missing, says the page: {} where they are, {} where not.",
        with.len(),
        without.len()
    );
    for (mark, [right, untrue]) in marks {
        println!("{mark:<30}{right:>7}{untrue:>8}");
    }
}

/// Each fixture, the worst first.
pub(crate) fn print_each(all: &[Scored]) {
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
