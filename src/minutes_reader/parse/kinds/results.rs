//! What became of something, in few words: `Comptes 2022 : approuvés`, `budget 75 euro, akkoord`.

use super::pattern;
use crate::parse::language::{any, each, one};

// `Comptes 2022 : approuvés`, `Dog signs – deferred to May`: something and what became of it.
pattern!(
    pub RESULT,
    format!(
        r"(?:[:;>\x{{2192}}\x{{2013}}\x{{2014}}]|->|=>|\s-)\s*(?:\S+\s){{0,2}}?(?:{})(?:ee?s?|s)?(?:\s*(?:[.,;!(]|$)|\s(?:a l'|par|avec|sans|pour|jusqu|faute|met|tot|door|zonder|to|by|with|until|unanim|nem)\b)",
        any(|l| &l.decisions.participles)
    )
);
// `budget 75 euro, akkoord`.
pattern!(
    pub ENDS,
    r"(?:[,:;>\x{2192}\x{2013}\x{2014}]|->|=>|\s-)\s*(?:(?:tout le monde|iedereen|all|tous|pour tous) )?(?:akkoord|ok|d'accord|accord|agreed|approved|goedgekeurd|afgesproken|unaniem|carried|valide|adopte|approuve|accepte|rejete|refuse|acte|decide|conclu|vendu|deal)e?s?\s*[.!]?$|(?:\x{2192}|\x{21d2}|->|=>)\s*(?:ok|oui|non|ja|nee|yes|no|d'accord|accepte|adopte|rejete|refuse|valide|approuve)e?s?\b"
);
// `Date : 18 mai (validé)`.
pattern!(
    pub BRACKETED,
    format!(
        r"\((?:{}|ok|akkoord)(?:ee?s?|s)?(?:[,;:)!]|\s(?:par|door|by|a l'|unanim))",
        any(|l| &l.decisions.participles)
    )
);
// Behind these somebody did it, who may be anybody.
const DOERS: [&str; 8] = ["a", "ont", "avons", "heeft", "hebben", "has", "have", "hat"];

/// Those behind which something is done, by nobody who is named.
pub(super) fn passive(auxiliaries: &[String]) -> String {
    let of = |word: &&String| !DOERS.contains(&word.as_str());
    let some: Vec<String> = auxiliaries.iter().filter(of).cloned().collect();
    one(&some)
}

// `La commune a accordé un subside`: somebody did, hardly those who met.
pattern!(
    pub PERFECT,
    each(|l| {
        let d = &l.decisions;
        let (participles, between) = (one(&d.participles), one(&d.between));
        vec![format!(
            r"\b(?:a|ont|avons|heeft|hebben|has|have|hat)\s(?:(?:{between})\s){{0,2}}(?:{participles})(?:ee?s?|s)?\b"
        )]
    })
);
// Nothing was said against what follows: `Pas de remarques, le PV est approuvé`.
pattern!(
    NO_REMARK,
    r"^(?:[^:.]{2,40}:\s)?(?:il n'y a |er zijn |there were )?(?:pas de|pas d'|aucune?s?|sans|geen|no|keine)\s?(?:autres? candidat\w*|andere kandida\w+|other nominations|op- (?:of|en) aanmerkingen|remarques?|commentaires?|observations?|questions?|opmerkingen?|vragen|comments?|remarks?|questions?|amendments?|corrections?)\s*[,;:.]\s*(?:et |en |and |donc |dus |so )?"
);
// `Le CSE rend un avis`: letters after an article are those who decide, or others.
pattern!(
    LETTERS,
    r"(?:^|[\s,;:('’])(?P<article>[Ll]e |[Ll]a |[Ll]['’]|[Dd]e |[Hh]et |[Tt]he )(?P<who>\p{Lu}[\p{Lu}.]{1,10})(?:\s|,|$)"
);

/// A folded text without the words that nothing was said against what follows.
pub(super) fn without_remark(folded: &str) -> &str {
    let end = NO_REMARK.find(folded).map_or(0, |found| found.end());
    &folded[end..]
}

/// A text with those who decide for letters that may mean them.
pub(super) fn spelled_out(text: &str) -> Option<String> {
    let found = LETTERS.captures(text)?;
    let (article, who) = (found.name("article")?, found.name("who")?);
    // A text in capitals says no letters.
    if !text.contains(char::is_lowercase) {
        return None;
    }
    let all = match article.as_str().chars().next() {
        Some('d' | 'D' | 'h' | 'H') => "de raad",
        Some('t' | 'T') => "the board",
        _ => "le comité",
    };
    Some([&text[..article.start()], all, &text[who.end()..]].concat())
}

#[cfg(test)]
mod tests {
    use super::super::score;

    #[test]
    fn what_became_of_something_is_decided() {
        for text in [
            "Rapport moral : adopté à l'unanimité",
            "Fence – deferred to May.",
            "De tent, 200 euro, akkoord.",
            "Sortie du 4 juin (validé)",
            "Pas de remarques, le PV du 2 mai est approuvé.",
            "Geen opmerkingen, het verslag is goedgekeurd.",
            "Le CSE rend un avis défavorable.",
            "De OR stemt in met het rooster.",
            "Amendement : 3 pour, 6 contre → rejeté",
        ] {
            assert!(score(text) >= 60, "{text} {}", score(text));
        }
        for text in [
            "Le budget : 3 pages",
            "Reste : la note à valider",
            "Le DNF arrive demain.",
        ] {
            assert!(score(text) < 60, "{text} {}", score(text));
        }
    }
}
