//! What somebody is given to do, said in as many ways as people say it; and what only sounds like it.

mod dutch;
mod english;
mod french;

use chrono::NaiveDate;
use kernel::meeting::EntryKind;
use minutes_reader::parse::{Context, parse};

const FR: &str = "Comité du 3 mai 2024\nPrésents : Anne Roy, Luc Petit, Karim Benali, Sofie Dumont\n\n1. Fête\nLa fête a lieu dans la cour.\n";
const NL: &str = "Vergadering van 3 mei 2024\nAanwezig: Anne Roy, Luc Petit, Karim Benali, Sofie De Wit\n\n1. Feest\nHet feest is op de koer.\n";
const EN: &str = "Meeting of 3 May 2024\nPresent: Anne Roy, Luc Petit, Karim Benali, Sophie White\n\n1. Fair\nThe fair is in the yard.\n";

/// Whose it is to do; nothing where nobody is to do anything.
fn owner(head: &str, text: &str) -> Option<String> {
    let result = parse(
        &format!("{head}\n{text}\n"),
        &Context::of(NaiveDate::default()),
    );
    let found = result.entries().find(|e| e.kind == EntryKind::FollowUp)?;
    Some(found.owners().collect::<Vec<_>>().join(" + "))
}

fn check(head: &str, to_do: &[(&str, &str)], nothing: &[&str]) {
    let mut wrong = Vec::new();
    for (text, wanted) in to_do {
        let found = owner(head, text);
        if found.as_deref() != Some(*wanted) {
            wrong.push(format!("{text} → {found:?}, {wanted}"));
        }
    }
    for text in nothing {
        if let Some(found) = owner(head, text) {
            wrong.push(format!("NOTHING {text} → {found}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}\n{}",
        wrong.len(),
        to_do.len() + nothing.len(),
        wrong.join("\n")
    );
}
