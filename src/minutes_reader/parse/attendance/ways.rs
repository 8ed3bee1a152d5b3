//! The ways in which people write who was there: `ways.txt` has one a line, `⏎` ends a line of the
//! minutes, and behind `⇒` stands who is what.

use crate::parse::{Context, parse};
use chrono::NaiveDate;
use kernel::meeting::Standing;

/// `P Anne Roy, Luc Petit E Eva Maes`: who is what, each in the order of the text.
fn read(head: &str) -> String {
    let points = "1. Budget\nLe budget est lu.\n2. Divers\nRien.";
    let text = if head.contains('§') {
        head.replace('§', points)
    } else {
        format!("PV du conseil du 3 mars 2021\n{head}\n\n{points}\n")
    };
    let result = parse(&text, &Context::of(NaiveDate::default()));
    let of = |sign: &str, standing| {
        let all = result.attendees.iter().filter(|a| a.standing == standing);
        let names: Vec<&str> = all.map(|a| a.name.as_str()).collect();
        (!names.is_empty()).then(|| format!("{sign} {}", names.join(", ")))
    };
    let each = [
        of("P", Standing::Present),
        of("E", Standing::Excused),
        of("A", Standing::Absent),
        of("R", Standing::Represented),
        of("I", Standing::Invited),
    ];
    each.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[test]
fn who_was_there_is_written_in_many_ways() {
    let mut wrong = Vec::new();
    let cases = include_str!("ways.txt").lines();
    for (head, wanted) in cases.filter_map(|line| line.split_once(" ⇒")) {
        let found = read(&head.replace('⏎', "\n").replace('⇥', "\t"));
        if found != wanted.trim() {
            wrong.push(format!("{head}\n   = {found}\n  != {}", wanted.trim()));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
