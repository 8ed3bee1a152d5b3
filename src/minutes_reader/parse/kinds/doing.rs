//! Whether what stands behind somebody's name is what they will do: `Luc bricole un prototype`,
//! `Els kaart het aan`. Listed verbs of doing say so; any other verb does unless it tells what
//! somebody says or is.

use std::{collections::HashMap, sync::LazyLock};

use super::{fold, pattern, verbs};
use crate::parse::language::{any, each, stems, words};

stems!(TELLING, actions.telling);
stems!(VAGUE, actions.vague);
stems!(NO_VERBS, actions.no_verbs);
stems!(SMALL, actions.small);
stems!(REFLEXIVE, actions.reflexive);
stems!(SPEECH, words.speech);

/// Of several words that tell what somebody says, by their first: `prend` and `prend la parole`.
static TELLING_WORDS: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut all: HashMap<String, Vec<String>> = HashMap::new();
    for phrase in words(|l| &l.actions.telling) {
        if let Some((first, _)) = phrase.split_once(' ') {
            all.entry(first.to_owned()).or_default().push(phrase);
        }
    }
    all
});

/// An action found by the form of its sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Form {
    pub owner: String,
    /// Of 100.
    pub score: u8,
}

/// The words of a list, of which some only begin so.
pub(super) fn one(words: &[String]) -> String {
    if words.is_empty() {
        return r"[^\s\S]".into();
    }
    let starts = |w: &String| match w.strip_suffix('*') {
        Some(start) => format!(r"{start}\w*"),
        None => w.clone(),
    };
    words.iter().map(starts).collect::<Vec<_>>().join("|")
}

// What may stand behind a name that does something.
pattern!(
    pub DOES,
    each(|l| {
        let a = &l.actions;
        vec![
            format!(r"^\s+(?:\S+\s){{0,2}}?(?:{})\b", one(&a.future)),
            format!(
                r"^\s+(?:\S+\s)?(?:{})\s(?:[^.?!;]*?\s)?(?:{})\b",
                one(&a.going),
                one(&a.infinitive)
            ),
            format!(r"^\s+(?:\S+\s){{0,1}}?(?:{})(?:\b|$)", one(&a.takes_on)),
            format!(
                r"^\s+(?:(?:nous|vous|leur|lui|le|la|les)\s)?(?:{})\b",
                one(&a.present)
            ),
        ]
    })
);
pattern!(
    pub NOT_DOING,
    format!(
        r"^\s+(?:\S+\s)?(?:{}|{})\b",
        any(|l| &l.actions.future_not),
        any(|l| &l.actions.going_not)
    )
);
pattern!(pub VERB, r"^\s+(?P<verb>\p{Ll}[\p{L}'’-]+)\s+\S");
pattern!(
    pub ROLE,
    r"^(?:(?:Le|La|Les|L['’]|De|Het|The|Der|Die|Das)\s?(?P<role>\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+){0,2}?))(?P<rest>\s+\p{Ll}.*)$"
);
pattern!(
    pub DECIDER,
    format!(r"^(?:{})\b", any(|l| &l.decisions.subjects))
);

/// How a sentence tells that somebody does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Deed {
    /// A verb that means it only where a day is named.
    Vague,
    /// A verb that tells neither what they say nor what they are.
    Likely,
    /// A verb that is listed.
    Listed,
}

/// Words of a clause that are looked at.
const CLAUSE: usize = 24;

// What ends a clause.
pattern!(CLAUSE_END, r"[.;?!:](?:\s|$)|\s[–—-]\s");
// Who does it in the past or has done it.
pattern!(PAST, r"(?:é|ée|és|ées|[^f]ait|[^f]aient)$");
// Words by which a clause is of a language.
pattern!(
    FRENCH,
    r"(?:^|\s)(?:(?:l'|d'|qu')\p{L}|(?:le|la|les|du|des|un|une|au|aux|pour|avec|et|sur|dans|a|ce|cette|ses|son|sa|leur|par|chez)(?:\s|$))"
);
pattern!(
    DUTCH,
    r"(?:^|\s)(?:het|een|van|de|voor|met|tegen|bij|naar|op|aan|uit|dat|die|dit|ze|om|nog|hem|in|te|hen|haar)(?:\s|$)"
);
pattern!(
    ENGLISH,
    r"(?:^|\s)(?:the|a|an|to|of|with|for|by|them|it|up|out|on|in|from|at)(?:\s|$)"
);

