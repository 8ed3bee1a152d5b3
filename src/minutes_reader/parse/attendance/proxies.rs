//! Who stands in for whom: below a label of proxies, beside a name, and as sentences say it.

use super::{
    Named, ParsedMinutes, Standing, Style, add, names, pattern,
    people::{self, by_whom, people},
};

const NAME: &str = r"[\p{Lu}(][^,;:]{1,60}?";

// `Piet Jans à Anne Roy`, `Piet Jans donne procuration à Anne Roy`, `Piet Jans → Anne Roy`.
pattern!(
    GIVES,
    format!(
        r"^(?:(?i:de|van|from|von)\s+)?(?P<who>{NAME})\s*[,(–-]?\s*(?i:(?:qui\s+)?(?:a\s+)?(?:donn\w+|confi\w+|remi[st]\w*|geeft|gaf|gegeven|verleent|gives|gave|given|gibt|erteilt)\s+)?(?i:(?:sa\s+|la\s+|de\s+|zijn\s+|haar\s+|his\s+|her\s+|a\s+)?(?:procuration|pouvoirs?|mandat|volmacht|proxy|vollmacht)\s+)?(?i:à|a|au|aan|to|an|door|par|by|durch|→|=>|->|>|➔)\s+(?P<by>{NAME})\s*\)?\.?$"
    )
);
// `Anne Roy pour Piet Jans`, `Anne Roy (procuration de Piet Jans)`, `Anne Roy heeft volmacht van …`.
pattern!(
    HOLDS,
    format!(
        r"^(?P<by>{NAME})\s*[,(–-]?\s*(?i:(?:(?:qui\s+)?(?:a|d[ée]tient|re[çc]oit|porte\w*\s+de|porteu\w+\s+de|munie?\s+de|avec|heeft|krijgt|met|houder\s+van|has|holds|holding|with|hat|mit)\s+)?(?:(?:la|une|le|un|de|een|a|the|eine)\s+)?(?:procurations?|pouvoirs?|mandat|volmacht(?:en)?|prox(?:y|ies)|vollmacht)\s+(?:de|d['’]|du|van|of|for|from|von)|pour|voor|for|namens|f[üu]r|vertegenwoordigt|repr[ée]sente|represents|representing)\s*(?P<who>{NAME})\s*\)?\.?$"
    )
);
// What stands in the brackets behind a name: `procuration de Jan Claes`, `+ volmacht An Maes`.
pattern!(
    HELD,
    r"^(?i:\+?\s*(?:(?:avec|a|porteu\w+\s+de|munie?\s+de|met|heeft|with|holding|has|mit)\s+)?(?:(?:la|une|de|een|a|the)\s+)?(?:procurations?|proc\.|pouvoirs?|mandat|volmacht(?:en)?|prox(?:y|ies)|vollmacht)\s*(?::|\+|de\b|d['’]|van\b|of\b|for\b|from\b|von\b)?)\s*(?P<who>\p{Lu}.{1,80})$"
);

fn is_somebody(text: &str) -> bool {
    names::may_be_name(names::untitled(text.trim()))
}

fn pair(item: &str) -> Option<Named> {
    let of = |found: regex::Captures<'_>| {
        let part = |name: &str| found[name].trim_matches([' ', '(', ')', ',']).to_owned();
        let (who, by) = (part("who"), part("by"));
        (is_somebody(&who) && is_somebody(&by)).then(|| Named {
            name: who,
            represented_by: by,
            standing: Some(Standing::Represented),
            ..Named::default()
        })
    };
    let gives = GIVES.captures(item).and_then(of);
    gives.or_else(|| HOLDS.captures(item).and_then(of))
}

/// Those who are stood in for, where each part of a text is a pair.
pub(super) fn pairs(text: &str) -> Option<Vec<Named>> {
    let parts = people::split(text.trim().trim_end_matches('.'), &[';', ',']);
    let all: Option<Vec<Named>> = parts.iter().map(|part| pair(part)).collect();
    all.filter(|all| !all.is_empty())
        .or_else(|| Some(vec![pair(text)?]))
}

/// Those whose proxy somebody has, by what stands beside their name; what else stands there.
pub(super) fn held(beside: &str, by: &str) -> Option<(Vec<Named>, String)> {
    let mut others = Vec::new();
    let mut found: Vec<Named> = Vec::new();
    for part in beside.split([',', ';']).map(str::trim) {
        let who = HELD.captures(part).map(|found| found["who"].to_owned());
        let more = || !found.is_empty() && is_somebody(part) && part.contains(' ');
        match who {
            Some(who) => found.extend(each(&who, by)?),
            None if more() => found.extend(each(part, by)?),
            None => others.push(part),
        }
    }
    (!found.is_empty()).then(|| (found, others.join(", ")))
}

