//! Notes that only say how something is, or that it was read: where they stand makes them nothing else.

use crate::parse::{pattern, sentence::sentences};
use kernel::fold::fold;

// `La charpente est saine.`, `Iedereen is heel tevreden.`: what something is, in a word.
pattern!(
    IS,
    r"^(?:[\w'’-]+\s){1,6}?(?:est|sont|etait|etaient|semble(?:nt)?|parait|is|are|was|were|zijn|waren|lijkt|seems?|ist|sind|war|waren)\s(?:(?:tres|trop|assez|plutot|bien|encore|toujours|deja|heel|erg|zeer|te|nog|steeds|al|very|too|quite|still|rather|sehr|noch|zu)\s)?(?P<how>[a-z'’-]+)\W*$"
);
// What was done with something ends so: it may be settled.
pattern!(
    DONE,
    r"(?:ee?s?|ie?s?|ue?s?|ise?s?|ite?s?|erte?s?|ed|en|ok|oui|non|ja|nee|yes|no|ge[a-z]{2,}[dt])$|^(?:ge|be|ver|her|ont|af|op|aan|uit|in|weg|over|don|set|off|on|out|up)"
);
// Ends as what was done does, and says how something is.
const HOW: [&str; 28] = [
    "saine",
    "saines",
    "vieille",
    "vieilles",
    "contente",
    "contentes",
    "bonne",
    "bonnes",
    "grande",
    "petite",
    "petites",
    "haute",
    "basse",
    "pleine",
    "vide",
    "propre",
    "sale",
    "froide",
    "chaude",
    "lourde",
    "calme",
    "triste",
    "open",
    "tevreden",
    "in orde",
    "pauvre",
    "riche",
    "libre",
];
// `Le budget est lu par Anne.`, `De begroting wordt overlopen.`, `The accounts were presented.`
pattern!(
    READ,
    r"^(?:[\w'’-]+\s){1,8}?(?:est|sont|a ete|ont ete|is|are|was|were|wordt|worden|werd|werden|wird|werden|wurde|wurden)\s(?:[\w'’-]+\s){0,4}?(?:lue?s?|relue?s?|presentee?s?|parcourue?s?|exposee?s?|commentee?s?|expliquee?s?|detaillee?s?|voorgelezen|gelezen|overlopen|toegelicht|voorgesteld|besproken|doorgenomen|uitgelegd|read|presented|explained|discussed|reviewed|outlined|vorgelesen|vorgestellt|erlautert|besprochen)(?:\s(?:par|door|by|von|avec|met|with)\s[\w\s.'’-]{2,40})?\W*$"
);

/// Whether each sentence of a note only says how something is or that it was read.
pub(super) fn is_calm(text: &str) -> bool {
    let calm = |sentence: &str| {
        let folded = fold(sentence);
        let how = IS.captures(&folded).is_some_and(|found| {
            let how = &found["how"];
            HOW.contains(&how) || !DONE.is_match(how)
        });
        how || READ.is_match(&folded)
    };
    text.chars().nth(200).is_none() && sentences(text).into_iter().all(calm)
}

#[cfg(test)]
mod tests {
    use super::is_calm;

    #[test]
    fn what_only_is_or_was_read_is_told_from_what_was_settled() {
        for text in [
            "Le budget est lu.",
            "Le budget est lu par Anne.",
            "Le rapport a été présenté par Luc Petit.",
            "La charpente est saine.",
            "La chaudière est vieille.",
            "Tout le monde est content.",
            "De begroting wordt overlopen.",
            "Het verslag werd voorgelezen door Jan.",
            "Iedereen is heel tevreden.",
            "The accounts were presented by Ann.",
            "The roof is still wet.",
            "Der Bericht wurde vorgestellt.",
        ] {
            assert!(is_calm(text), "{text}");
        }
        for text in [
            "Le budget est approuvé.",
            "La date est fixée.",
            "Le devis est retenu.",
            "Le point est reporté.",
            "Het voorstel is goedgekeurd.",
            "De zaal is gereserveerd.",
            "The plan is agreed.",
            "Luc envoie la note.",
            "Le budget est lu. On le garde.",
            "C'est non.",
        ] {
            assert!(!is_calm(text), "{text}");
        }
    }
}
