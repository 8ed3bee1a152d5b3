//! Those who meet and what they say they do: `On garde le 17 janvier`, `Vanaf nu tellen we met twee`.

use super::{fold, pattern};
use crate::parse::language::{all, each, one};

// At the beginning, or behind what leads to it: `La photocopieuse : on garde …`, `Donc on part …`.
pattern!(
    CHOOSES,
    each(|l| vec![format!(
        r"(?:^|[:;,.>\x{{2192}}\x{{2013}}\x{{2014}}-]\s+)(?:(?:{})[\s,:]+)?(?:{})\s([a-z']{{2,}})\s\S",
        one(&l.decisions.conclude),
        one(&l.decisions.pronouns)
    )])
);
// Turned around: `Intussen verhuizen we de quiz`.
pattern!(
    TURNED,
    each(|l| {
        if l.decisions.separable.is_empty() {
            return Vec::new();
        }
        vec![format!(
            r"^(?:[^\s,.;:?!]+\s){{1,6}}?([a-z]{{3,}})\s(?:{})(?:\s|$)",
            one(&l.decisions.pronouns)
        )]
    })
);
// `We're dropping the column`, `We'll have one again`.
pattern!(
    GOING_TO,
    r"(?:^|[:;,.>\x{2192}\x{2013}-]\s+)(?:(?:so|then|ok|okay|until then|instead|meanwhile)[\s,]+)?we(?:'ll| will|'re| are)\s(?:all\s|not\s|now\s|just\s)?(?:go with|have|keep|do|run|stick|stay|use|hold|try|cap|book|move|start|stop|drop|skip|put|pay|buy|take|ask|go|give|leave|cancel|close|open|cut|raise|[a-z]{3,}ing)\b"
);
pattern!(
    WAITS,
    r"\bwe(?:'re| are)\s(?:\w+\s)?(?:waiting|looking|hoping|still|going to (?:need|have to|see)|having|getting|losing|seeing|trying|talking|thinking|running out|missing|meeting|doing|facing|expecting|planning|working|starting|moving on)\b|\bwe(?:'ll| will)\s(?:see|have to|need|know|try to|discuss|look)\b"
);
// `Uiteindelijk gaan we voor …`, `We gaan live`: where they go is what they choose.
pattern!(
    GOES,
    r"\b(?:we|wij)\s(?:gaan\s)(?:dus\s|uiteindelijk\s)?(?:voor|ervoor|live|door met|over (?:op|naar)|niet)\b|\bgaan\s(?:we|wij)\s(?:dus\s)?(?:voor|live|door met|over (?:op|naar)|niet)\b|\b(?:we|wij)\s(?:nemen|maken|geven|vragen)\s(?:hem|haar|die|dat|het|de|er|dit)\s"
);
// `On fait donc un Doodle`, `Dan nemen we dus de bus`.
pattern!(
    SO,
    r"^(?:on|nous)\s(?:ne\s)?[a-z']{3,}\s(?:donc|finalement)\s|^(?:on|nous)\s(?:se|nous)\s(?:donne|donnons|contentera|contenterons|limitera|limiterons|donnera|tiendra|tiendrons|limite|limitons|contente|contentons|passe|passons|revoit|revoyons|retrouve|retrouvons|tient|tenons)\s|^(?:we|wij)\s[a-z]{3,}\s(?:dus|voortaan)\s|^dan\s[a-z]{3,}\swe\s(?:dus\s|maar\s)"
);
// `Nous avons donc un déficit`: what is so.
pattern!(
    IS_SO,
    r"^(?:on|nous|we|wij)\s(?:avons|a|est|sommes|etions|avait|avions|savons|sait|hebben|zijn|waren|hadden|weten)\s"
);
// `Du coup on fait réparer d'abord`: told elsewhere, chosen where a conclusion leads to it.
pattern!(
    LED,
    each(|l| {
        let d = &l.decisions;
        vec![format!(
            r"^(?:{})[\s,:]+(?:{})\s(?:{})\s\S",
            one(&l.leanings.concludes),
            one(&d.pronouns),
            one(&d.led)
        )]
    })
);
// `On ne renouvelle pas le contrat`, `On n'achète pas`.
pattern!(
    NEVER,
    r"^(?:\S+\s:\s|donc\s|alors\s|finalement,?\s|du coup,?\s|au final,?\s)?(?:on|nous)\s(?:ne\s|n'(?:y\s)?)(?:se\s|nous\s)?([a-z]{3,})\s(?:plus|pas|rien|a rien|aucune?)\b"
);
pattern!(
    KNOWS,
    r"^(?:sai[ts]|savons|peut|pouvons|comprend\w*|voit|voyons|veut|voulons|trouv\w+|connai\w+|pens\w+|avons|est|sommes|etait|avait|doi[ts]|devons|croi[ts]|aime\w*|entend\w*|parl\w+|arriv\w+|compren\w+|recoi\w+|dispose\w*|atteint|gagne\w*|manque\w*)$"
);
pattern!(PAST, r"^[a-z]{3,}(?:ed|ait|aient|ions)$");
pattern!(
    SUBORDINATE,
    r"^(?:als|dat|wat|hoe|waar|toen|omdat|zodat|wanneer|indien|terwijl|nadat|voordat|tot|totdat|waarom|welke|die|sinds|doordat|hoewel|want|maar|zoals|aangezien|wenn|dass|weil|was|wie|wo|als|ob|denn|dan|ook|toch|nu|eens|vind|denk)$"
);

