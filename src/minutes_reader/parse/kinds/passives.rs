//! What will be done, by nobody in particular: `une relance sera envoyée`, `er wordt een brief
//! gestuurd`, `quotes will be obtained`, `il conviendra de prévenir les voisins`.

use super::{Known, doing::Form, fold, owner, pattern, verbs};
use crate::parse::{language::stems, when};

stems!(MORE, actions.passive);
stems!(NOT, actions.passive_not);
stems!(UNDONE, actions.undone);
stems!(SETTLED, leanings.done);

// A verb of what will be, and the words behind it.
pattern!(
    WILL,
    r"\b(?P<aux>sera|seront|sera-t-il|wordt|worden|zal|zullen|will be|to be|must be|should now be)\s(?P<rest>[^.;:?!,]{3,160})"
);
// A clause of its own stands before, of which it is only told.
pattern!(
    WITHIN,
    r"\b(?:qu[ei]|qu'\w*|si|s'ils?|dont|quand|lorsqu\w*|ou|dat|die|als|of|omdat|zodra|wanneer|terwijl|tot|that|which|who|when|if|once|until|because|parce)\s|\bqu'"
);
// Words that may stand between what will be and what is done.
pattern!(
    BESIDE,
    r"^(?:donc|ensuite|egalement|aussi|encore|bientot|rapidement|prochainement|alors|toutefois|desormais|enfin|ainsi|bien|a nouveau|de nouveau|par ailleurs|then|also|again|soon|now)$"
);
// `il conviendra de vérifier`, `il y a lieu de contacter`.
pattern!(
    BEHOVES,
    r"\b(?:il (?:convient|conviendra|y a lieu|y aura lieu|s'agira|importe|reste)(?: \S+)?|(?:on|nous) (?:doit|devons|devra|devrons)(?: \S+)?)\s(?:de |d'|a )?(?P<verb>[a-z'-]{3,})\b"
);
// What is open by its own word, at the end: `Labels needed.`
pattern!(
    NEEDED,
    r"^(?:\S+ ){1,5}(?:needed|wanted|required|gezocht|nodig|a prevoir)$"
);

// `we hebben meer tijd nodig`: what those who speak are in need of.
pattern!(
    IN_NEED,
    r"\b(?:we|wij|ik|men|je|nous|on|i|hebben|hebt|heeft|heb|hadden|had)\b"
);

/// Letters that are looked at.
const LONG: usize = 300;

/// Something that will be done.
pub(super) fn passive(text: &str, known: &Known) -> Option<Form> {
    if text.chars().nth(LONG).is_some() {
        return None;
    }
    let folded = fold(text);
    let found = WILL
        .captures_iter(&folded)
        .take(4)
        .any(|found| done(&folded, &found))
        || behoves(&folded)
        || NEEDED.is_match(folded.trim_end_matches(['.', '!']).trim())
            && !IN_NEED.is_match(&folded);
    found.then(|| Form {
        owner: owner(text, known),
        score: 64,
    })
}

fn done(folded: &str, found: &regex::Captures<'_>) -> bool {
    let (Some(aux), Some(rest)) = (found.name("aux"), found.name("rest")) else {
        return false;
    };
    let ahead = &folded[..aux.start()];
    if WITHIN.is_match(ahead) || ahead.ends_with("ne ") || ahead.ends_with("n'en ") {
        return false;
    }
    let mut words = rest
        .as_str()
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-')
        .filter(|word| !word.is_empty())
        .take(14);
    match aux.as_str() {
        "wordt" | "worden" | "zal" | "zullen" => {
            let words: Vec<&str> = words.collect();
            // `het voorstel wordt aangepast`: as often what was settled, without a day.
            let settled = |word: &&str| SETTLED.has(word);
            if words.iter().any(settled) && !when::has_due(folded) {
                return false;
            }
            let comes = aux.as_str().starts_with('w') || words.contains(&"worden");
            comes
                && !words.iter().any(|word| UNDONE.has(word))
                && words.iter().any(|word| is_done(word))
        }
        _ => words
            .find(|word| !BESIDE.is_match(word))
            .is_some_and(|word| is_done(word) && !words.any(|word| word == "pas")),
    }
}

/// Whether a word tells what is done with something that is to be done.
pub(super) fn is_done(word: &str) -> bool {
    (verbs::is_participle(word) || MORE.has(word)) && !NOT.has(word)
}

fn behoves(folded: &str) -> bool {
    BEHOVES.captures(folded).is_some_and(|found| {
        let start = found.get(0).map_or(0, |m| m.start());
        verbs::is_infinitive(&found["verb"]) && !WITHIN.is_match(&folded[..start])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_will_be_done_is_to_be_done_by_nobody_in_particular() {
        for text in [
            "Une relance sera envoyée aux retardataires.",
            "Les panneaux seront remplacés d'ici l'été.",
            "Le règlement sera affiché dans le hall.",
            "Contact sera pris avec la police.",
            "Il en sera fait part au gestionnaire.",
            "Un rappel sera encore fait par mail.",
            "La question sera posée au service juridique.",
            "Une demande de subside sera introduite.",
            "Il conviendra de vérifier les extincteurs.",
            "Il y a lieu de contacter le notaire.",
            "Er wordt een brief gestuurd naar de eigenaar.",
            "De affiches worden opgehangen in de wijk.",
            "Er zal een offerte gevraagd worden.",
            "De sloten worden vervangen tegen 1 juni.",
            "A reminder will be sent to all members.",
            "Three builders to be approached for prices.",
            "Quotes will be obtained for the fence.",
        ] {
            assert!(passive(text, &Known::default()).is_some(), "{text}");
        }
        for text in [
            "La route sera fermée en juin.",
            "La facture ne sera pas envoyée.",
            "On ne sait pas quand le toit sera réparé.",
            "Le parc sera ouvert dès mai.",
            "Dit wordt niet aangepast.",
            "De zaal wordt al jaren verhuurd.",
            "The hall will be closed in May.",
            "Nobody knows when it will be repaired.",
        ] {
            assert_eq!(passive(text, &Known::default()), None, "{text}");
        }
    }
}
