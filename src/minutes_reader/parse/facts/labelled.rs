//! Lines that a label says to be a fact: `Lieu : …`, `Objet : …`.

use super::*;

/// Takes what a folded label says.
pub(super) fn labelled(result: &mut ParsedMinutes, label: &str, rest: &str) {
    let starts = |words: &[&str]| words.iter().any(|word| label.starts_with(word));
    if starts(&[
        "lieu",
        "plaats",
        "vergaderplaats",
        "locat",
        "endroit",
        "place",
        "ou",
        "waar",
        "where",
    ]) {
        if !rest.is_empty() {
            let cut = URL.replace(rest, "");
            let place = cut.trim_matches([' ', '–', '-', ':', ',']);
            // Brackets around an address that was cut out go, others stay.
            result.facts.place = match (place.contains('('), place.contains(')')) {
                (true, true) if !place.ends_with("()") => place.to_owned(),
                _ => place
                    .trim_matches([' ', '–', '-', ':', '(', ')', ','])
                    .to_owned(),
            };
        }
    } else if starts(&[
        "objet",
        "onderwerp",
        "titre",
        "titel",
        "subject",
        "betreft",
        "concerne",
    ]) {
        let subject = REPLY.replace(rest, "");
        if !subject.is_empty() {
            result.facts.title = subject.into_owned();
        }
    } else if starts(&[
        "reunion",
        "vergadering",
        "groupe",
        "groep",
        "werkgroep",
        "group",
    ]) {
        if result.facts.title.is_empty() || GENERIC.is_match(&result.facts.title) {
            result.facts.title = rest.to_owned();
        }
    } else if starts(&[
        "presid", "voorzit", "secret", "rapport", "verslag", "redact", "prise", "notul", "animat",
        "facil", "mod", "note", "scribe",
    ]) {
        // `Verslag: werkgroep van 3 mei`: whose minutes they are, not who wrote them.
        let whose = starts(&["verslag", "notul"]) && (names_who_meets(rest) || has_day(rest));
        if whose && (result.facts.title.is_empty() || GENERIC.is_match(&result.facts.title)) {
            rest.clone_into(&mut result.facts.title);
            return;
        }
        // The line stays with the facts: it also says the function.
        attendance::add_named(result, rest);
    }
}
