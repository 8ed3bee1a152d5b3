//! What somebody takes on in their own words: `je m'en charge`, `ik bel de gemeente`, `I'll ask`.

use super::{Known, fold, pattern, verbs};
use crate::parse::sentence::sentences;

pattern!(
    FRENCH,
    r"(?:^|[^a-z'])(?:je (?:m'en |me |m'|le |la |les |leur |lui |vous |l')?|j'(?:en |y )?)(?P<verb>[a-z]{3,})\b"
);
pattern!(
    DUTCH,
    r"(?:^|[^a-z'])(?:ik (?P<verb>[a-z]{2,})|(?P<turned>[a-z]{3,}) ik)\b(?P<rest>[^.?!;]{0,80})"
);
pattern!(
    ENGLISH,
    r"(?:^|[^a-z'])(?:i'll|i will|i can|i'm going to|let me) (?P<verb>[a-z-]{2,})\b"
);
pattern!(
    TAKES,
    r"(?:^|[^a-z'])(?:je m'en (?:charge|occupe|chargerai|occuperai)|je m'y (?:colle|mets)|je (?:vais|prends ca|prends cela)|ik (?:zal|ga|neem dat op|pak dat op|doe dat|kijk dat na|vraag het na)|on it\b|je peux (?:le|la|les|m'en|y)|moi\s*$)"
);
pattern!(
    NO_FUTURE,
    r"^(?:serai|aurai|pourrai|voudrai|saurai|devrai|resterai|dirai|rappellerai)$"
);

/// Whether who speaks takes something on.
pub(crate) fn takes_on_self(text: &str) -> bool {
    if text.trim_end().ends_with('?') || text.chars().nth(400).is_some() {
        return false;
    }
    let folded = fold(text);
    if TAKES.is_match(&folded) {
        return true;
    }
    let french = FRENCH.captures_iter(&folded).take(4).any(|found| {
        let verb = &found["verb"];
        let future = verb.ends_with("rai") && !NO_FUTURE.is_match(verb);
        future
            || verbs::is_present(verb)
            || verbs::is_present(&format!("{}t", verb.trim_end_matches('s')))
    });
    let english = ENGLISH
        .captures(&folded)
        .is_some_and(|found| verbs::is_infinitive(&found["verb"]));
    french || english || dutch(&folded)
}

fn dutch(folded: &str) -> bool {
    DUTCH.captures_iter(folded).take(4).any(|found| {
        let said = found.name("verb").or(found.name("turned"));
        let Some(verb) = said.map(|m| m.as_str()) else {
            return false;
        };
        let form = if verb.ends_with('t') {
            verb.to_owned()
        } else {
            format!("{verb}t")
        };
        let parted = || {
            let parts = verbs::parts(&form)?;
            let mut words = found["rest"].split(|c: char| !c.is_alphabetic());
            words.find(|w| parts.contains(*w))
        };
        verbs::is_present(&form) || parted().is_some()
    })
}

pattern!(
    PRONOUN,
    r"^[^\p{L}]*(?:(?:Pour cela|Donc|Dus|Daarom|So),?\s)?(?P<who>(?:Elle|Elles|Il|Ils|Hij|Zij|Ze|He|She|They|elle|ze|hij|she|he)\b)(?P<rest>(?:['’](?:ll|d))?\s.+)$"
);

/// Somebody spoken of before, and what stands behind the word for them.
pub(super) fn pronoun(text: &str) -> Option<(&str, &str)> {
    let found = PRONOUN.captures(text)?;
    Some((found.name("who")?.as_str(), found.name("rest")?.as_str()))
}

// `Il reste à …`: nobody.
pattern!(
    NOBODY,
    r"^[^a-z]*il (?:est|reste|faut|faudra|y|s'agit|a ete|conviendra|convient|importe|manque|semble|serait|sera)\b"
);

/// Whether a text begins with a word for somebody who was named before.
pub(crate) fn begins_with_pronoun(text: &str) -> bool {
    PRONOUN.is_match(text) && !NOBODY.is_match(&fold(text.get(..80).unwrap_or(text)))
}

/// Of whom a text speaks at last: whom its last sentence that names somebody names first.
pub(crate) fn named(text: &str, known: &Known) -> Option<String> {
    let all = sentences(text);
    let mut named = all.iter().rev().map(|sentence| known.names_in(sentence));
    named.find_map(|names| names.first().map(|(_, name)| (*name).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_takes_on_is_told_from_what_they_say() {
        for text in [
            "Je m'en charge.",
            "J'envoie le lien demain.",
            "Je contacterai la commune.",
            "Ik bel de gemeente.",
            "Dan vraag ik het aan.",
            "I'll send the notes.",
        ] {
            assert!(takes_on_self(text), "{text}");
        }
        for text in [
            "Je pense que non.",
            "J'ai envoyé le lien.",
            "Ik vind dat te duur.",
            "I think so.",
            "Je serai absent.",
            "J'envoie le lien ?",
        ] {
            assert!(!takes_on_self(text), "{text}");
        }
    }
}
