//! What is to be done, with or without somebody: `à vérifier`, `reste à trier les livres`, `il faut
//! chiffrer`, `offerte vragen`; and somebody who is given a thing by standing beside it:
//! `décoration : Thérèse et Jacqueline`, `brief naar de schepen - Nadia tegen eind september`.

use super::{
    Known, charged, doing::Form, fold, named::only_people, owner, passives, pattern, subjects,
    verbs,
};
use crate::parse::{language::stems, when};

stems!(TELLING, actions.telling);
stems!(CHAIRS, attendance.chair);
stems!(PRESENT, attendance.present);
stems!(EXCUSED, attendance.excused);
stems!(ABSENT, attendance.absent);
stems!(INVITED, attendance.invited);
stems!(REPRESENTED, attendance.represented);

// What says that something remains to be done, and the words up to its verb.
pattern!(
    REMAINS,
    r"\b(?:(?:il )?reste(?:nt)?(?: encore)? (?:a|donc a)|il (?:faut|faudra)(?: encore| donc| aussi| d'abord| absolument)?|(?:est|sont|sera|seront)(?: encore| donc| aussi)? a|(?:doit|doivent|devra|devront)(?: encore| donc)? etre|a|encore a|nog te|dient te|dienen te|is to be|are to be|still to be|needs? to be|must be|has to be|have to be|still to|remains to)\s+(?P<verb>[a-z'-]{3,})\b"
);
pattern!(
    BEGINS,
    r"^[^a-z0-9]*(?:(?:reste|rest|nog|encore|a|te|to|still)\s+)?"
);
pattern!(
    MODAL,
    r"\b(?:moet(?:en)?|kan|kunnen|wil|willen|mag|mogen|zou(?:den)?|zal|zullen|hebben|heeft|is|zijn|was|waren|werd|werden|wordt|worden|gaan|gaat|om|we|wij|ik|dat|die)\b"
);

/// Something to be done, whoever it is that does it.
pub(super) fn task(text: &str, known: &Known) -> Option<Form> {
    if text.chars().nth(240).is_some() {
        return None;
    }
    given(text, known)
        .or_else(|| charged::charged(text, known))
        .or_else(|| charged::nouns(text, known))
        .or_else(|| bracketed(text, known))
        .or_else(|| by_whom(text, known))
        .or_else(|| remains(text, known))
        .or_else(|| passives::passive(text, known))
        .or_else(|| bare_task(text, known))
}

// `moet nog besteld worden`.
pattern!(
    MUST,
    r"\b(?:moet|dient|moeten|dienen)\s(?:\S+\s){0,8}?(?P<verb>[a-z]{4,}) (?:te )?worden\b|\bmoet(?:en)?\s(?:\S+\s){0,8}?worden (?P<late>[a-z]{4,})\b"
);

/// `Mot aux enseignants à rédiger`, `reste à trier les livres`, `moet nog besteld worden`.
fn remains(text: &str, known: &Known) -> Option<Form> {
    // What somebody says should be done is not yet to be done.
    if super::tells(text) {
        return None;
    }
    let folded = fold(text);
    let must = MUST.captures(&folded).is_some_and(|found| {
        let verb = found.name("verb").or(found.name("late"));
        verb.is_some_and(|verb| passives::is_done(verb.as_str()))
    });
    let found = REMAINS.captures_iter(&folded).take(6).any(|found| {
        let (Some(whole), verb) = (found.get(0), found["verb"].trim_matches('\'')) else {
            return false;
        };
        let rest = folded[whole.end()..].trim_start();
        let ends = !rest.starts_with(|c: char| c.is_alphanumeric());
        // `mais elle doit être adaptée`: what somebody finds of it.
        let ahead = &folded[..whole.start()];
        // `il reste 45.000 € à engager`: an amount is told.
        if OF_IT.is_match(ahead) || AMOUNT.is_match(ahead) {
            return false;
        }
        // `à` alone stands before many verbs: at the end, or before who does it.
        let alone = !whole.as_str().starts_with("a ")
            || ends
            || whole.start() < 3
            || BEHIND.is_match(rest)
            || thing(&folded[..whole.start()]);
        // `a vérifié` is done.
        let done = whole.as_str().starts_with("a ") || whole.as_str().starts_with("encore a");
        let dated = BEHIND.is_match(rest) && INFINITIVE.is_match(verb) && when::has_due(text);
        alone && (verbs::is_infinitive(verb) || dated || !done && verbs::is_participle(verb))
    });
    (found || must).then(|| Form {
        owner: owner(text, known),
        score: 64,
    })
}

