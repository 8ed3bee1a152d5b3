//! What the words of a label say of its people.

use super::*;

pattern!(
    INFORMED,
    r"\bm\.?\s?k\b|\bm\.?\s?b\b\.?|met (?:kennisgeving|bericht|reden)"
);
pattern!(
    UNEXCUSED,
    format!(
        r"\b(?:{})",
        crate::parse::language::any(|l| &l.attendance.unexcused)
    )
);
pattern!(
    IN_PERSON,
    r"\b(?:in person|en personne|in persoon|personnellement|persoonlijk|personlich)\b"
);
pattern!(
    UNREPRESENTED,
    r"\b(?:sans|non|ni|zonder|niet|without|no|not|ohne|nicht)\s(?:avoir\s)?(?:donne\s)?\w+"
);

/// What a label says of its people.
pub(super) fn standing_of(words: &[Word<'_>], phrase: &str) -> Standing {
    let has = |stems: &crate::parse::language::Stems| words.iter().any(|w| stems.has(&w.folded));
    let present = has(&PRESENT);
    let negated = words.windows(2).any(|pair| {
        NEGATIONS.has(&pair[0].folded)
            && (PRESENT.has(&pair[1].folded) || BESIDE.has(&pair[1].folded))
    });
    if IN_PERSON.is_match(phrase) && !negated {
        Standing::Present
    } else if !present && has(&REPRESENTED) && !UNREPRESENTED.is_match(phrase) {
        // `Absents ayant donné pouvoir`, `Verontschuldigd met volmacht`.
        Standing::Represented
    } else if UNEXCUSED.is_match(phrase) {
        Standing::Absent
    } else if has(&ABSENT) {
        // `Absent (excused)`, `M.k. afwezig`.
        let mut said = phrase.split(|c: char| !c.is_alphanumeric());
        let known = has(&INFORMED_WORDS)
            || INFORMED.is_match(phrase)
            || said.any(|w| INFORMED_WORDS.has(w));
        let first_present = present
            && words.iter().find_map(|w| {
                PRESENT
                    .has(&w.folded)
                    .then_some(true)
                    .or(ABSENT.has(&w.folded).then_some(false))
            }) == Some(true);
        match (first_present, known) {
            (true, _) => Standing::Present,
            (_, true) => Standing::Excused,
            _ => Standing::Absent,
        }
    } else if present && !negated {
        Standing::Present
    } else if present {
        Standing::Absent
    } else if has(&EXCUSED) || has(&WEAK_EXCUSED) {
        Standing::Excused
    } else if has(&REPRESENTED) {
        Standing::Represented
    } else if has(&INVITED) {
        Standing::Invited
    } else {
        Standing::Present
    }
}

/// The standing a text is a word for, and nothing else: `excusée`, `(m.k.)`, `présent`.
pub(in crate::parse::attendance) fn mark(text: &str) -> Option<Standing> {
    let text = text
        .trim()
        .trim_matches(['(', ')', '[', ']', '.', '*', '_', ' ']);
    if text.is_empty() || text.chars().count() > 40 {
        return None;
    }
    let folded = fold(text);
    if INFORMED
        .find(&folded)
        .is_some_and(|m| m.as_str().len() + 2 >= folded.len())
    {
        return Some(Standing::Excused);
    }
    match folded.as_str() {
        "exc" | "exc." | "verontsch" | "veront" => return Some(Standing::Excused),
        "abs" | "abs." | "afw" | "afw." => return Some(Standing::Absent),
        _ => {}
    }
    let words: Vec<Word<'_>> = WORD
        .find_iter(text)
        .map(|m| Word {
            start: m.start(),
            end: m.end(),
            text: m.as_str(),
            folded: plain(m.as_str()),
        })
        .collect();
    let stems = words
        .iter()
        .filter(|w| stem(&w.folded) == Some(Stem::Strong))
        .count();
    let others = words
        .iter()
        .filter(|w| stem(&w.folded) != Some(Stem::Strong))
        .all(|w| {
            BESIDE.has(&w.folded) || NEGATIONS.has(&w.folded) || INFORMED_WORDS.has(&w.folded)
        });
    (stems > 0 && others && words.len() <= 4).then(|| standing_of(&words, &folded))
}

/// Whether a folded heading of a column speaks of attendance.
pub(in crate::parse::attendance) fn column(head: &str) -> Option<Standing> {
    let words: Vec<Word<'_>> = WORD
        .find_iter(head)
        .map(|m| Word {
            start: m.start(),
            end: m.end(),
            text: m.as_str(),
            folded: plain(m.as_str()),
        })
        .collect();
    words
        .iter()
        .any(|w| stem(&w.folded) == Some(Stem::Strong))
        .then(|| standing_of(&words, head))
}

/// `Pour le pouvoir organisateur : …`: no proxy.
pub(super) fn is_power(words: &[Word<'_>], at: usize) -> bool {
    const WHOSE: [&str; 5] = [
        "organisateur",
        "organisateurs",
        "adjudicateur",
        "subsidiant",
        "local",
    ];
    let next = words.get(at + 1).map_or("", |word| word.folded.as_str());
    words[at].folded.starts_with("pouvoir") && WHOSE.contains(&next)
}
