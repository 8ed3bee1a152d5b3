//! What in a line may be meant otherwise than it is read: said before it is sent, never corrected.

use super::shorthand::unread_day;
use kernel::{dates::month_named, fold::fold, initials, meeting::EntryKind};

/// Something that was perhaps meant otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doubt<'a> {
    /// Like a code, and nobody's: `zz:`, `pt>`.
    Code(&'a str),
    /// Stands before a colon, and names nobody.
    Name(&'a str),
    /// A sign that does not stand at the beginning.
    Sign(&'a str),
    /// Like a day, and not read as one.
    Day(&'a str),
    /// A name after `@` within the text.
    Mention(&'a str),
    /// Ends as a question does or tells of one, without being one.
    Asks,
    /// A follow-up item that nobody answers for.
    NoOwner,
    /// A follow-up item without a day.
    NoDay,
}

/// Words of kinds, which say nothing before a colon: signs do.
const KINDS: &[&str] = &[
    "question",
    "reponse",
    "avis",
    "decision",
    "suivi",
    "action",
    "a faire",
    "todo",
    "vraag",
    "antwoord",
    "mening",
    "beslissing",
    "opvolging",
    "actie",
    "answer",
    "opinion",
    "follow-up",
];

/// Days that are said by a word.
const DAYS: &[&str] = &[
    "demain",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "morgen",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "tomorrow",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Verbs that tell of a question, and the words that follow them: « demande si », „vraagt of”.
const TELLS: &[&str] = &["demande", "demandent", "vraagt", "asks"];
const ASKED: &[&str] = &[
    "si", "s'il", "s'ils", "quand", "comment", "pourquoi", "of", "wie", "wanneer", "hoe", "waarom",
    "whether", "if", "who", "when", "how", "why",
];

/// A line as it was read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Read<'a> {
    pub kind: EntryKind,
    pub has_speaker: bool,
    pub has_day: bool,
    /// What is left of it.
    pub body: &'a str,
}

/// All doubts of a line, in the order of its words.
pub(crate) fn of(read: Read<'_>) -> Vec<Doubt<'_>> {
    let body = read.body.trim();
    let mut found = Vec::new();
    if !read.has_speaker {
        let code = code(body).map(Doubt::Code);
        found.extend(code.or_else(|| name(body).map(Doubt::Name)));
    }
    found.extend(sign(body).map(Doubt::Sign));
    found.extend(mention(body).map(Doubt::Mention));
    if read.kind == EntryKind::Information && (body.ends_with('?') || tells_question(body)) {
        found.push(Doubt::Asks);
    }
    if read.kind.is_promise() {
        if !read.has_speaker {
            found.push(Doubt::NoOwner);
        }
        if !read.has_day {
            found.push(day(body).map_or(Doubt::NoDay, Doubt::Day));
        }
    } else {
        found.extend(unread_day(body).map(Doubt::Day));
    }
    found
}

/// What looks like a speaker's code, and is nobody's: `zz: …`, `pt> …`, `cg - …`.
pub(crate) fn code(body: &str) -> Option<&str> {
    if let Some(code) = initials::unread(body) {
        return Some(code);
    }
    let end = body.find(['>', '-', '–', '—'])?;
    let (code, said) = body.split_at(end);
    let code = code.trim();
    let folded = fold(code);
    let like_a_code = (2..=3).contains(&folded.chars().count())
        && folded.chars().all(char::is_alphabetic)
        && !initials::WORDS.contains(&folded.as_str());
    let mut said = said.chars().skip(1);
    (like_a_code && said.next().is_some_and(char::is_whitespace)).then_some(code)
}

/// What stands before a colon as a name does.
fn name(body: &str) -> Option<&str> {
    let (name, said) = body.split_once(':')?;
    let name = name.trim();
    let words = name.split_whitespace().count();
    let says = !said.trim().is_empty() && !said.starts_with("//");
    let like_a_name = (1..=3).contains(&words)
        && (name.starts_with(char::is_uppercase) || KINDS.contains(&fold(name).as_str()));
    (says && like_a_name).then_some(name)
}

/// A sign at the beginning of what is left.
fn sign(body: &str) -> Option<&str> {
    let (sign, said) = body.split_at_checked(1)?;
    let is_sign = EntryKind::ALL.iter().any(|kind| kind.sign() == Some(sign));
    (is_sign && !said.trim().is_empty()).then_some(sign)
}

/// Whether it tells of a question: `Pilote GT2 demande si …`.
fn tells_question(body: &str) -> bool {
    let words: Vec<String> = body.split_whitespace().map(fold).collect();
    let mut pairs = words.iter().zip(words.iter().skip(1));
    pairs.any(|(verb, next)| TELLS.contains(&verb.as_str()) && ASKED.contains(&next.as_str()))
}

/// The first name after `@` within the text.
fn mention(body: &str) -> Option<&str> {
    let mut words = body.split_whitespace().skip(1);
    words.find(|word| {
        let name = word.strip_prefix('@');
        name.is_some_and(|name| name.starts_with(char::is_alphabetic))
    })
}

/// What looks like a follow-up item's day, and was not read as one.
pub(crate) fn day(body: &str) -> Option<&str> {
    unread_day(body).or_else(|| {
        body.split_whitespace()
            .map(|word| word.trim_matches([',', '.', ';', '(', ')', '!']))
            .find(|word| {
                is_numeric_day(word) || DAYS.contains(&fold(word).as_str()) || is_month(word)
            })
    })
}

/// `18/12`, `18.12.2026`.
fn is_numeric_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
    let numeric = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    (2..=3).contains(&parts.len())
        && parts.iter().all(numeric)
        && parts[..2].iter().all(|part| part.len() <= 2)
}

/// The name of a month, of more letters than other words have in common with one.
fn is_month(word: &str) -> bool {
    word.chars().count() > 3 && month_named(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doubts(kind: EntryKind, body: &str) -> Vec<Doubt<'_>> {
        of(Read {
            kind,
            has_speaker: false,
            has_day: false,
            body,
        })
    }

    #[test]
    fn what_may_be_meant_otherwise_is_told() {
        use EntryKind::{Decision, FollowUp, Information};
        for (kind, body, expected) in [
            (
                Information,
                "pt> ? Qui porte la mesure",
                vec![Doubt::Code("pt")],
            ),
            (Information, "zz: bien", vec![Doubt::Code("zz")]),
            (
                Information,
                "Dupont : d’accord",
                vec![Doubt::Name("Dupont")],
            ),
            (
                Information,
                "décision : on ouvre",
                vec![Doubt::Name("décision")],
            ),
            (Information, "Qui porte la mesure ?", vec![Doubt::Asks]),
            (
                Information,
                "Pilote GT2 demande s’il est prêt",
                vec![Doubt::Asks],
            ),
            (Information, "Une demande qui attend", vec![]),
            (Decision, "? on ouvre", vec![Doubt::Sign("?")]),
            (
                Information,
                "à voir avec @pilote",
                vec![Doubt::Mention("@pilote")],
            ),
            (
                Information,
                "Envoyer la note >18/12",
                vec![Doubt::Day("18/12")],
            ),
            (
                FollowUp,
                "Envoyer la note pour le 18/12",
                vec![Doubt::NoOwner, Doubt::Day("18/12")],
            ),
            (
                FollowUp,
                "Envoyer la note vendredi",
                vec![Doubt::NoOwner, Doubt::Day("vendredi")],
            ),
            (
                FollowUp,
                "Envoyer la note",
                vec![Doubt::NoOwner, Doubt::NoDay],
            ),
            (
                Information,
                "Le guichet ouvre en mars 2027 : à 10:30",
                vec![],
            ),
            (
                Information,
                "co-construire : voir https://example.org",
                vec![],
            ),
            (Information, "Tout va bien", vec![]),
            (Decision, "On ouvre le 18/12", vec![]),
        ] {
            assert_eq!(doubts(kind, body), expected, "{body}");
        }
    }
}
