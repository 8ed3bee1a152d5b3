//! What is refused, what others decided, and what only leads to a decision.

use super::{fold, pattern};
use crate::parse::language::{each, one};

// `La gratuité n'est pas accordée`, `Het voorstel krijgt geen meerderheid`.
pattern!(
    pub REFUSAL,
    each(|l| vec![format!(r"\b(?:{})", one(&l.decisions.refusals))])
);
// `… accordé par la Région`: not by those who meet.
pattern!(
    pub BY_OTHERS,
    each(|l| {
        let d = &l.decisions;
        vec![format!(
            r"^[^.;:]{{0,50}}?\b(?:{})(?:{})\b",
            one(&d.by),
            one(&d.others)
        )]
    })
);
// `…, la Ville a signé le 6`: what others did stands with it.
pattern!(
    OTHERS_DID,
    each(|l| {
        let d = &l.decisions;
        vec![format!(
            r"\b(?:{})\s(?:{})\b",
            one(&d.others),
            one(&d.auxiliaries)
        )]
    })
);

/// Whether a text tells what others did.
pub(crate) fn tells_of_others(folded: &str) -> bool {
    OTHERS_DID.is_match(folded)
}

// `Moyennant cette correction, PV approuvé`, `Na wat heen en weer: de boete wordt geschrapt`.
pattern!(
    INTRODUCED,
    r"^(?:(?:moyennant|sous|avec|apres|sur|a|en|faute|suite|vu|compte|mits|met|onder|na|op|bij|gezien|with|after|on|subject|given|following|mit|nach|unter)\s[^,;:.?!]{3,70}[,:]|\p{L}[^,;:.?!]{2,40}\s\p{Ll}[\p{L}'’-]*\s?[:–-])\s"
);

/// What stands behind the words that only lead to it.
pub(super) fn behind(text: &str) -> Option<&str> {
    let folded = fold(text);
    let end = INTRODUCED.find(&folded)?.end();
    // Folded letter by letter.
    let at = text.char_indices().nth(folded[..end].chars().count())?.0;
    (fold(&text[..at]) == folded[..end]).then(|| &text[at..])
}

#[cfg(test)]
mod tests {
    use super::super::score;

    #[test]
    fn what_is_refused_is_decided_and_what_others_decided_is_not() {
        for text in [
            "La gratuité n'est pas accordée.",
            "La proposition ne recueille pas la majorité.",
            "Het voorstel krijgt geen meerderheid.",
            "Het voorstel wordt niet aanvaard.",
            "The request was not granted.",
            "Der Antrag wird nicht angenommen.",
            "Moyennant cette correction, PV approuvé.",
            "Le PV n'appelle pas d'observation et est adopté.",
            "Na wat heen en weer: de boete wordt geschrapt.",
            "Pas de feu sans gardien, c'est acté.",
            "Il y a consensus pour changer de salle.",
            "Er is een meerderheid voor de blauwe kleur.",
            "There was general agreement to wait.",
            "No smoke machine (5–1).",
            "De cotisation, de inkom blijft 8 euro.",
            "Der Beitrag bleibt bei 30 Euro.",
            "Les parents choisissent la date du 6 juin.",
        ] {
            assert!(score(text) >= 60, "{text} {}", score(text));
        }
        for text in [
            "Le permis a été accordé par la Région.",
            "De subsidie werd toegekend door de provincie.",
            "The permit was granted by the county.",
            "La proposition n'est pas retenue par la Ville.",
            "Vu la délibération par laquelle le conseil arrête son budget",
            "Die Genehmigung wurde von der Stadt erteilt.",
            "Jeux pour enfants (3-5)",
            "Si la commune accepte, accord pour la salle",
        ] {
            assert!(score(text) < 60, "{text} {}", score(text));
        }
    }
}
