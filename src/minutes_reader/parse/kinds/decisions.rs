//! What is decided.

use super::{
    chooses::chooses,
    conditions::{NOT_THERE, ON_CONDITION, conditional},
    fold, pattern,
    results::{BRACKETED, ENDS, PERFECT, RESULT, passive, spelled_out, without_remark},
    verdicts, votes,
};
use crate::parse::{
    known::Memory,
    language::{any, each, one},
};

pattern!(
    LABEL,
    format!(
        r"(?i)^[*_(\[<]*(?:(?:=>|→|->|⇒|➔)\s*)?[*_(\[<]*(?:{}|d[ée]cisions?|r[ée]solutions?|d[ée]cid[ée]e?s?|d[ée]lib[ée]ration|besluiten|beslissingen|voté|validé|acté|retenu|entendu|arrêté|gt\d? d[ée]cide)(?:\s(?:de principe|unanime|prise|finale|du \p{{L}}+|de la \p{{L}}+|de l['’]\p{{L}}+|van (?:de|het) \p{{L}}+))?[*_]*\s*(?:n[°ºo]\s?\d+|\d+(?:\.\d+)*)?\s*[*_)\]>]*\s*[:>–—-][*_]*\s*(.+)$",
        any(|l| &l.decisions.label)
    )
);
// A decision's mark at the end or within: `… (décision)`, `… [Beslissing]`.
pattern!(
    TAIL_MARK,
    format!(
        r"[(\[<]\s*(?:{})\s*[)\]>]\.?$|[;.,]\s*\**(?:{})\**\s*:",
        any(|l| &l.decisions.label),
        any(|l| &l.decisions.label)
    )
);

pattern!(
    COLLECTIVE,
    each(|l| {
        let d = &l.decisions;
        let (subjects, verbs) = (one(&d.subjects), one(&d.verbs));
        let (participles, auxiliaries) = (one(&d.participles), one(&d.auxiliaries));
        vec![
            format!(
                r"(?:^|[\s,;:('])(?:{subjects}),?(?:\s[^\s.;:?!]+){{0,4}}?\s(?:{verbs})(?:\b|$)"
            ),
            format!(
                r"(?:^|[\s,;:('])(?:{subjects}),?(?:\s[^\s.;:?!]+){{0,3}}?\s(?:{auxiliaries})\s(?:\S+\s){{0,3}}?(?:{participles})(?:ee?s?|s)?\b"
            ),
            // Turned around: `daarom beslist de raad`, `vandaar keuren we … goed`.
            format!(r"(?:^|[\s,;:])(?:{verbs})\s(?:{subjects})\b"),
        ]
    })
);
pattern!(
    SEPARABLE,
    each(|l| {
        if l.decisions.separable.is_empty() {
            return Vec::new();
        }
        let subjects = one(&l.decisions.subjects);
        let all = &l.decisions.separable;
        let pair = |[verb, part]: &[String; 2]| format!(r"(?:{verb})\b[^.?!;]*?\s{part}(?:\b|$)");
        let pairs = all.iter().map(pair).collect::<Vec<_>>().join("|");
        let of = |at: usize| one(&all.iter().map(|p| p[at].clone()).collect::<Vec<_>>());
        let (verbs, parts) = (of(0), of(1));
        vec![
            format!(r"(?:^|[\s,;:])(?:{subjects}),?(?:\s[^\s.;:?!]+){{0,3}}?\s(?:{pairs})"),
            format!(r"(?:^|[\s,;:])(?:{verbs})\s(?:{subjects})\b[^.?!;]*?\s(?:{parts})(?:\b|$)"),
        ]
    })
);
pattern!(
    PASSIVE,
    each(|l| {
        let d = &l.decisions;
        let (impersonal, participles) = (one(&d.impersonal), one(&d.participles));
        let between = one(&d.between);
        vec![
            format!(
                r"\b(?:{impersonal})\s(?:(?:{between})\s){{0,2}}(?:{participles})(?:ee?s?|s)?\b"
            ),
            format!(r"\b(?:{impersonal})\b[^.?!]+?\b(?:{participles})\b"),
            format!(
                r"\b(?:{})\s(?:(?:{between})\s){{0,2}}(?:{participles})(?:ee?s?|s)?\b",
                passive(&d.auxiliaries)
            ),
        ]
    })
);