/// What the words behind a name tell of them; several people have verbs of many.
pub(super) fn deed(behind: &str, several: bool) -> Option<Deed> {
    let behind = behind.strip_prefix(|c: char| c.is_whitespace() || c == '\u{a0}')?;
    let until = CLAUSE_END.find(behind).map_or(behind.len(), |m| m.start());
    let all: Vec<&str> = behind[..until].split_whitespace().take(CLAUSE).collect();
    let folded: Vec<String> = all.iter().map(|w| fold(w)).collect();
    let skipped = folded.iter().take_while(|w| SMALL.has(w)).count();
    if skipped > 3 {
        return None;
    }
    let mut at = skipped;
    let said = *all.get(at)?;
    if !said.starts_with(char::is_lowercase) {
        return None;
    }
    let mut verb = bare(folded.get(at)?);
    let mut after = folded[at..].join(" ");
    if let Some((elided, rest)) = verb.split_once('\'') {
        match elided {
            "l" | "y" | "m" | "t" | "d" => {
                after = after
                    .split_once('\'')
                    .map_or("", |(_, rest)| rest)
                    .to_owned();
                verb = rest;
            }
            "s" => return reflexive(rest, &folded[at + 1..]),
            _ => return None,
        }
    }
    if verb == "se" {
        return reflexive("", &folded[at + 1..]);
    }
    if verb.is_empty() || NO_VERBS.has(verb) {
        return None;
    }
    // `n'en`, `y`: once more a small word.
    if SMALL.has(verb) {
        at += 1;
        verb = bare(folded.get(at)?);
        after = folded[at..].join(" ");
    }
    let more = all.len() > at + 1;
    let rest = &folded[at + 1..];
    // `betaalt niet`, `orders are up`: not done, or no verb at all.
    if rest
        .first()
        .is_some_and(|next| NOT_THEN.is_match(bare(next)))
    {
        return None;
    }
    let of_many = several || !verb.ends_with("en");
    if of_many && parted(verb, rest) && !TELLS_AT_ONCE.is_match(&after) {
        return Some(Deed::Listed);
    }
    if TELLS_AT_ONCE.is_match(&after) || tells_words(verb, &after) || TELLING.has(verb) {
        return None;
    }
    let said = all.get(at)?.to_lowercase();
    if verbs::is_present(verb) && !PAST.is_match(&said) && (of_many || !verbs::is_infinitive(verb))
    {
        return (more || skipped > 0).then_some(Deed::Listed);
    }
    if VAGUE.has(verb) {
        return Some(Deed::Vague);
    }
    (more && !SPEECH.has(verb) && is_verb(&said, verb, &after, several)).then_some(Deed::Likely)
}

// What stands behind no verb of doing, or denies it.
pattern!(
    NOT_THEN,
    r"^(?:pas|niet|geen|not|nicht|is|are|was|were|has|have|had|est|sont|ont|zijn|wordt|werd)$"
);
// Verbs of telling in two parts, whatever stands behind them.
pattern!(
    TELLS_AT_ONCE,
    r"^(?:laat|laten) weten dat\b|^(?:spreekt|spreken) (?:dat|dit|het) tegen\b|^(?:werpt|werpen) (?:\S+ )?tegen\b|^dient (?:\S+ )?(?:amendement|motie|voorstel|klacht)|^(?:stelt|stellen) voor (?:om|dat|te)\b|^(?:maakt|maken) (?:zich|bekend)\b|^(?:laat|laten) (?:\S+ ){0,5}zien\b|^rejoint(?:[.,;]|$)|^(?:geeft|geven) aan dat\b|^(?:legt|leggen) uit (?:dat|hoe|waarom)\b|^(?:deelt|delen) mee dat\b|^(?:stelt|stellen) vast dat\b|^(?:wijst|wijzen) erop\b|^(?:zegt|zeggen) (?:dat|ja|nee)\b"
);

// A verb of what is yet to come.
pattern!(FUTURE, format!("^(?:{})$", any(|l| &l.actions.future)));

/// Whether the verb behind a name tells what they say or are, so that nothing is to be done.
pub(super) fn tells(behind: &str) -> bool {
    let until = CLAUSE_END.find(behind).map_or(behind.len(), |m| m.start());
    let clause = fold(&behind[..until]);
    let mut words = clause
        .split_whitespace()
        .take(CLAUSE)
        .map(str::to_owned)
        .collect::<Vec<_>>();
    let skipped = words.iter().take_while(|w| SMALL.has(w)).count();
    words.drain(..skipped.min(words.len()));
    let Some(first) = words.first().map(|w| bare(w).to_owned()) else {
        return false;
    };
    let clause = words.join(" ");
    let at_once = TELLS_AT_ONCE.is_match(&clause);
    if FUTURE.is_match(&first) || !at_once && parted(&first, &words[1..]) {
        return false;
    }
    if TELLS_AT_ONCE.is_match(&clause) {
        return true;
    }
    (tells_words(&first, &clause) || TELLING.has(&first)) && !TAKES_ON.is_match(&clause)
}

// Verbs that tell, but mean something to be done with the words behind them.
pattern!(
    TAKES_ON,
    format!(r"^(?:{})\b", any(|l| &l.actions.takes_on))
);