// A word for what was spoken of, right before.
pattern!(
    OF_IT,
    r"\b(?:mais|et|or|car|but|and|maar|en)\s(?:elles?|ils?|it|they|hij|zij|ze|het)\s$"
);
pattern!(AMOUNT, r"\d\s?(?:€|k€|eur|euros?|%)\s*$");
pattern!(INFINITIVE, r"^[a-z]{2,}(?:er|ir|re|oir)$");
// Who or by when, behind what is to be done.
pattern!(
    BEHIND,
    r"^(?:par|avant|pour le|d'ici|avec|door|tegen|voor|by|before|with|[(\[→>–—-])"
);

/// Whether what stands before is only a thing: `Bouchons moulés`.
fn thing(before: &str) -> bool {
    let mut words = before.split_whitespace();
    let verb = |word: &str| verbs::VERB.is_match(word) || verbs::is_present(word);
    (1..=6).contains(&before.split_whitespace().count())
        && !before.contains([',', ';', ':', '.'])
        && !words.any(verb)
}

/// `Acheter cinq chaises`, `offerte vragen`, `Get two quotes`: a verb and nobody.
fn bare_task(text: &str, known: &Known) -> Option<Form> {
    let folded = fold(text);
    let rest = &folded[BEGINS.find(&folded).map_or(0, |m| m.end())..];
    // `zaal boeken (Luc)`: who does it stands behind.
    let rest = rest.split(" (").next().unwrap_or(rest);
    let words: Vec<&str> = rest
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-')
        .filter(|w| !w.is_empty())
        .collect();
    if !(2..=16).contains(&words.len()) || text.trim_end().ends_with([':', '?']) {
        return None;
    }
    // `appeler l'assureur`: as good as three words.
    let elided = words.iter().filter(|w| w.contains('\'')).count();
    // Somebody or something already does or is what stands there.
    // `à l'imprimeur`: no verb, whatever its letters.
    let preposition = text.contains(" à ") && !text.contains(" a ");
    let told = words[1..words.len() - 1]
        .iter()
        .any(|w| TELLING.has(w) && !(preposition && *w == "a"));
    let named = known.names_in(text).first().is_some_and(|(at, _)| *at < 3);
    if named || told || text.starts_with("~~") || words.len() + elided < 3 && !rest.ends_with("en")
    {
        return None;
    }
    let first = verbs::is_infinitive(words[0]) && !words[0].ends_with("en");
    let last = words[words.len() - 1];
    let dutch = words.len() <= 9
        && last.ends_with("en")
        && verbs::is_infinitive(last)
        && !MODAL.is_match(rest);
    (first || dutch).then(|| Form {
        owner: owner(text, known),
        score: 63,
    })
}

/// Whether a text is a verb of what is to be done and its things: `appeler le plombier`, `zaal boeken`.
pub(crate) fn is_bare_task(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split_whitespace();
    let first = words.next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    let last = last.trim_matches(|c: char| !c.is_alphanumeric());
    let few = folded.split_whitespace().count() <= 12 && !folded.contains(['?', '!']);
    few && !first.ends_with("en") && verbs::is_infinitive(first) && !last.is_empty()
        || few && last.ends_with("en") && verbs::is_infinitive(last) && !MODAL.is_match(&folded)
}

