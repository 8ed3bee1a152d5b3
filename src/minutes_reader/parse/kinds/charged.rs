//! Who is charged with something, and nouns of doing: `le dossier est confié à Luc`, `aan Luc wordt
//! gevraagd`, `réservation de la salle par Els`, `wie maakt het verslag? Stijn`.

use super::{Known, doing::Form, fold, named::only_people, owner, pattern, verbs};
use crate::parse::{language::stems, when};

stems!(TELLING, actions.telling);

// By when, behind somebody: `Nadia tegen eind september`.
pattern!(
    pub UNTIL,
    r"(?i)^(?P<who>.{2,60}?)(?:[\s,]+[–—-]\s+(?P<day>(?:\d{1,2}[/. ].{1,20}|z\.?s\.?m\.?|asap|dès que possible|zo snel mogelijk|(?:fin|eind|mi|begin|début) .{2,20}))|[\s,]+(?P<due>(?:tegen|voor|vóór|pour|avant|d['’]ici|by|before|uiterlijk|au plus tard)\s.{2,40}))$"
);
// `Le dossier est confié à Luc`, `Luc est chargé du suivi`, `on demande à Luc`, `aan Luc wordt gevraagd`.
pattern!(
    CHARGED_TO,
    r"\b(?:confiee?s?|attribuee?s?|deleguee?s?|toevertrouwd|toegewezen|assigned|(?:on|nous) (?:demande|demandons|demandera|confie|confions)|(?:charge|mission|tache) est donnee|a charge|charge) (?:a|au|aux|aan|to|de) (?P<who>.{2,60})"
);
pattern!(
    CHARGED,
    r"^\s(?:est|sont|sera|seront|is|zijn|wordt|worden|was)\s(?:\S+\s)?(?:chargee?s?|mandatee?s?|pries?e?|belast|gemachtigd|asked|tasked|requested)\s(?:de|d'|du|des|pour|met|om|to|with)"
);
// `Aan Luc wordt gevraagd`, `het bestuur vraagt Luc om`.
pattern!(
    ASKED_OF,
    r"(?:^aan\s(?P<who>.{2,50}?)\swordt gevraagd\b|\b(?:vraagt|vragen|asks?)\s(?P<whom>.{2,40}?)\s(?:om|to)\s)"
);

/// Who is charged with something.
pub(super) fn charged(text: &str, known: &Known) -> Option<Form> {
    let named = known.names_in(text);
    let (first, name) = named.first().copied()?;
    let form = |owner: &str| {
        Some(Form {
            owner: owner.to_owned(),
            score: 68,
        })
    };
    let folded = fold(text);
    let ahead = text[..first].chars().any(char::is_alphanumeric);
    if !ahead && CHARGED.is_match(&fold(&text[first + name.len()..])) {
        return form(name);
    }
    let place = |found: regex::Match<'_>| {
        let at = folded[..found.start()].chars().count();
        text.char_indices().nth(at).map(|(at, _)| at)
    };
    let asked = ASKED_OF.captures(&folded);
    let asked = asked.and_then(|c| c.name("who").or(c.name("whom")));
    let given = CHARGED_TO.captures(&folded).and_then(|c| c.name("who"));
    let at = asked.and_then(place).or_else(|| given.and_then(place))?;
    let found = named.iter().find(|(start, _)| *start == at)?;
    form(found.1)
}

// `Réservation de la salle par M. Kieffer`, `Publicatie op de website uiterlijk 1 maart`.
pattern!(
    NOUN,
    r"^[^a-z]*(?:(?:la |le |l'|de |het )?[a-z'-]+(?:tion|ment|age|isie|tie|ing|aat)s?|envoi|rappel|achat|demande|contact|prise|mise|relance|recherche|impression|releve|commande|devis|aankoop|bestelling|verzenden|affiches?|flyers?|mail|brief|courrier|oproep|contact)\b"
);
pattern!(
    BY_WHOM,
    r"\s(?:par|door|by)\s(?P<who>\p{Lu}.{1,40}?)\s*\.?$"
);
pattern!(
    NAME_AND_DAY,
    r"^\p{L}[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,2}?\s(?P<who>\p{Lu}\S*(?:\s\p{Lu}\S*)?)\s(?:tegen|voor|vóór|pour|avant|by|before|uiterlijk)\s.{2,24}$"
);
pattern!(IN_BRACKETS, r"\s\((?P<who>\p{Lu}[^()]{1,40})\)\s*\.?$");
// `Wie maakt het verslag? Stijn, met hulp van Marloes.`
pattern!(
    WHO_DOES,
    r"^(?i:qui|wie|who)\s[^?]{3,120}\?\s*(?P<who>\p{Lu}[^,.;:?!]{1,40})(?:[,.].{0,60})?$"
);

/// Nouns of doing, and by whom or by when.
pub(super) fn nouns(text: &str, known: &Known) -> Option<Form> {
    if text.chars().nth(140).is_some() {
        return None;
    }
    let form = |owner: String| Some(Form { owner, score: 65 });
    for pattern in [&*WHO_DOES, &*NAME_AND_DAY] {
        let who = pattern
            .captures(text)
            .and_then(|c| only_people(&c["who"], known));
        if who.is_some() {
            return form(who?);
        }
    }
    let folded = fold(text);
    if !NOUN.is_match(&folded) || folded.contains([':', '?', ';']) {
        return None;
    }
    let mut words = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    if words.any(|word| verbs::VERB.is_match(word) || verbs::is_present(word) || TELLING.has(word))
    {
        return None;
    }
    let by = BY_WHOM.captures(text);
    if let Some(who) = by.and_then(|c| only_people(&c["who"], known)) {
        return form(who);
    }
    // `Achat de gobelets (Karim)`.
    let few = folded.split_whitespace().count() <= 7;
    let bracketed = IN_BRACKETS.captures(text).filter(|_| few);
    if let Some(who) = bracketed.and_then(|c| only_people(&c["who"], known)) {
        return form(who);
    }
    let short = folded.split_whitespace().count() <= 9;
    (short && when::has_due(text) && UNTIL.is_match(text)).then(|| Form {
        owner: owner(text, known),
        score: 63,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_charged_with_something() {
        let mut known = Known::default();
        for name in ["Luc Roy", "Els Maes"] {
            known.add(name);
        }
        for text in [
            "Le dossier est confié à Luc.",
            "Luc est chargé du suivi.",
            "On demande à Luc de relancer la banque.",
            "Aan Luc wordt gevraagd de bank te bellen.",
            "Het bestuur vraagt Luc om de bank te bellen.",
            "Luc is belast met het dossier.",
        ] {
            let found = charged(text, &known).map(|f| f.owner);
            assert_eq!(found.as_deref(), Some("Luc"), "{text}");
        }
        for text in [
            "Luc est content.",
            "Luc vraagt of Els komt.",
            "Luc demande un prix.",
        ] {
            assert_eq!(charged(text, &known), None, "{text}");
        }
        for (text, owner) in [
            ("Réservation de la salle par Els Maes.", "Els Maes"),
            ("Wie maakt het verslag? Luc, met hulp van Els.", "Luc"),
            ("affiche Els tegen 21/2", "Els"),
            ("Publicatie op de website uiterlijk 1 maart.", ""),
        ] {
            let found = nouns(text, &known).map(|f| f.owner);
            assert_eq!(found.as_deref(), Some(owner), "{text}");
        }
        assert_eq!(
            nouns("Présentation du budget par la direction", &known),
            None
        );
    }
}