/// Whether a verb stands with what belongs to it behind: `kaart het aan`, but not `vraagt of …`.
fn parted(verb: &str, rest: &[String]) -> bool {
    let Some(parts) = verbs::parts(verb) else {
        return false;
    };
    let first = rest.first().map_or("", |w| bare(w));
    // The part stands in the same clause.
    let ends = rest
        .iter()
        .position(|w| w.ends_with(',') || CLAUSE_WORDS.contains(&w.as_str()));
    let rest = &rest[..ends.map_or(rest.len(), |at| at + 1)];
    let tells = BEGINS_CLAUSE.contains(&first) || rest.iter().any(|w| w == "zich");
    // What stands right behind is the part only where nothing follows.
    let mut behind = rest.iter().skip(usize::from(
        rest.len() > 1 && rest.len() < 24 && !parts.contains(first),
    ));
    !tells && behind.any(|w| parts.contains(bare(w)))
}

const CLAUSE_WORDS: [&str; 9] = [
    "dat", "omdat", "want", "maar", "die", "als", "terwijl", "zodat", "waar",
];

/// Words behind which a clause of its own begins.
const BEGINS_CLAUSE: [&str; 13] = [
    "dat", "of", "wat", "wie", "waarom", "hoe", "wanneer", "waar", "welke", "om", "naar", "zich",
    "hoeveel",
];

/// `s'y colle`, `se renseigne`, `s'en occupe`.
fn reflexive(verb: &str, rest: &[String]) -> Option<Deed> {
    let mut words = std::iter::once(verb)
        .chain(rest.iter().map(|w| bare(w)))
        .filter(|w| !w.is_empty() && !matches!(*w, "y" | "en"));
    REFLEXIVE.has(words.next()?).then_some(Deed::Listed)
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a clause begins with words that tell what somebody says.
fn tells_words(first: &str, clause: &str) -> bool {
    let begins = |phrase: &String| {
        clause
            .strip_prefix(phrase.as_str())
            .is_some_and(|rest| phrase.ends_with('\'') || !rest.starts_with(char::is_alphanumeric))
    };
    TELLING_WORDS
        .get(first)
        .is_some_and(|phrases| phrases.iter().any(begins))
}

/// Whether a word that no list knows looks like a verb of its clause's language.
fn is_verb(said: &str, verb: &str, clause: &str, several: bool) -> bool {
    if verb.chars().count() < 3
        || !verb.chars().all(char::is_alphabetic)
        || !said.is_ascii() && PAST.is_match(&said.to_lowercase())
    {
        return false;
    }
    let rest = clause.split_once(' ').map_or("", |(_, rest)| rest);
    let french = FRENCH.find_iter(rest).take(4).count();
    let dutch = DUTCH.find_iter(rest).take(4).count();
    let english = ENGLISH.find_iter(rest).take(4).count();
    let most = french.max(dutch).max(english);
    let past = PAST.is_match(verb);
    let is_french = (verb.ends_with('e') && !several || verb.ends_with("ent")) && !past;
    let is_dutch = verb.ends_with('t') && !several || several && verb.ends_with("en");
    let is_english = !several && verb.ends_with('s') && !verb.ends_with("ss");
    most > 0
        && (french == most && is_french
            || dutch == most && is_dutch
            || english == most && is_english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_does_is_told_from_what_they_say() {
        for (behind, is) in [
            (" bidouille un prototype pour la fête", Some(Deed::Likely)),
            (" envoie le lien", Some(Deed::Listed)),
            (" lui envoie le lien", Some(Deed::Listed)),
            (" l'envoie à la liste", Some(Deed::Listed)),
            (" s'y colle ce soir", Some(Deed::Listed)),
            (" se renseigne auprès du service", Some(Deed::Listed)),
            (" ronselt de buren van het plein", Some(Deed::Likely)),
            (" kaart het aan op de raad", Some(Deed::Listed)),
            (" stelt een nota op", Some(Deed::Listed)),
            (" tallies the keys for the team", Some(Deed::Likely)),
            (" books the garage", Some(Deed::Listed)),
        ] {
            assert_eq!(deed(behind, false), is, "{behind}");
        }
        for behind in [
            " explique le projet",
            " ne vient pas ce soir",
            " prend la parole",
            " est à l'étranger",
            " stelt een vraag over het budget",
            " stelt voor de zaal te huren",
            " werkte aan de nota",
            " thinks the price is fine",
            " absente ce soir",
            " nommé délégué du comité",
            " s'inquiète du budget",
            " se demande pourquoi",
            " Petit envoie le lien",
            " vraagt of er iets rond het plein kan",
            " s'en souvient aussi",
            " s'est rendu sur place",
            " trouve que c'est trop tôt",
            " bezocht het pand in de straat",
        ] {
            assert_eq!(deed(behind, false), None, "{behind}");
        }
        assert_eq!(deed(" bereiden de avond voor", true), Some(Deed::Listed));
    }
}
