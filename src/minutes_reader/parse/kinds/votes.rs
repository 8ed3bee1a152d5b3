//! The result of a vote.

use super::{fold, pattern};
use crate::parse::{language::any, model::Votes};

const COUNT: &str = r"(\d{1,4}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four|five|seven|eight|nine|ten|onze|douze|treize|quatorze|quinze|seize|elf|twaalf|dertien|veertien|vijftien|eleven|twelve|thirteen|aucune?|geen|zero|nul|no)";

/// A number and its word, in either order: `14 votes pour`, `Pour : 7`.
fn counted(words: &str) -> String {
    let all = any(|l| &l.votes.word);
    format!(
        r"\b{COUNT}\s+(?:(?:{all})\s+)?(?:se (?:sont )?(?:prononcee?s? )?)?(?:{words})\b|\b(?:(?:{all})\s+)?(?:{words})\s*(?::|=|\()\s*{COUNT}\b"
    )
}

pattern!(FOR, counted(&any(|l| &l.votes.in_favour)));
pattern!(AGAINST, counted(&any(|l| &l.votes.against)));
pattern!(ABSTAINED, counted(&any(|l| &l.votes.abstained)));
pattern!(
    UNANIMOUS,
    format!(r"\b(?:{})\b", any(|l| &l.votes.unanimous))
);
pattern!(WORD, format!(r"\b(?:{})\b", any(|l| &l.votes.word)));

// `5 votes to 2`, `vijf stemmen tegen twee`.
pattern!(
    TO,
    format!(
        r"\b{COUNT}\s+(?:{})\s+(?:to|tegen|contre|gegen)\s+{COUNT}\b",
        any(|l| &l.votes.word)
    )
);

/// Whether a word is a number of votes, or says that there are none.
pub(crate) fn counts_votes(word: &str) -> bool {
    word.len() > 2 && number(word).is_some()
}

fn number(word: &str) -> Option<u32> {
    const WORDS: [&[&str]; 17] = [
        &["aucun", "aucune", "geen", "zero", "nul", "no"],
        &["un", "une", "een", "one"],
        &["deux", "twee", "two"],
        &["trois", "drie", "three"],
        &["quatre", "vier", "four"],
        &["cinq", "vijf", "five"],
        &["six", "zes"],
        &["sept", "zeven", "seven"],
        &["huit", "acht", "eight"],
        &["neuf", "negen", "nine"],
        &["dix", "tien", "ten"],
        &["onze", "elf", "eleven"],
        &["douze", "twaalf", "twelve"],
        &["treize", "dertien", "thirteen"],
        &["quatorze", "veertien"],
        &["quinze", "vijftien"],
        &["seize"],
    ];
    word.parse().ok().or_else(|| {
        let at = WORDS.iter().position(|words| words.contains(&word))?;
        u32::try_from(at).ok()
    })
}

// `for 9, against 4`, `Oui 27, non 0`: words before their numbers, two of them at least.
pattern!(FOR_AHEAD, ahead(&any(|l| &l.votes.in_favour)));
pattern!(AGAINST_AHEAD, ahead(&any(|l| &l.votes.against)));

fn ahead(words: &str) -> String {
    format!(r"\b(?:{words})\s(\d{{1,3}})(?:[\s,;./]|$)")
}

// `met 19 van de 21 stemmen`, `7 voix sur 9`.
pattern!(
    OF_ALL,
    format!(
        r"\b{COUNT}\s(?:(?:van de|sur|of|out of|von)\s(?:les\s|the\s)?\d{{1,4}}\s(?:{0})|(?:{0})\s(?:sur|op|van de|of|out of|von)\s\d{{1,4}})\b",
        any(|l| &l.votes.word)
    )
);
pattern!(
    QUORUM,
    r"\b(?:quorum|en nombre|presente?s?|aanwezig\w*|vertegenwoordigd|representee?s?|present)\b"
);
// `Bart onthoudt zich`, `Mr Hurst abstaining`: one who does.
pattern!(
    ABSTAINS,
    r"\b(?:s'abstien(?:t|nent)|s'est abstenue?|se sont abstenue?s|onthoudt zich|onthouden zich|onthield zich|enthalt sich|abstain(?:s|ing|ed)|not voting)\b"
);
// Hands that are counted: `à main levée : cinq mains pour …, deux contre`, `Hands up: 4, 1`.
pattern!(
    HANDS,
    r"\b(?:mains? levees?|hands up|handopsteking|stemming|vote|scrutin|show of hands|tour de table)\b[^:.]{0,30}(?::|=>|\x{2192}|\x{2013})\s*(?:[^:.;]{1,30}?\s)?\(?\d{1,3}\)?[^:.]{1,40}?,\s(?:[^:.;,]{1,30}?\s)?\(?\d{1,3}\b"
);

