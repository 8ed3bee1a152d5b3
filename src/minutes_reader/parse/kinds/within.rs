//! Somebody's words behind a label or within a sentence.

use super::{Known, fold, pattern, says, says_who};

// `Local : M. Roy signale …`, `Bonne idée, mais K. Roy doute …`.
pattern!(
    LEAD,
    r"^(?:[\p{Lu}\p{N}][^:!?;\n]{1,40}?\s?:\s+|[^:.!?;,\n]{2,40},\s+(?:mais|but|maar|et|en|and|toch|or|cependant|car|want)\s+|(?:Selon|Volgens|According to)\s)"
);
pattern!(
    THAT,
    r"^\s+(?:\S+\s){0,3}?\S+\s(?:(?:\S+\s)?(?:que|si|dat|of|that|if|whether|dass|ob)\s|qu'|s'il|pourquoi|waarom|why\b)"
);

/// Who speaks behind a label or the beginning of a sentence.
pub(super) fn within<'a>(text: &'a str, known: &Known) -> Option<(&'a str, bool)> {
    let lead = LEAD.find(text)?;
    let rest = &text[lead.end()..];
    let (name, titled) = says_who(rest)?;
    (titled || known.knows(name)).then_some((name, true))
}

pattern!(
    ACCORDING,
    format!(
        r"^\W*(?:{})\s",
        crate::parse::language::any(|l| &l.words.according)
    )
);

/// Whose view is told: `Selon M. Roy, …`, `Volgens de schepen is …`, `Pour Anne, …`.
pub(super) fn according<'a>(text: &'a str, known: &Known) -> Option<&'a str> {
    let near = text
        .char_indices()
        .nth(40)
        .map_or(text, |(at, _)| &text[..at]);
    let folded = fold(near);
    let end = ACCORDING.find(&folded)?.end();
    // Folded letter by letter: as many stand before it.
    let letters = folded[..end].chars().count();
    let at = text.char_indices().nth(letters)?.0;
    let rest = &text[at..];
    let short = letters < 6;
    let named = known.names_in(rest).into_iter().next();
    let named = named.filter(|(start, _)| *start == 0).map(|(_, name)| name);
    let who = named
        .or_else(|| titled(rest))
        .or_else(|| says::leading_office(rest))?;
    let behind = rest[who.len()..].chars().next();
    // `Pour Anne, c'est trop cher`: behind a small word a comma says so.
    (!short && behind.is_some_and(|c| c == ',' || c == ' ') || behind == Some(',')).then_some(who)
}

pattern!(
    TITLED,
    r"^(?:M\.|Mme|Mr|Mrs|Ms|Cllr|Dhr\.?|dhr\.?|Mevr\.?|mevr\.?|Mw\.?|mw\.?|Mevrouw|mevrouw|de heer|Madame|Monsieur|Herr|Frau)\s\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’-]*){0,2}"
);

fn titled(text: &str) -> Option<&str> {
    TITLED.find(text).map(|found| found.as_str())
}

/// Whether what somebody says stands behind their name and a verb.
pub(crate) fn says_that(text: &str, name: &str) -> bool {
    let behind = text.split_once(name).map(|(_, behind)| fold(behind));
    behind.is_some_and(|behind| THAT.is_match(&behind))
}

#[cfg(test)]
mod tests {
    use super::super::reported;
    use super::*;

    #[test]
    fn words_are_found_behind_labels_and_within() {
        let mut known = Known::default();
        known.add("Anne Roy");
        known.add("Jan Peeters");
        for (text, name) in [
            ("Local : Anne signale que l'armoire est pleine.", "Anne"),
            ("Bonne idée, mais A. Roy doute qu'on puisse.", "A. Roy"),
        ] {
            let found = reported(text, &known).map(|(name, _)| name);
            assert_eq!(found.as_deref(), Some(name), "{text}");
        }
        for text in [
            "Le comité explique les comptes.",
            "La directrice est absente.",
            "Budget : le comité valide.",
        ] {
            assert!(reported(text, &known).is_none(), "{text}");
        }
        assert!(says_that("Bilal dit qu'il manque du pain", "Bilal"));
        assert!(!says_that("Bilal achète du pain", "Bilal"));
    }
}