// A thing, a sign, and who stands behind it.
pattern!(
    GIVEN,
    r"^(?P<what>[^:?]{2,90}?)\s*(?::|\s[–—-]|→|=>|->|➔|\s=\s)\s*(?P<who>[^:?.;]{2,80}?)(?P<rest>\s*[,(.;].{0,70})?$"
);
// What somebody is, and nothing to be done.
pattern!(
    ROLE,
    r"\b(?:scrut\w*|candidat\w*|candidature|groupe|groupes|werkgroep|gt|jury|equipe|bureau|commission|comite|membres?|leden|minutes|minuted|owner|wie|qui|who|responsables?|verantwoordelijken?|sortants?|elus?|elue|elected|verkozen|kandidat\w*|rapporteu\w*|orateu\w*|oratrice|pour|contre|abstentions?|voor|tegen|for|against|prise de notes?|verslag\w*|notul\w*|redact\w*|auteur|contact|nouveaux?|nouvelles?|nieuwe|new|bravo|merci|bedankt|thanks|proposed|seconded|moved|source|signe|getekend|signed|absen\w*|arrive\w*|depart\w*|parti|quorum|procuration\w*|copie|cc|invites?|speakers?|sprekers?|anniversaire\w*|naissance\w*|deces|question\w*|vraag|vragen|reponse\w*|antwoord|remarque\w*|opmerking\w*|avis|intervention\w*|present\w*|expose\w*|accueil|introduction|inleiding|toelichting|animation|facilitat\w*|moderat\w*|date|lieu|plaats|place|mandats?)\b"
);

pattern!(
    FOR_IT,
    r"^(?:pour|voor|for) (?:(?:le|la|les|de|het|the) |l')"
);

/// `décoration : Thérèse et Jacqueline`, `Affiches : Béa, avant la mi-mai`.
fn given(text: &str, known: &Known) -> Option<Form> {
    let found = GIVEN.captures(text)?;
    let what = fold(found["what"].trim_matches(|c: char| !c.is_alphanumeric()));
    let label = |word: &str| {
        [
            &*CHAIRS,
            &*PRESENT,
            &*EXCUSED,
            &*ABSENT,
            &*INVITED,
            &*REPRESENTED,
        ]
        .iter()
        .any(|stems| stems.has(word))
    };
    let mut words = what
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty());
    // `Pour l'affiche : Anne`.
    let role = FOR_IT.find(&what).map_or(0, |m| m.end());
    // `note rectificative : Anne`: a verb of telling has somebody before it.
    let tells = text
        .split_once(' ')
        .is_some_and(|(_, rest)| super::tells(rest));
    if what.is_empty()
        || ROLE.is_match(&what[role..])
        || tells
        || words.any(label)
        || only_people(&found["what"], known).is_some()
    {
        return None;
    }
    let who = found["who"].trim();
    let who = charged::UNTIL
        .captures(who)
        .map_or(who, |c| c.name("who").map_or(who, |m| m.as_str()));
    let owner = only_people(who, known)?;
    Some(Form { owner, score: 67 })
}

// Who, and perhaps by when, in brackets at the end.
pattern!(BRACKETS, r"[(\[](?P<who>[^()\[\]]{2,70})[)\]]\s*[.;!]?\s*$");

/// `Courrier aux riverains (Valérie, 31/01)`, `staat tegen vrijdag in de app (LV)`: a day and somebody.
fn bracketed(text: &str, known: &Known) -> Option<Form> {
    let found = BRACKETS.captures(text)?;
    let who = found.name("who")?.as_str();
    let owner = only_people(who, known).or_else(|| {
        let (who, when) = who
            .split_once([',', ';'])
            .or_else(|| who.split_once(" - "))?;
        let day = when::has_due(when) || when::has_due(&format!("pour {when}"));
        day.then(|| only_people(who, known)).flatten()
    })?;
    let day = when::has_due(text) || when::day_at_end(who, chrono::NaiveDate::default()).is_some();
    (day && !super::tells(text)).then_some(Form { owner, score: 66 })
}

// `c'est Vincent qui`, `ce sera Imane`, `dat wordt Jan`.
pattern!(
    IT_IS,
    r"(?:c['’]est|ce sera|dat wordt|dat is|it will be|it's)\s(?P<who>\p{Lu}[^,.;:?!]{1,50})"
);
// `sera préparé par les parents`, `sont à préparer par Tristan`, `wordt door Jan uitgewerkt`.
pattern!(
    BY,
    r"\b(?:(?:sera|seront|est|sont) (?:\S+ )?(?P<fr>[a-z'-]{4,}) (?:et \S+ )?par |(?:wordt|worden|zal|zullen) (?:\S+ ){0,4}?door |(?:will|to) be (?P<en>[a-z-]{3,}) by )(?P<who>.{2,60})"
);