// No vote is told without one of these; most sentences have none.
pattern!(
    MAY,
    format!(
        r"\b(?:{}|{}|{}|{}|s'abst|s'est abst|se sont abst|onth|enthalt|abst|not voting|mains? lev|hands|handop|stem|vote|scrutin|tour de table)",
        any(|l| &l.votes.unanimous),
        any(|l| &l.votes.word),
        any(|l| &l.votes.abstained),
        any(|l| &l.votes.against)
    )
);

/// Whether a vote is told whose numbers say nothing of for and against.
pub(super) fn tells_vote(folded: &str) -> bool {
    MAY.is_match(folded)
        && !INDICATIVE.is_match(folded)
        && (ABSTAINS.is_match(folded) || HANDS.is_match(folded))
}

// A vote that only shows what people think decides nothing.
pattern!(
    INDICATIVE,
    r"^[^a-z]*(?:votes? indicatifs?|vote d'essai|vote consultatif|sondage|indicatieve stemming|proefstemming|peiling|indicative vote|straw poll)\b"
);

/// The result that a text tells, if it does.
pub(crate) fn votes(text: &str) -> Option<Votes> {
    let folded = fold(text);
    if !MAY.is_match(&folded) {
        return None;
    }
    let count = |pattern: &regex::Regex| {
        let found = pattern.captures(&folded)?;
        number(found.get(1).or(found.get(2))?.as_str())
    };
    let (before, behind) = (count(&FOR_AHEAD), count(&AGAINST_AHEAD));
    let both = before.is_some() && behind.is_some();
    let votes = Votes {
        in_favour: count(&FOR)
            .or(before.filter(|_| both))
            .or_else(|| count(&OF_ALL).filter(|_| !QUORUM.is_match(&folded))),
        against: count(&AGAINST).or(behind.filter(|_| both)),
        abstained: count(&ABSTAINED),
        unanimous: UNANIMOUS.is_match(&folded),
    };
    let said = [votes.in_favour, votes.against, votes.abstained]
        .iter()
        .filter(|n| n.is_some())
        .count();
    if let Some(found) = TO.captures(&folded) {
        return Some(Votes {
            in_favour: number(&found[1]),
            against: number(&found[2]),
            ..votes
        });
    }
    // `3 pour` alone may be anything.
    let sure = votes.unanimous
        || OF_ALL.is_match(&folded) && !QUORUM.is_match(&folded)
        || said > 1
        || votes.abstained.is_some()
        || said == 1 && WORD.is_match(&folded);
    sure.then_some(votes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_read_with_their_numbers() {
        let of = |f, a, b| Votes {
            in_favour: f,
            against: a,
            abstained: b,
            unanimous: false,
        };
        for (text, wanted) in [
            ("14 votes pour", of(Some(14), None, None)),
            (
                "Pour : 7, contre : 2, abstention : 1",
                of(Some(7), Some(2), Some(1)),
            ),
            (
                "Par 12 voix pour, 3 voix contre et 2 abstentions",
                of(Some(12), Some(3), Some(2)),
            ),
            (
                "11 stemmen voor, 2 tegen, 1 onthouding",
                of(Some(11), Some(2), Some(1)),
            ),
            ("6 in favour, 1 against", of(Some(6), Some(1), None)),
            ("8 Ja-Stimmen, 2 Enthaltungen", of(Some(8), None, Some(2))),
            ("deux abstentions", of(None, None, Some(2))),
            ("for 9, against 4", of(Some(9), Some(4), None)),
            ("Oui 27, non 0", of(Some(27), Some(0), None)),
            ("met 19 van de 21 stemmen", of(Some(19), None, None)),
        ] {
            assert_eq!(votes(text), Some(wanted), "{text}");
        }
        assert!(votes("Adopté à l'unanimité").is_some_and(|v| v.unanimous));
        assert!(votes("met eenparigheid van stemmen").is_some_and(|v| v.unanimous));
        assert!(tells_vote("bart onthoudt zich"));
        assert!(tells_vote("stemming: 5 houffalize, 1 opglabbeek"));
        assert!(!tells_vote("vote : le 3 mai"));
        assert!(!tells_vote("vote indicatif : 1) 8 voix, 2) 5 voix"));
        for text in [
            "3 pour le prix de 2",
            "de 10 voor morgen",
            "Le vote aura lieu demain",
            "12 personnes",
        ] {
            assert_eq!(votes(text), None, "{text}");
        }
    }
}