pattern!(
    CONDITION,
    r"^(?:si|s'ils?|als|indien|wanneer|if|when|quand|lorsque|wenn|falls|avant que|tant que|voordat|before|once|unless|tenzij)\b"
);

/// Whether a text begins with what all of it depends on.
pub(super) fn depends(folded: &str) -> bool {
    CONDITION.is_match(folded)
}

fn idle(word: &str) -> bool {
    all()
        .iter()
        .any(|l| l.decisions.idle.iter().any(|idle| idle == word))
}

/// Letters of a text that says in one breath what is done.
const SHORT: usize = 110;

/// Whether those who meet say that they do something, and so decide it.
pub(super) fn chooses(text: &str) -> bool {
    if text.chars().nth(SHORT).is_some() || text.trim_end().ends_with('?') {
        return false;
    }
    let folded = fold(text);
    if CONDITION.is_match(&folded) {
        return false;
    }
    let so = SO.is_match(&folded) && !IS_SO.is_match(&folded);
    if GOES.is_match(&folded) || so || LED.is_match(&folded) {
        return true;
    }
    if let Some(found) = NEVER.captures(&folded) {
        return !KNOWS.is_match(&found[1]);
    }
    if GOING_TO.is_match(&folded) {
        return !WAITS.is_match(&folded);
    }
    let verb = |found: regex::Captures<'_>| -> Option<String> {
        let mut groups = found.iter().skip(1).flatten();
        groups.next().map(|group| group.as_str().to_owned())
    };
    let said = CHOOSES.captures(&folded).and_then(verb);
    let turned = || TURNED.captures(&folded).and_then(verb);
    said.or_else(turned).is_some_and(|verb| {
        !idle(&verb)
            && !PAST.is_match(&verb)
            && !SUBORDINATE.is_match(&verb)
            && !verb.contains('\'')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_those_who_meet_say_they_do_is_decided() {
        for text in [
            "On garde la salle du bas.",
            "La photocopieuse : on garde le contrat actuel.",
            "Donc on loue deux tentes.",
            "Te duur voor ons, we geven de helft.",
            "Vanaf mei tellen we per groep.",
            "Intussen verhuizen we de boeken naar zolder.",
            "We cap the list at twenty.",
            "We're dropping the second stall.",
            "We'll have one again next year",
        ] {
            assert!(chooses(text), "{text}");
        }
        for text in [
            "On parle du budget.",
            "On verra plus tard.",
            "We bespreken de begroting.",
            "Omdat we geen geld hebben, wachten allen.",
            "We discussed the fence.",
            "We're waiting for the bank.",
            "Ik denk dat we te veel betalen.",
            "On garde la salle ?",
        ] {
            assert!(!chooses(text), "{text}");
        }
    }
}
