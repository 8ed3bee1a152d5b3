//! Initials that mean one of those listed, and nobody else: the name stands for them.

use super::{
    model::{Attendee, ParsedMinutes},
    names::{self, is_initials, words},
};

/// Gives speakers and owners that are initials the name they stand for.
pub(super) fn settle(result: &mut ParsedMinutes) {
    let listed: Vec<Vec<String>> = result.attendees.iter().map(|a| words(&a.name)).collect();
    let attendees = &mut result.attendees;
    for entry in result.points.iter_mut().flat_map(|p| &mut p.entries) {
        if let Some(name) = meant(&entry.speaker, attendees, &listed) {
            entry.speaker = name;
        }
        let owners: Vec<String> = entry
            .owners()
            .map(|owner| meant(owner, attendees, &listed).unwrap_or_else(|| owner.to_owned()))
            .collect();
        entry.set_owners(&owners);
    }
}

/// The name that initials mean, where it is one: who has it is called so.
fn meant(text: &str, attendees: &mut [Attendee], listed: &[Vec<String>]) -> Option<String> {
    let letters = names::letters(text)?;
    let fits = |at: &usize| is_initials(&letters, &listed[*at]);
    let mut found = (0..listed.len()).filter(fits);
    let at = found.next()?;
    // Somebody may be listed by their initials alone.
    let alone = || {
        listed
            .iter()
            .any(|name| name.len() == 1 && name[0] == letters)
    };
    if found.next().is_some() || alone() {
        return None;
    }
    let somebody = &mut attendees[at];
    if !somebody.called.iter().any(|called| called == text) {
        somebody.called.push(text.to_owned());
    }
    Some(somebody.name.clone())
}

#[cfg(test)]
mod tests {
    use super::super::{Context, parse};
    use chrono::NaiveDate;

    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let result = parse(text, &Context::of(NaiveDate::default()));
        let of = |what: fn(&super::super::model::Entry) -> &String| -> Vec<String> {
            let all = result.entries().map(what).filter(|name| !name.is_empty());
            all.cloned().collect()
        };
        (of(|e| &e.speaker), of(|e| &e.owner))
    }

    #[test]
    fn initials_are_whom_they_mean_where_it_is_one() {
        let head = "PV du 3 mars 2024\nPrésents : Marie Delvaux, Jean-Paul Verlinden, Luc Roy, Léa Ronet\n\n1. Budget\n";
        let (speakers, owners) = read(&format!(
            "{head}J.-P. V. signale une panne.\nMD : on répare ?\nLR explique le plan.\nAction MD + JPV : appeler le plombier\n"
        ));
        assert_eq!(speakers, ["Jean-Paul Verlinden", "Marie Delvaux", "LR"]);
        assert_eq!(owners, ["Marie Delvaux + Jean-Paul Verlinden"]);
    }
}
