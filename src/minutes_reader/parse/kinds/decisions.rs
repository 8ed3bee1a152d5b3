//! What is decided.

use super::{fold, pattern};

pattern!(
    DECISION_LABEL,
    r"(?i)^(?:(?:=>|→|->|⇒|➔)\s*)?\**(?:d[ée]cisions?|d[ée]cid[ée]e?s?|beslissing(?:en)?|beslist|besloten|besluit|gt\d? d[ée]cide)\**\s*(?:n[°ºo]\s?\d+|\d+)?\s*\**\s*[:>–—-]\**\s*(.+)$"
);
pattern!(
    DECIDED,
    r"\b(?:il (?:est|a ete) (?:donc |ainsi |finalement |egalement |des lors )?(?:decide|convenu|acte|arrete)|(?:est|sont|a ete|ont ete|fut) (?:donc |ainsi |egalement |unanimement |formellement |definitivement )?(?:decidee?s?|validee?s?|approuvee?s?|adoptee?s?|actee?s?|retenue?s?|entérinee?s?|enterinee?s?|confirmee?s? a l'unanimite)|(?:nous|on|le groupe|le comite|le gt ?\d?|la coordination|les pilotes|les membres|les participants|l'assemblee|le gt0|tous|le cabinet|la reunion) (?:a |ont |avons )?(?:decide|decident|decidons|valide|valident|validons|approuve|approuvent|adopte|adoptent|convient|conviennent|convenu|convenons|acte|actent|retient|retiennent|marque(?:nt)? (?:son|leur) accord|se met(?:tent)? d'accord)|accord (?:unanime|de tous|general|de principe)|a l'unanimite|decision prise|sommes (?:tous |donc )?convenue?s|(?:er )?(?:wordt|werd|is) (?:unaniem |dus |ook )?(?:beslist|besloten|afgesproken|overeengekomen|goedgekeurd|gevalideerd|aangenomen|bekrachtigd|akkoord)|(?:worden|werden|zijn) (?:unaniem |ook )?(?:goedgekeurd|gevalideerd|aangenomen|bekrachtigd|akkoord)|(?:er|dit|deze|dat|het)\b.{0,50} (?:wordt|werd) .{0,60}\b(?:beslist|besloten|goedgekeurd|gevalideerd|aangenomen)|(?:de|het) (?:groep|comite|stuurgroep|werkgroep|coordinatie|vergadering|leden|kabinet)\b.{0,30} (?:beslist|beslissen|besluit|besluiten|keurt|keuren|valideert|gaat akkoord|gaan akkoord|is akkoord|zijn akkoord)|(?:we|wij|iedereen|allen|alle (?:leden|aanwezigen)) (?:akkoord\b|beslissen|besluiten|beslist|gaan akkoord|gaat akkoord|is akkoord|zijn akkoord|spreken af|keuren)|besloten (?:is|wordt|werd)|beslissing genomen|unaniem (?:goedgekeurd|akkoord)|met eenparigheid|^akkoord(?:[:.!,]|$| (?:over|voor|om|dat)\b)|:\s*akkoord\b|^ok pour|^accord (?:pour|sur)|it (?:is|was) decided|we (?:decided|agreed)|agreed (?:that|to)|(?:is|was|were) approved)"
);
pattern!(
    INNER_DECISION,
    r"[;.,]\s*\**(?:decision|beslissing|besluit)\**\s*:"
);
pattern!(
    WORDT_SPLIT,
    r"\b(?:wordt|worden|werd|werden)\b[^.?!]{1,120}\b(?:goedgekeurd|gevalideerd|aangenomen|bekrachtigd|beslist|besloten)\b"
);
pattern!(
    UNDECIDED,
    r"\b(?:pas (?:encore )?(?:ete )?(?:decide|valide|approuve|acte|adopte|d'accord)|sera|seront|serait|soit|a (?:valider|decider|approuver)|doi(?:t|vent) (?:encore )?etre|en cours de validation|si (?:le|la|les|on)|pourrai(?:t|ent)|faut-il|moet(?:en)? (?:nog )?(?:worden )?|nog niet|niet (?:akkoord|goedgekeurd|beslist)|zal|zullen|zou|kan worden|indien|wie beslist|not (?:yet )?(?:approved|decided))\b"
);

/// A decision, with its text without label; whether the label says so.
pub fn decision(text: &str) -> Option<(String, bool)> {
    if let Some(found) = DECISION_LABEL.captures(text) {
        return Some((found[1].trim().to_owned(), true));
    }
    let folded = fold(text);
    if text.trim_end().ends_with('?') {
        return None;
    }
    if INNER_DECISION.is_match(&folded) {
        return Some((text.to_owned(), false));
    }
    let decided = DECIDED
        .find(&folded)
        .or_else(|| WORDT_SPLIT.find(&folded))?;
    // What is said of another time or on a condition stands in the same sentence.
    let start = folded[..decided.start()]
        .rfind(['.', ';'])
        .map_or(0, |at| at + 1);
    let end = folded[decided.end()..]
        .find(['.', ';'])
        .map_or(folded.len(), |at| decided.end() + at);
    let near = &folded[start..end.min(decided.end() + 20).max(decided.end())];
    let near = if folded.is_char_boundary(end.min(decided.end() + 20)) {
        near
    } else {
        &folded[start..decided.end()]
    };
    let labelled = [
        "il est decide",
        "beslist",
        "besloten",
        "a l'unanimite",
        "decided",
    ]
    .iter()
    .any(|w| decided.as_str().contains(w));
    (labelled || !UNDECIDED.is_match(near)).then(|| (text.to_owned(), false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_told_from_plans() {
        for text in [
            "Décision : le plan est publié",
            "Il est décidé de reporter la visite.",
            "Le PV est approuvé.",
            "De nota wordt goedgekeurd.",
            "Er wordt beslist om te starten.",
            "Le comité valide la note.",
            "Beslissing: we starten",
            "=> Décision : oui au projet",
            "Iedereen gaat akkoord met het voorstel.",
            "On convient de se revoir.",
            "Iedereen akkoord",
            "Het verslag van de vorige vergadering wordt unaniem goedgekeurd.",
        ] {
            assert!(decision(text).is_some(), "{text}");
        }
        for text in [
            "La note sera validée demain",
            "Le plan doit être approuvé",
            "Ce n’est pas encore décidé.",
            "Est-il décidé de partir ?",
            "les notes sont en cours de validation",
            "De nota moet nog goedgekeurd worden.",
        ] {
            assert!(decision(text).is_none(), "{text}");
        }
    }
}
