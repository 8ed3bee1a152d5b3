//! Notes that say that there was nothing to note: nothing is in them that may have been missed.

use super::{fold, pattern};

pattern!(
    NOTHING,
    r"^(?:rien(?: (?:de|d'|n'est|n'a ete) ?\w+)?(?: (?:a|de) [\w ]{2,20})?|neant|nihil|nil|ras|r\.a\.s|n/a|n\.?v\.?t|sans objet|aucune?s?(?: (?:remarque|point|question|observation|communication|commentaire|divers|autre point|nouvelle)s?)?|pas de (?:remarques?|questions?|points?|divers|commentaires?|communications?|nouvelles?)|niets(?: (?:te melden|bijzonders|nieuws|toe te voegen|speciaals))?|geen(?: (?:opmerkingen|vragen|punten|varia|mededelingen|nieuws|commentaar))?|nothing(?: (?:to report|new|further|to add|to note|else))?|none|no (?:questions|comments|remarks|other business|aob|news|updates?)|keine?(?: (?:fragen|anmerkungen|mitteilungen))?|nichts(?: (?:neues|zu berichten))?|entfallt)$"
);

/// Whether a note says no more than that.
pub(crate) fn says_nothing(text: &str) -> bool {
    if text.chars().nth(60).is_some() {
        return false;
    }
    let folded = fold(text);
    NOTHING.is_match(folded.trim_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::says_nothing;
    use crate::parse::{Context, parse};
    use kernel::meeting::EntryKind;

    #[test]
    fn a_note_that_says_nothing_carries_no_doubt() {
        for text in [
            "Rien.",
            "Rien de neuf.",
            "Rien à signaler.",
            "Néant",
            "R.A.S.",
            "Aucune remarque.",
            "Pas de questions.",
            "Niets.",
            "Niets te melden.",
            "Nihil",
            "Geen opmerkingen.",
            "Nothing to report.",
            "None.",
            "No questions.",
            "Nichts Neues.",
        ] {
            assert!(says_nothing(text), "{text}");
            let minutes = format!(
                "PV du conseil du 3 mars 2021\nPrésents : Anne Roy, Luc Petit\n\n1. Budget\nLuc envoie la note à la commune.\n2. Divers\n{text}\n"
            );
            let result = parse(&minutes, &Context::of(chrono::NaiveDate::default()));
            let last = result.entries().last().unwrap();
            assert_eq!(
                (last.body.as_str(), last.kind),
                (text, EntryKind::Information)
            );
            assert!(last.doubts.is_empty(), "{text} {:?}", last.doubts);
        }
        for text in [
            "Rien n'est décidé, on verra.",
            "Pas de feu ouvert.",
            "Geen auto's in de straat.",
        ] {
            assert!(!says_nothing(text), "{text}");
        }
    }
}
