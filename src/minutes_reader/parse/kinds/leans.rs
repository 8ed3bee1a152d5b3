//! What leans towards a decision though no word of deciding says so: something changes, stays as it
//! is, is ordered or given up. Where those who met spoke of it before, it is what they came to.

use super::{fold, pattern};
use crate::parse::{
    judged::Memory,
    known::Known,
    language::{any, each, one},
};

// `La caution passe à 10 euros`, `Submission moves to 15 March`: a thing, and what becomes of it.
pattern!(
    MOVES,
    each(|l| vec![format!(
        r"^(?:[^\s.;:?!]+\s){{0,8}}?(?:{})(?:\b|$)",
        one(&l.leanings.moves)
    )])
);
// `L'enveloppe est scindée`, `De kabelbaan wordt besteld`.
pattern!(
    BECOMES,
    each(|l| {
        let (auxiliaries, done) = (one(&l.leanings.is), one(&l.leanings.done));
        vec![format!(
            r"\b(?:{auxiliaries})\s(?:[^\s.;:?!]+\s){{0,7}}?(?:{done})(?:ee?s?|s)?\b"
        )]
    })
);
// `Ouverture retardée à 8h`, `tracé nord abandonné`: without a verb.
pattern!(
    BARE,
    each(|l| vec![format!(
        r"^(?:[^\s.,;:?!]+\s){{1,6}}?(?:{})(?:ee?s?|s)?(?:[\s.,;]|$)",
        one(&l.leanings.done)
    )])
);
// `Prolongation de trois mois`.
pattern!(NOUN, format!(r"^(?:{})\b", any(|l| &l.leanings.nouns)));
// `Pas de réunion publique avant l'été`.
pattern!(NONE, format!(r"^(?:{})\s", any(|l| &l.leanings.none)));
pattern!(
    NONE_OF,
    format!(
        r"^\S+\s(?:\S+\s){{0,2}}?(?:{})\b",
        any(|l| &l.leanings.none_of)
    )
);
// `Désormais`, `vanaf nu`, `until then`.
pattern!(
    HENCEFORTH,
    format!(r"\b(?:{})\b", any(|l| &l.leanings.henceforth))
);
pattern!(
    CONCLUDES,
    format!(r"^(?:{})[\s,:]", any(|l| &l.leanings.concludes))
);
// `L'équipe demandera une ouverture`, `Council to fund the survey`.
pattern!(
    WILL,
    each(|l| vec![format!(
        r"^(?:{})\s(?:{})\b",
        one(&l.decisions.subjects),
        one(&l.leanings.will)
    )])
);
pattern!(OPEN, format!(r"\b(?:{})\b", any(|l| &l.leanings.open)));
// Somebody, or nobody that is named.
pattern!(
    SOMEBODY,
    r"^(?:il|elle|ils|elles|je|j'|hij|zij|ze|ik|he|she|they|i|m\.|mm\.|mme|mmes|mr|mrs|ms|dr|cllr|dhr|mevr|mw|de heer|qui|wie|who|celui|celle|ceci|cela|dit|this|there|er (?:is|zijn|was|waren|staan|ligt)|il y a)(?:\s|\b)"
);
// `Het wordt 25 mei`, `So it's the old hall`.
// What answers what was asked before: `Oui, pour la totalité.`, `Nee, dit jaar niet.`
pattern!(
    ANSWER,
    r"^(?:oui|non|ja|nee|neen|yes|no|d'accord|bien d'accord|akkoord|soit|goed|goed idee|goed voorstel|bonne idee|prima|fine|agreed)\s?[,.:;!]\s?\S"
);
pattern!(
    IT_IS,
    r"^(?:het worden|het wordt|dat wordt dus|ce sera|ca sera|c'est donc|so it's|so it is|it will be|it'll be|it's going to be|es wird)\s"
);
// `Infoavond wordt 14 maart`: a thing, and the day or number it becomes.
pattern!(
    BECOMES_EXACT,
    each(|l| vec![format!(
        r"^(?:[^\s.,;:?!]+\s){{1,4}}?(?:{})\s\d{{1,3}}\b",
        one(&l.leanings.becomes)
    )])
);
pattern!(
    AMOUNT,
    r"\d\s?(?:%|\x{20ac}|\x{a3}|eur\b|euros?\b)|[\x{20ac}\x{a3}]\s?\d"
);
pattern!(
    LIMITED,
    format!(r"\b(?:{})\b", any(|l| &l.leanings.limited))
);
// An amount, a day, a number: what is settled has one.
pattern!(
    EXACT,
    r"\d\s?(?:%|\x{20ac}|\x{a3}|eur\b|euros?\b|h\b|u\b)|[\x{20ac}\x{a3}]\s?\d|\b\d{1,2}(?:er|e|st|nd|rd|th)?\s(?:jan|feb|fev|mar|maart|mrt|mei|mai|may|apr|avr|jun|juin|jul|juil|aug|aout|sep|oct|okt|nov|dec)"
);