// Dutch and German put the participle at the end: `De nota wordt na overleg goedgekeurd.`
pattern!(
    AT_END,
    each(|l| {
        let d = &l.decisions;
        if d.separable.is_empty() {
            return Vec::new();
        }
        vec![format!(
            r"\b(?:{})\b[^.?!;]+?\b(?:{})\b",
            one(&d.auxiliaries),
            one(&d.participles)
        )]
    })
);
// `PV approuvé`, `verslag goedgekeurd`: nothing else in the sentence.
pattern!(
    ALONE,
    format!(
        r"^(?:[^\s.,;:?!–]+\s){{1,9}}?(?:{})(?:ee?s?|s)?(?:\s(?:{}|zonder opmerkingen|sans (?:remarques?|modification|opposition|reserve)|tel quel|mits [^.]+|moyennant [^.]+|without (?:amendment|changes)|as (?:amended|read|presented)))?\s*[.!]?$",
        any(|l| &l.decisions.participles),
        any(|l| &l.votes.unanimous)
    )
);
pattern!(
    FORMULA,
    format!(r"(?:\b|^)(?:{})", any(|l| &l.decisions.formulas))
);
pattern!(
    CUSTOM,
    r"\b(?:sommes (?:tous |donc )?convenue?s|^ok pour\b|^accord (?:pour|sur)\b|:\s*akkoord\b|agreed (?:that|to)\b|besloten (?:is|wordt|werd)\b)"
);
// `Approuvé sans remarque.`, `Agreed to build ten more`, `Lost, 3 votes to 4`.
pattern!(
    AHEAD,
    format!(
        r"^(?:(?:{})(?:ee?s?|s)?|lost|defeated|unanimously \w+)(?:[\s.,;!:(]|$)",
        any(|l| &l.decisions.participles)
    )
);
pattern!(NOT_AHEAD, r"^(?:vote|akkoord met|accorde|is|reporte)\b");
pattern!(
    SINGLE,
    r"^(?:ok|akkoord|approuve|adopte|valide|goedgekeurd|aangenomen|approved|carried|agreed|genehmigt|angenommen|decide|beslist)e?s?\s*[.!]?$"
);
pattern!(PAST, format!(r"\b(?:{})\b", any(|l| &l.decisions.past)));

thread_local! {
    /// Each sentence is looked at from several sides.
    static JUDGED: Memory<u8> = Memory::default();
}

/// Forgets what was judged.
pub(super) fn forget() {
    JUDGED.with(Memory::clear);
}

/// How surely a sentence decides, of 100; 0: not at all.
pub(crate) fn score(text: &str) -> u8 {
    JUDGED.with(|judged| judged.of(text, || find_score(text)))
}

// No decision is without one of these words.
pattern!(
    HINT,
    format!(
        r"\b(?:{}|{}|{}|acc\w+|akkoord|ok|consensus\w*|consentement|carried|lost|oui|non|ja|nee|yes|no|deal|vendu|conclu|proposition|motion|unan\w+|acclam\w*)",
        any(|l| &l.decisions.verbs),
        any(|l| &l.decisions.participles),
        any(|l| &l.decisions.formulas)
    )
);

// `=> On garde la date`: what was said comes to this.
pattern!(ARROW, r"^\s*\**(?:=>|->|→|⇒|➔|➜|>>)\s*");

/// Whether an arrow says that a text is what was said before it comes to.
pub(crate) fn concludes(text: &str) -> bool {
    ARROW.is_match(text)
}

/// The most that letters are worth: they may mean others.
const OF_LETTERS: u8 = 68;

fn find_score(text: &str) -> u8 {
    let score = score_of(text);
    if score >= DECIDES {
        return score;
    }
    let spelled = spelled_out(text).map_or(0, |text| score_of(&text));
    score.max(spelled.min(OF_LETTERS))
}

fn score_of(text: &str) -> u8 {
    let text = text.trim();
    let text = ARROW.find(text).map_or(text, |arrow| &text[arrow.end()..]);
    if LABEL.is_match(text) {
        return 96;
    }
    let folded = fold(text);
    if text.ends_with('?') || text.chars().count() < 3 {
        return u8::from(SINGLE.is_match(&folded)) * 62;
    }
    let folded = without_remark(&folded);
    if TAIL_MARK.is_match(folded) {
        return 88;
    }
    // What is said on a condition, or of another time, is not voted.
    let voted = match votes::votes(text) {
        Some(_) => 86,
        None if votes::tells_vote(folded) => 72,
        None => 0,
    };
    let voted = if voted > 0 && conditional(folded, 0, folded.len()) {
        40
    } else {
        voted
    };
    let found = |pattern: &regex::Regex, score: u8| {
        let found = pattern.find(folded)?;
        let undecided = conditional(folded, found.start(), found.end());
        Some(if undecided { score / 3 } else { score })
    };
    let hint = HINT.is_match(folded);
    let separable = found(&SEPARABLE, 84);
    // The surest first: what they say needs no other.
    let collective = hint.then(|| found(&COLLECTIVE, 82)).flatten();
    let mut best = separable.max(collective).unwrap_or(0);
    if best < 80 {
        let chosen = chooses(text);
        let told = verdicts::verdict(text, folded, hint);
        if !chosen && told == 0 && !hint && separable.is_none() {
            return voted;
        }
        let chosen = if chosen { 61 } else { 0 };
        let of_words = of_words(text, folded, &found);
        best = best.max(told).max(chosen).max(of_words);
    }
    if best >= DECIDES && verdicts::meets(folded) {
        return voted.min(40);
    }
    // What is told of what is decided may be long ago: `…, qui n'a servi que deux fois en 2020`.
    let told = TOLD
        .find(folded)
        .map_or(folded, |found| &folded[..found.start()]);
    if best > 0 && PAST.is_match(told) {
        best /= 2;
    }
    best.max(voted)
}