fn each(who: &str, by: &str) -> Option<Vec<Named>> {
    let all = by_whom(who);
    let good = !all.is_empty() && all.iter().all(|one| is_somebody(&one.name));
    let stand = |named: Named| Named {
        represented_by: by.to_owned(),
        standing: Some(Standing::Represented),
        ..named
    };
    good.then(|| all.into_iter().map(stand).collect())
}

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
    use crate::parse::{Context, parse};
    use chrono::NaiveDate;

    fn represented(head: &str) -> (usize, Vec<(String, String)>) {
        let text = format!(
            "PV du conseil du 3 mars 2021\n{head}\n\n1. Budget\nLe budget est lu.\n2. Divers\nRien.\n"
        );
        let all = parse(&text, &Context::of(NaiveDate::default())).attendees;
        let here = all.iter().filter(|a| a.standing == Standing::Present);
        let here = here.filter(|a| a.organisation.is_empty()).count();
        let away = all.iter().filter(|a| a.standing == Standing::Represented);
        let away = away.map(|a| (a.name.clone(), a.represented_by.clone()));
        (here, away.collect())
    }

    #[test]
    fn who_stands_in_for_whom_is_said_in_many_ways() {
        let wanted = vec![("Piet Jans".to_owned(), "Anne Roy".to_owned())];
        for line in [
            "Procurations : Piet Jans à Anne Roy",
            "Procuration : Piet Jans à Anne Roy.",
            "Procuration : Piet Jans donne procuration à Anne Roy",
            "Pouvoirs : Piet Jans a donné pouvoir à Anne Roy",
            "Procurations : de Piet Jans à Anne Roy",
            "Procurations : Piet Jans (à Anne Roy)",
            "Procurations : Piet Jans → Anne Roy",
            "Procurations : Anne Roy pour Piet Jans",
            "Procurations : Anne Roy (pour Piet Jans)",
            "Représentés : Piet Jans par Anne Roy",
            "Représentés : Piet Jans (par Anne Roy)",
            "Procurations :\n- Piet Jans à Anne Roy",
            "Procurations :\n- Anne Roy a procuration de Piet Jans",
            "Volmacht: Piet Jans aan Anne Roy",
            "Volmachten: Piet Jans gaf volmacht aan Anne Roy",
            "Volmachten: Piet Jans (aan Anne Roy)",
            "Volmachten: Anne Roy voor Piet Jans",
            "Vertegenwoordigd: Piet Jans door Anne Roy",
            "Proxies: Piet Jans (to Anne Roy)",
            "Proxies: Piet Jans to Anne Roy",
            "Proxies: Anne Roy for Piet Jans",
            "Represented: Piet Jans by Anne Roy",
            "Vertreten: Piet Jans durch Anne Roy",
        ] {
            let head = format!("Présents : Anne Roy, Luc Petit\n{line}");
            assert_eq!(represented(&head), (2, wanted.clone()), "{line}");
        }
        for line in [
            "Présents : Luc Petit, Anne Roy (procuration de Piet Jans)",
            "Présents : Anne Roy (procuration de Piet Jans), Luc Petit",
            "Présents : Anne Roy (a procuration de Piet Jans), Luc Petit",
            "Présents : Anne Roy (+ procuration Piet Jans), Luc Petit",
            "Présents : Anne Roy (pouvoir de Piet Jans), Luc Petit",
            "Présents :\n- Anne Roy, procuration de Piet Jans\n- Luc Petit",
            "Présents : Luc Petit, Anne Roy, Piet Jans représenté par Anne Roy",
            "Présents : Luc Petit, Piet Jans représenté par Anne Roy, Anne Roy",
            "Présents : Luc Petit, Piet Jans (représenté par Anne Roy), Anne Roy",
            "Présents : Luc Petit, Piet Jans (avec procuration à Anne Roy), Anne Roy",
            "Aanwezig: Luc Petit, Piet Jans (met volmacht aan Anne Roy), Anne Roy",
            "Present: Luc Petit, Piet Jans (with proxy to Anne Roy), Anne Roy",
            "Présents : Luc Petit, Anne Roy ; Piet Jans, représenté par Anne Roy",
            "Aanwezig: Luc Petit, Anne Roy (volmacht van Piet Jans)",
            "Aanwezig: Luc Petit, Anne Roy (met volmacht van Piet Jans)",
            "Aanwezig: Luc Petit, Anne Roy, Piet Jans vertegenwoordigd door Anne Roy",
            "Present: Luc Petit, Anne Roy (proxy for Piet Jans)",
            "Present: Luc Petit, Anne Roy, Piet Jans represented by Anne Roy",
        ] {
            assert_eq!(represented(line), (2, wanted.clone()), "{line}");
        }
        assert_eq!(
            represented("Présents : Anne Roy, Luc Petit\nProcurations : Piet Jans à Anne Roy, An Maes à Luc Petit").1.len(),
            2
        );
        assert_eq!(
            represented("Présents : Anne Roy (procurations de Piet Jans et An Maes), Luc Petit")
                .1
                .len(),
            2
        );
    }

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
