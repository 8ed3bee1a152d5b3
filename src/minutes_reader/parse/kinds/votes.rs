//! The result of a vote.

use serde::{Deserialize, Serialize};

use super::{fold, pattern};
use crate::parse::language::any;

/// How many were for and against, as far as said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    pub in_favour: Option<u32>,
    pub against: Option<u32>,
    pub abstained: Option<u32>,
    pub unanimous: bool,
}

const COUNT: &str = r"(\d{1,4}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four|five|seven|eight|nine|ten|aucune?|geen|zero|nul|no)";

/// A number and its word, in either order: `14 votes pour`, `Pour : 7`.
fn counted(words: &str) -> String {
    let all = any(|l| &l.votes.word);
    format!(
        r"\b{COUNT}\s+(?:(?:{all})\s+)?(?:se (?:sont )?(?:prononcee?s? )?)?(?:{words})\b|\b(?:(?:{all})\s+)?(?:{words})\s*(?::|=|\()\s*(\d{{1,4}})\b"
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

fn number(word: &str) -> Option<u32> {
    const WORDS: [&[&str]; 11] = [
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
    ];
    word.parse().ok().or_else(|| {
        let at = WORDS.iter().position(|words| words.contains(&word))?;
        u32::try_from(at).ok()
    })
}

/// The result that a text tells, if it does.
pub(crate) fn votes(text: &str) -> Option<Votes> {
    let folded = fold(text);
    let count = |pattern: &regex::Regex| {
        let found = pattern.captures(&folded)?;
        number(found.get(1).or(found.get(2))?.as_str())
    };
    let votes = Votes {
        in_favour: count(&FOR),
        against: count(&AGAINST),
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
        ] {
            assert_eq!(votes(text), Some(wanted), "{text}");
        }
        assert!(votes("Adopté à l'unanimité").is_some_and(|v| v.unanimous));
        assert!(votes("met eenparigheid van stemmen").is_some_and(|v| v.unanimous));
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