/// Who does it by the words around them: `ce sera Imane`, `sera rédigé par la secrétaire`.
fn by_whom(text: &str, known: &Known) -> Option<Form> {
    if let Some(found) = IT_IS.captures(text)
        && let Some((0, name)) = known.names_in(&found["who"]).into_iter().next()
    {
        let rest = found["who"][name.len()..].trim_start();
        let goes_on = rest.is_empty() || rest.starts_with("qui ") || rest.starts_with("die ");
        return goes_on.then(|| Form {
            owner: name.to_owned(),
            score: 66,
        });
    }
    let folded = fold(text);
    let found = BY.captures(&folded)?;
    let future = found
        .get(0)
        .is_some_and(|m| !m.as_str().starts_with("es") && !m.as_str().starts_with("so"));
    let listed = found
        .name("fr")
        .is_some_and(|verb| verbs::is_participle(verb.as_str()));
    if !future && !when::has_due(text) && !listed {
        return None;
    }
    // Folded and as it is written: letter by letter.
    let start = folded[..found.name("who")?.start()].chars().count();
    let behind: String = text.chars().skip(start).collect();
    let named = known.names_in(&behind).into_iter().next();
    if let Some((at, name)) = named
        && at <= 4
    {
        return Some(Form {
            owner: name.to_owned(),
            score: 68,
        });
    }
    let office = OFFICE
        .find(&behind)
        .filter(|m| future && subjects::is_office(m.as_str()))?;
    Some(Form {
        owner: office.as_str().trim().to_owned(),
        score: 64,
    })
}

// An office behind `par`: up to the next small word.
pattern!(
    OFFICE,
    r"^(?:(?:les|la|le|de|het|the)\s+|l['’])[\p{L}'’-]+(?:\s(?:des|de la|de l['’]|du|de|van de|van het|van)\s?[\p{L}'’-]+)?"
);

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let mut known = Known::default();
        for name in [
            "Thérèse Bouvy",
            "Jacqueline Roy",
            "Nadia Amrani",
            "Stan Peeters",
        ] {
            known.add(name);
        }
        known
    }

    #[test]
    fn what_is_to_be_done_is_found_whoever_does_it() {
        for (text, owner) in [
            (
                "décoration : Thérèse et Jacqueline",
                "Thérèse et Jacqueline",
            ),
            ("brief naar de schepen - Nadia tegen eind sept", "Nadia"),
            ("Verf: Stan (factuur aan de vzw)", "Stan"),
            ("Mot aux enseignants à rédiger (Nadia).", "Nadia"),
            ("Il reste à trier les livres de la cave", ""),
            ("Il faut chiffrer le deuxième lot avant le 20 mars.", ""),
            ("zaal reserveren", ""),
            ("Bouchons moulés à commander pour 18 salariés.", ""),
            ("Mise à jour à faire par Nadia d'ici fin juin.", "Nadia"),
            ("Reste à trouver quelqu'un pour le bar", ""),
            ("Courrier aux riverains (Nadia, pour le 31/01)", "Nadia"),
            ("demander deux devis pour la pompe", ""),
            ("L'avis sera rédigé par la secrétaire", "la secrétaire"),
            ("Elle sera menée par Nadia.", "Nadia"),
            ("Pas de souci, ce sera Stan.", "Stan"),
        ] {
            let found = task(text, &known());
            assert_eq!(found.map(|f| f.owner).as_deref(), Some(owner), "{text}");
        }
        for text in [
            "Présents : Thérèse et Jacqueline",
            "Rapporteur : Nadia",
            "Le local sert à ranger le matériel de la fête.",
            "We moeten de zaal nog eens goed bekijken dus.",
        ] {
            assert_eq!(task(text, &known()), None, "{text}");
        }
    }
}