/// The best that the other words of deciding are worth.
fn of_words(text: &str, folded: &str, found: &dyn Fn(&regex::Regex, u8) -> Option<u8>) -> u8 {
    let short = text.chars().count() <= 90;
    // What is so only if something else is: told, not decided.
    let unless = |pattern: &regex::Regex, score: u8| {
        let end = pattern.find(folded)?.end();
        let hangs = ON_CONDITION.is_match(&folded[end..]);
        found(pattern, if hangs { score / 3 } else { score })
    };
    let best = [
        found(&CUSTOM, 80),
        // Its own « pas » is no doubt: `Pas d'objection`.
        FORMULA.find(folded).map(|found| {
            let undecided = conditional(folded, found.start(), found.start())
                || NOT_THERE.is_match(&folded[found.end()..]);
            if undecided { 26 } else { 78 }
        }),
        unless(&PASSIVE, 76),
        unless(&AT_END, 70),
        found(&SINGLE, 74),
        unless(&RESULT, 68),
        unless(&ENDS, 70),
        found(&BRACKETED, 72),
        (!NOT_AHEAD.is_match(folded))
            .then(|| found(&AHEAD, 74))
            .flatten(),
        short.then(|| unless(&ALONE, 64)).flatten(),
    ];
    let best = best.into_iter().flatten().max().unwrap_or(0);
    match best {
        0..55 => best.max(found(&PERFECT, 55).unwrap_or(0)),
        _ => best,
    }
}

pattern!(
    TOLD,
    r", (?:qui|dont|car|vu|which|who|because|as|die|dat|omdat|want)\s"
);

pattern!(
    PLAIN_LABEL,
    r"(?i)^[^\p{L}]*(?:d[ée]cisions?|beslissing(?:en)?|beslist|besloten|besluit|beschluss|gt\d? d[ée]cide)\b"
);

/// From which score on a sentence is a decision.
pub(crate) const DECIDES: u8 = 60;

/// A decision, with its text without label; whether the label says so.
pub(crate) fn decision(text: &str) -> Option<(String, bool)> {
    if LABEL.is_match(text)
        && let Some(found) = LABEL.captures(text)
    {
        // A label that says more than that it is decided stays with the text.
        let body = if PLAIN_LABEL.is_match(text) {
            &found[1]
        } else {
            text
        };
        return Some((body.trim().to_owned(), true));
    }
    let best = crate::parse::sentence::sentences(text)
        .iter()
        .map(|sentence| score(sentence))
        .max()?;
    let best = if verdicts::is_settled(text) {
        best.max(66)
    } else {
        best
    };
    (best >= DECIDES).then(|| (text.to_owned(), false))
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
            "14 votes pour",
            "L'assemblée donne son accord pour l'achat.",
            "Le conseil décide de reporter le point.",
            "Els wordt herbenoemd",
            "De raad keurt de rekening goed.",
            "We komen overeen om te stoppen.",
            "proposed by A, seconded by B",
            "Le conseil d'administration approuve le budget.",
            "L'assemblée générale a approuvé les comptes à l'unanimité.",
            "Nous avons décidé de continuer.",
            "The committee agreed to fund the project.",
            "Der Vorstand beschließt den Haushalt.",
            "Der Antrag wird einstimmig angenommen.",
            "De algemene vergadering heeft de jaarrekening goedgekeurd.",
            "PV approuvé sans remarque",
            "Le conseil décide de partir si la salle est libre.",
            "De nota wordt goedgekeurd als werkdocument.",
            "Le budget est approuvé sous réserve de l'avis du receveur.",
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
            "Si le budget est approuvé, nous partons.",
            "Marie demande que le comité décide vite",
            "Le groupe discute du budget.",
            "Als de raad akkoord gaat, starten we.",
            "Le projet est adopté si 1 est approuvé.",
            "Le budget est approuvé si les deux tiers sont d'accord.",
            "Une résolution est adoptée si elle recueille les deux tiers des voix.",
            "La demande est acceptée uniquement s'il reste de la place.",
            "Le plan est validé, si la commune est d'accord.",
            "Het voorstel wordt goedgekeurd als de meerderheid akkoord is.",
            "De nota is aanvaard indien punt 1 goedgekeurd wordt.",
            "Het punt wordt aangenomen als er geen bezwaar is.",
            "De begroting wordt goedgekeurd tenzij de raad anders vraagt.",
            "The budget is approved if the board agrees.",
            "The motion is adopted unless somebody objects.",
            "Der Antrag wird angenommen, wenn zwei Drittel zustimmen.",
        ] {
            assert!(decision(text).is_none(), "{text} {}", score(text));
        }
    }
}
