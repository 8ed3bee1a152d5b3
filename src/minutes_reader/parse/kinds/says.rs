//! Somebody who speaks and is named by what they are: `Le bourgmestre explique …`, `Un riverain demande
//! …`, `De penningmeester licht toe …`, `Les parents s'inquiètent …`.

use super::{fold, pattern, verbs};
use crate::parse::language::{any, stems};

stems!(WHO, words.speakers);
stems!(TELLING, actions.telling);
stems!(SPEECH, words.speech);

// What stands before somebody's office.
pattern!(
    ARTICLE,
    r"(?i)^[*_>\s•–-]*(?P<article>(?:(?:m\.|mme|monsieur|madame|mevrouw|mijnheer|mr|mrs)\s+)?(?:(?:les?|la|une?|des|de|het|een|the|an?|some|several|many|plusieurs|certains|certaines|quelques|d['’]autres|enkele|sommige|verschillende|ein|eine|der|die)\s+|l['’]))"
);
// The verb right behind, but for a bracket and small words.
pattern!(
    VERB,
    format!(
        r"^\s*(?:\([^)]{{1,40}}\)\s*|,[^,.;:]{{1,50}},\s*)?\s(?:(?:nous|lui|leur|en|y|donc|ensuite|alors|aussi|egalement|encore|ne|ook|nog|dan|eveneens|also|then|again|tient a|souhaite)\s+){{0,2}}(?:{})\b",
        any(|l| &l.words.speech)
    )
);
// What is done as the form of a meeting wants it, and tells nothing.
pattern!(FORM, format!(r"^\s*(?:{})", any(|l| &l.words.forms)));
// Words before an office that say which one.
pattern!(
    WHICH,
    r"^(?:premiere?|deuxieme|second|seconde|nouveau|nouvelle|nouvel|ancien|ancienne|jeune|autre|meme|algemeen|algemene|nieuwe|eerste|tweede|andere|technisch|uittredend|new|first|second|other|deputy|acting|vice|co)$"
);
// A word of a clause of its own, or one that joins.
pattern!(
    CLAUSE,
    r"^(?:qu[ei]|dont|ou|et|en|dat|die|of|that|which|who|and|mais|maar|but|est|sont|is|zijn|a|ont|heeft|hebben|etait|was)$"
);

/// Words behind an office that belong to it.
const WORDS: usize = 7;

/// Who speaks at the beginning of a text by their office, as written.
pub(super) fn office(text: &str) -> Option<&str> {
    let found = ARTICLE.captures(text)?.name("article")?;
    let mut at = found.end();
    let mut named = false;
    for n in 0..WORDS {
        let rest = &text[at..];
        let skipped = rest.len() - rest.trim_start().len();
        let word = rest.trim_start().split(char::is_whitespace).next()?;
        let bare = fold(word.trim_end_matches([',', ')']));
        let bare = bare.rsplit(['\'', '’']).next().unwrap_or_default();
        if named {
            let behind = text.get(at..text.len().min(at + near(&text[at..])))?;
            let behind = fold(behind);
            if VERB.is_match(&behind) && !FORM.is_match(&behind) {
                return Some(text[found.start()..at].trim_end_matches([',', ' ']));
            }
            let joins = CLAUSE.is_match(bare) && !matches!(bare, "en" | "of" | "de");
            let other = joins || verbs::is_present(bare) || TELLING.has(bare) || SPEECH.has(bare);
            if other || word.contains([':', ';', '.', '?', '!']) && word.len() > 4 {
                return None;
            }
        } else if is_somebody(bare) {
            named = true;
        } else if n > 1 || !WHICH.is_match(bare) {
            return None;
        }
        at += skipped + word.len();
    }
    None
}

/// Whether what stands behind a name in a text is only done as the form of a meeting wants it.
pub(super) fn is_form(text: &str, name: &str) -> bool {
    let behind = text.split_once(name).map(|(_, behind)| fold(behind));
    behind.is_some_and(|behind| FORM.is_match(&behind))
}

/// The office at the beginning of a text, whatever stands behind it.
pub(super) fn leading_office(text: &str) -> Option<&str> {
    let article = ARTICLE.find(text)?;
    let word = text[article.end()..]
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .next()?;
    is_somebody(&fold(word)).then(|| &text[..article.end() + word.len()])
}

/// Letters behind an office among which its verb stands.
fn near(text: &str) -> usize {
    text.char_indices()
        .nth(110)
        .map_or(text.len(), |(at, _)| at)
}

fn is_somebody(word: &str) -> bool {
    let parts = word.split(['-', '·', '.']);
    WHO.has(word) || parts.take(2).any(|part| WHO.has(part))
}

/// Whether a text is somebody's office and nothing else: `La directrice`.
pub(crate) fn is_office_alone(text: &str) -> bool {
    let Some(article) = ARTICLE.find(text) else {
        return false;
    };
    let words: Vec<String> = text[article.end()..].split_whitespace().map(fold).collect();
    let one = |word: &String| is_somebody(word);
    (1..=4).contains(&words.len()) && words.first().is_some_and(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_speak() {
        for (text, who) in [
            (
                "Le bourgmestre explique que tout est prêt.",
                "Le bourgmestre",
            ),
            ("La trésorière présente les comptes.", "La trésorière"),
            ("L'architecte précise que le toit tiendra.", "L'architecte"),
            (
                "L'échevin de la mobilité répond que rien n'est prévu.",
                "L'échevin de la mobilité",
            ),
            (
                "La Directrice générale f.f. confirme qu'ils sont là.",
                "La Directrice générale f.f.",
            ),
            ("M. le maire indique qu'un arrêté est prêt.", "M. le maire"),
            (
                "Le représentant de la Région souligne l'intérêt.",
                "Le représentant de la Région",
            ),
            ("Un riverain demande si c'est gratuit.", "Un riverain"),
            ("Les parents s'inquiètent d'une fermeture.", "Les parents"),
            ("De burgemeester legt uit dat het kan.", "De burgemeester"),
            (
                "De algemeen directeur geeft aan dat dit kan.",
                "De algemeen directeur",
            ),
            (
                "De schepen van mobiliteit antwoordt dat er niets is.",
                "De schepen van mobiliteit",
            ),
            ("Een bewoner vraagt of het gratis is.", "Een bewoner"),
            ("The treasurer reported a small surplus.", "The treasurer"),
            ("A resident asked about parking.", "A resident"),
        ] {
            assert_eq!(office(text), Some(who), "{text}");
        }
        for text in [
            "Le budget présente un déficit.",
            "Le rapport explique la situation.",
            "Le président ouvre la séance et rappelle l'ordre du jour.",
            "Le bureau propose de relever le plafond.",
            "Le conseil demande un passage surélevé.",
            "La directrice est absente.",
            "De voorzitter opent de vergadering.",
            "Het bestuur vraagt een offerte.",
        ] {
            assert_eq!(office(text), None, "{text}");
        }
        assert!(is_office_alone("La directrice") && !is_office_alone("Le budget"));
    }
}
