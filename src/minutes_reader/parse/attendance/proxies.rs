//! Who stands in for whom: below a label of proxies, and as sentences say it.

use super::{Named, ParsedMinutes, Standing, Style, add, names, pattern, people::people};

pattern!(
    STANDS_IN,
    r"^(.{2,60}?),?\s+(?:à|au|aan|to|an|door|durch|par|by|→|=>)\s+(.{2,60})$"
);

/// `M. Roy à Mme Maes`, below a label of proxies.
pub(super) fn stand_in(person: &mut Named, standing: Standing) {
    if standing != Standing::Represented || !person.represented_by.is_empty() {
        return;
    }
    let whole = if person.organisation.is_empty() {
        person.name.clone()
    } else {
        format!("{} {}", person.name, person.organisation)
    };
    if let Some(found) = STANDS_IN.captures(&whole) {
        found[2].trim().clone_into(&mut person.represented_by);
        person.name = found[1].trim().to_owned();
        person.organisation.clear();
    }
}

// `Anne Roy donne procuration à Luc Petit`, `Els Maes, belet, geeft volmacht aan …`.
pattern!(
    PROXY,
    r"^(?P<who>\p{Lu}[^,.;:]{2,60}?)(?:,[^,.;:]{2,40},)?\s(?:(?:a|ont|avait|avaient|heeft|had|has)\s)?(?:donn\w+|geeft|gaf|geven|gave|gives|given|remis|confi\w+)\s(?:(?:sa|son|une|leur|een|zijn|haar|a|his|her)\s)?(?:procuration|pouvoir|mandat|volmacht|proxy)\s(?:à|au|aan|to)\s(?P<by>\p{L}[^,;:]{2,60}?)\.?$"
);

/// Whether a sentence says that somebody stands in for somebody else.
pub(super) fn proxy(result: &mut ParsedMinutes, sentence: &str) -> bool {
    if sentence.len() > 240 {
        return false;
    }
    let Some(found) = PROXY.captures(sentence) else {
        return false;
    };
    let (who, by) = (&found["who"], &found["by"]);
    let all = people(who, Style::default());
    if all.is_empty() || !all.iter().all(|p| names::may_be_name(&p.name)) {
        return false;
    }
    for mut person in all {
        by.trim().clone_into(&mut person.represented_by);
        person.standing = Some(Standing::Represented);
        add(result, person, Standing::Represented, Vec::new());
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::super::text;
    use super::*;

    #[test]
    fn proxies_are_read_in_lists_and_sentences() {
        for source in [
            "Présents : Luc Petit, Els Maes\nAnne Roy donne procuration à Luc Petit.\n",
            "Présents : Luc Petit, Els Maes\nAnne Roy, empêchée, a donné pouvoir à Luc Petit.\n",
            "Aanwezig: Luc Petit, Els Maes\nAnne Roy geeft volmacht aan Luc Petit.\n",
            "Présents : Luc Petit, Els Maes\nProcurations : Anne Roy à Luc Petit\n",
            "Présents : Luc Petit, Els Maes\nAbsents ayant donné pouvoir : Anne Roy à Luc Petit ; Jo Maes à Els Maes.\n",
            "Présents : Luc Petit, Els Maes\nExcusée : Anne Roy (pouvoir à Luc Petit)\n",
        ] {
            let mut result = ParsedMinutes::default();
            super::super::find(&mut result, &text::blocks(source));
            let found = result.attendees.iter().find(|a| a.name == "Anne Roy");
            let by = found.map(|a| (a.standing, a.represented_by.as_str()));
            assert_eq!(by, Some((Standing::Represented, "Luc Petit")), "{source}");
        }
    }
}
