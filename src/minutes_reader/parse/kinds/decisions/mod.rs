//! What is decided.

use super::{
    chooses::{chooses, depends},
    conditions::{NOT_THERE, ON_CONDITION, conditional},
    fold, pattern,
    refused::{BY_OTHERS, REFUSAL, behind},
    results::{BRACKETED, ENDS, PERFECT, RESULT, passive, spelled_out, without_remark},
    verdicts, votes,
};
use crate::parse::{
    judged::Memory,
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
            passive(&d.auxiliaries),
            one(&d.participles)
        )]
    })
);
pattern!(
    TOGETHER,
    format!(r"\b(?:{})\b", any(|l| &l.decisions.together))
);
// `Les élus y sont favorables`, `L'équipe accepte d'ouvrir plus tôt`: at the beginning, and so of all.
pattern!(
    TOGETHER_DECIDES,
    each(|l| {
        let d = &l.decisions;
        let (subjects, verbs) = (one(&d.subjects), one(&d.verbs));
        vec![format!(
            r"^\W*(?:{subjects}),?(?:\s[^\s.;:?!]+){{0,3}}?\s(?:{verbs})(?:\b|$)"
        )]
    })
);

pattern!(
    MOTION,
    r"(?i)\b(?:moved|moves|motion|proposed|proposes)\b.{0,200}\b(?:seconded|seconds|2nd(?:ed)?)\b"
);

/// Whether somebody moves it and somebody else supports that: all decide, whoever spoke.
pub(crate) fn is_motion(text: &str) -> bool {
    MOTION.is_match(text)
}

/// Whether a sentence begins with those who meet and what they decide.
pub(crate) fn all_decide(text: &str) -> bool {
    score(text) >= 80 && TOGETHER_DECIDES.is_match(&fold(text))
}

// `PV approuvé`, `verslag goedgekeurd`: nothing else in the sentence.
pattern!(
    ALONE,
    format!(
        r"^(?:(?:[^\s.,;:?!–]|[.,]\d)+\s){{1,9}}?(?:{})(?:ee?s?|s)?(?:\s(?:{}|zonder opmerkingen|sans (?:remarques?|modification|opposition|reserve)|tel quel|mits [^.]+|moyennant [^.]+|without (?:amendment|changes)|as (?:amended|read|presented)))?\s*[.!]?$",
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
    r"\b(?:sommes (?:tous |donc )?convenue?s|^ok pour\b|^accord (?:pour|sur)\b|:\s*akkoord\b|(?:^|[.;:,]\s|\bwas\s)agreed (?:that|to)\b|besloten (?:is|wordt|werd)\b)"
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

// `Anne soumet les statuts au vote`, `… checkt of iedereen akkoord is`, `Er zijn 2 avonden geannuleerd`:
// it is asked, or counted.
pattern!(
    NOT_YET,
    r"\bau(?:x)? (?:votes?|voix)\W*$|\b(?:in|ter) stemming(?: gebracht| gelegd)?\W*$|\bto (?:a|the) vote\W*$|\b(?:checkt|vraagt|peilt|gaat na|controleert|demande|verifie|asks?|asked|checks?|checked) (?:of|si|s'|whether|if)\b|^(?:er (?:zijn|waren)|there (?:were|are|have been)|il y a(?: eu)?) (?:\S+ )?\d+ "
);

/// The most that letters are worth: they may mean others.
const OF_LETTERS: u8 = 68;

fn find_score(text: &str) -> u8 {
    let score = score_of(text);
    if score >= DECIDES {
        return score;
    }
    if let Some(found) = behind(text) {
        let behind = score_of(found);
        if behind >= DECIDES {
            return behind.min(OF_LETTERS);
        }
    }
    let spelled = spelled_out(text).map_or(0, |text| score_of(&text));
    score.max(spelled.min(OF_LETTERS))
}

fn score_of(text: &str) -> u8 {
    let text = text.trim();
    let text = ARROW.find(text).map_or(text, |arrow| &text[arrow.end()..]);
    // The clause goes on below.
    if text.ends_with(',') {
        return 0;
    }
    if LABEL.is_match(text) {
        return 96;
    }
    let folded = fold(text);
    if text.ends_with('?') || text.chars().count() < 3 {
        return u8::from(SINGLE.is_match(&folded)) * 62;
    }
    let folded = without_remark(&folded);
    if NOT_YET.is_match(folded) {
        return 0;
    }
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
        let refused = REFUSAL.is_match(folded);
        if !chosen && told == 0 && !hint && !refused && separable.is_none() {
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
        let hangs = ON_CONDITION.is_match(&folded[end..]) || BY_OTHERS.is_match(&folded[end..]);
        found(pattern, if hangs { score / 3 } else { score })
    };
    let best = [
        found(&CUSTOM, 80),
        // Its own « pas » is no doubt: `Pas d'objection`.
        FORMULA.find(folded).map(|found| {
            // `Pas de feu sans gardien, c'est acté`: what is settled may be a ban.
            let from = folded[..found.start()].rfind(", ").unwrap_or(0);
            let undecided =
                conditional(&folded[from..], found.start() - from, found.start() - from)
                    || from > 0 && depends(folded)
                    || NOT_THERE.is_match(&folded[found.end()..]);
            let all = TOGETHER.is_match(folded);
            match (undecided, all) {
                (true, _) => 26,
                (_, true) => 82,
                _ => 78,
            }
        }),
        REFUSAL
            .find(folded)
            .filter(|found| {
                !conditional(folded, found.start(), found.start())
                    && !ON_CONDITION.is_match(&folded[found.end()..])
                    && !BY_OTHERS.is_match(&folded[found.end()..])
            })
            .map(|_| 66),
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
mod tests;