/// Whether a text without a verb says what was done. Without its accent a French participle is a verb
/// of the present: `commande`.
fn is_bare(text: &str, folded: &str) -> bool {
    let Some(found) = BARE.find(folded) else {
        return false;
    };
    let until = folded[..found.end()].trim_end_matches([' ', '.', ',', ';']);
    let word = until.rsplit(' ').next().unwrap_or_default();
    let first = until.chars().count() - word.chars().count();
    let written: String = text
        .chars()
        .skip(first)
        .take(word.chars().count())
        .collect();
    let ending = word.trim_end_matches('s');
    !(ending.ends_with('e') && written.is_ascii())
}

/// Letters of a text that may say what is settled.
const LONG: usize = 170;

thread_local! {
    static JUDGED: Memory<u8> = Memory::default();
}

/// Forgets what was judged.
pub(super) fn forget() {
    JUDGED.with(Memory::clear);
}

/// How far a sentence leans towards a decision, of 100.
pub(crate) fn leans(text: &str, known: &Known) -> u8 {
    let names = known.names_in(text);
    if names.first().is_some_and(|(at, _)| *at < 4) {
        return 0;
    }
    JUDGED.with(|judged| judged.of(text, || find(text)))
}

fn find(text: &str) -> u8 {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let words = text.split_whitespace().count();
    let few = words < 3 && !text.contains(|c: char| c.is_ascii_digit());
    if text.chars().nth(LONG).is_some() || words < 2 || few || text.trim_end().ends_with(['?', ':'])
    {
        return 0;
    }
    let folded = fold(text);
    if OPEN.is_match(&folded) || SOMEBODY.is_match(&folded) || super::tells(text) {
        return 0;
    }
    let none = || NONE.is_match(&folded) && !NONE_OF.is_match(&folded);
    let lead = CONCLUDES.find(&folded).map_or(0, |found| found.end());
    let rest = folded[lead..].trim_start();
    let base = if ANSWER.is_match(rest) {
        56
    } else if BECOMES_EXACT.is_match(rest) || IT_IS.is_match(rest) || IT_IS.is_match(&folded) {
        62
    } else if none() && LIMITED.is_match(&folded) || WILL.is_match(rest) {
        58
    } else if MOVES.is_match(rest) || BECOMES.is_match(rest) {
        50
    } else if none() || NOUN.is_match(rest) || is_bare(text, &folded) {
        48
    } else if lead > 0 || HENCEFORTH.is_match(&folded) {
        40
    } else {
        return 0;
    };
    let more = |is: bool, by: u8| if is { by } else { 0 };
    base + more(lead > 0, 12)
        + more(HENCEFORTH.is_match(&folded), 10)
        + more(EXACT.is_match(&folded), 6)
        + more(AMOUNT.is_match(&folded), 2)
        + more(words <= 14, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_or_stays_leans_towards_a_decision() {
        let mut known = Known::default();
        known.add("Anne Roy");
        for text in [
            "La caution monte à 12 euros.",
            "Le bail est prolongé, le loyer reste à 400 euros.",
            "De huur stijgt naar 200 euro.",
            "De bus wordt besteld.",
            "Subs stay at five pounds.",
            "The trip moves to 4 May.",
            "Pas de bal cette année.",
            "Prolongation de trois mois.",
            "Le bureau demandera un second devis.",
        ] {
            assert!(leans(text, &known) >= 45, "{text} {}", leans(text, &known));
        }
        for text in [
            "Anne passe à la banque.",
            "Il reste à voir le prix.",
            "Pas de remarques.",
            "Le prix reste à négocier.",
            "De prijs wordt nog bekeken.",
            "The boiler broke in May.",
        ] {
            assert!(leans(text, &known) < 45, "{text} {}", leans(text, &known));
        }
    }
}
