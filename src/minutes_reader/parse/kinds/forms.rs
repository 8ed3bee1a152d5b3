//! Actions by the form of their verb: a person and what they will do, or a mark of an action
//! anywhere in the sentence.

use super::{
    Known, assigned,
    doing::{DECIDER, DOES, Deed, Form, NOT_DOING, ROLE, VERB, deed, one, tells},
    fold,
    named::{nearest, only_people, people},
    names, offices, pattern, subjects, tasks, turned,
};
use crate::parse::{
    language::{any, each},
    when,
};

// Turned around: `Tegen dinsdag stuurt Jan …`.
pattern!(
    BEFORE,
    each(|l| {
        let a = &l.actions;
        let before = format!(r"(?:^|\s)(?:{}|{})\s$", one(&a.takes_on), one(&a.going));
        vec![if a.turned { before } else { String::new() }]
    })
);
pattern!(
    PASSIVE,
    format!(r"\b(?:{})\b", any(|l| &l.actions.passive_future))
);
// The mark of an action in brackets, bold or after an arrow: `(Action Luc)`, `<Actiepunt>`.
pattern!(
    MARK,
    format!(
        r"(?i)[(\[<*]+\s*(?:{})s?\b\s*(?:n[°o]\s?)?\d*\s*(?:[:–—>-]|=>|→|pour|voor|van|door|par|de|for|by)?\s*([^)\]>*]{{0,60}}?)\s*[)\]>*]+\s*:?",
        any(|l| &l.actions.labels)
    )
);
pattern!(
    LATE_LABEL,
    format!(
        r"(?:^|[.;–—]\s+|(?:=>|→|->)\s*)(?:{})s?(?:\s+(?:pour|voor|van|door|par|for|by))?\s*([^:.;()]{{0,50}}?)\s*(?::|=>|→)\s*\S",
        any(|l| &l.actions.labels)
    )
);
pattern!(
    TO_NAME,
    r"(?:=>|→|->|⇒|➔|➜|@)\s*([^→=>@.;:]{2,60}?)\s*[.)]?\s*$"
);
pattern!(
    CONDITION,
    r"^(?:si|s'|if|als|indien|wenn|falls|quand|lorsque|wanneer|when)\s"
);
pattern!(
    START,
    each(|l| vec![format!(r"^(?:{})\b", one(&l.actions.start))])
);
pattern!(
    NOT_START,
    each(|l| vec![format!(r"^(?:{})\b", one(&l.actions.start_not))])
);

/// Whether a sentence begins with what is to be done: `Acheter cinq chaises`.
pub(super) fn starts_with_doing(text: &str) -> bool {
    let folded = fold(text.trim_start_matches(|c: char| !c.is_alphanumeric()));
    START.is_match(&folded) && !NOT_START.is_match(&folded)
}

/// Whether a text that is no action has something of one: a due day, a name at its end or
/// beginning, what is to be done.
pub(crate) fn may_be_action(text: &str, known: &Known) -> bool {
    let short = text.chars().count() <= 160;
    short
        && (starts_with_doing(text)
            || when::has_due(text)
            || !nearest(text, known).is_empty()
            || PASSIVE.is_match(&fold(text)))
}

/// An action by its mark or by the form of its verb.
pub(super) fn form(text: &str, known: &Known) -> Option<Form> {
    if text.trim_end().ends_with('?') || text.len() > 1_200 {
        return None;
    }
    // Nothing is looked for where its first sign isn't.
    let marked = text.contains(['(', '[', '<', '*']);
    if let Some(found) = marked.then(|| MARK.captures(text)).flatten() {
        let who = found.get(1).map_or("", |m| m.as_str());
        let who = who.split([',', ';']).next().unwrap_or(who);
        let owner = only_people(who, known).unwrap_or_else(|| nearest(text, known));
        return Some(Form { owner, score: 92 });
    }
    if let Some(found) = TO_NAME.captures(text)
        && let Some(owner) = only_people(&found[1], known)
        && found.get(0).is_some_and(|m| m.start() > 2)
    {
        return Some(Form { owner, score: 86 });
    }
    // `revérifier l'assurance => Marouane`: whoever it is.
    if let Some(found) = TO_NAME.captures(text)
        && starts_with_doing(text)
        && names::may_be_name(&found[1])
        && found[1].starts_with(char::is_uppercase)
        && names::words(&found[1]).len() < 3
    {
        return Some(Form {
            owner: found[1].to_owned(),
            score: 70,
        });
    }
    let folded = fold(text);
    if LATE_LABEL
        .captures(&folded)
        .is_some_and(|c| c[1].split_whitespace().count() <= 4)
    {
        return Some(Form {
            owner: nearest(text, known),
            score: 84,
        });
    }
    if CONDITION.is_match(&folded) {
        return None;
    }
    does(text, known)
        .or_else(|| assigned::assigned(text, known))
        .or_else(|| in_time(text, known))
        .or_else(|| offices::to_do(text))
        .or_else(|| subjects::somebody(text))
        .or_else(|| tasks::task(text, known))
        .or_else(|| {
            assigned::open(text).then(|| Form {
                owner: nearest(text, known),
                score: 63,
            })
        })
        .or_else(|| {
            PASSIVE.is_match(&folded).then(|| Form {
                owner: String::new(),
                score: 62,
            })
        })
}

/// A known name and a verb of doing beside it.
fn does(text: &str, known: &Known) -> Option<Form> {
    for (start, end) in people(text, known).into_iter().take(8) {
        let behind = &text[end..];
        // `Karim, avec l'aide d'Els, ira voir la salle`.
        let behind = &behind[WITH.find(behind).map_or(0, |m| m.end())..];
        let behind = &behind[..SENTENCE_END
            .find(behind)
            .map_or(behind.len(), |m| m.start())];
        let folded = fold(behind);
        let doing = DOES.is_match(&folded)
            && !NOT_DOING.is_match(&folded)
            && !tells(behind)
            && !to_somewhere(&folded);
        // Who is spoken of at the beginning of a clause does it.
        let ahead = text[..start].trim_end();
        let leads = ahead.is_empty()
            || ahead.ends_with([',', ':', '.', '–', '-', '(', '>', '*'])
            || ahead.split_whitespace().count() <= 4
            || SUBORDINATE.is_match(&fold(ahead));
        if doing && leads {
            return Some(Form {
                owner: text[start..end].to_owned(),
                score: 80,
            });
        }
        if let Some(score) = doing_now(text, (start, end)) {
            return Some(Form {
                owner: text[start..end].to_owned(),
                score,
            });
        }
        if turned::turned(ahead, behind) {
            return Some(Form {
                owner: text[start..end].to_owned(),
                score: 66,
            });
        }
        if BEFORE.is_match(&format!("{} ", fold(ahead))) && ahead.split_whitespace().count() <= 6 {
            return Some(Form {
                owner: text[start..end].to_owned(),
                score: 68,
            });
        }
    }
    None
}

pattern!(
    WITH,
    r"^,\s(?:avec|aidée?s? (?:de|par)|assistée?s? de|samen met|met|with|helped by)\s[^,.;:]{2,50},"
);
pattern!(SENTENCE_END, r"[.;?!]\s");
// `talked to the landlord`: no word of what is to be done before `to`.
pattern!(TO, r"^\s+(?P<before>[a-z]+) to\s");
pattern!(GOING, format!(r"^(?:{})$", any(|l| &l.actions.going)));

fn to_somewhere(behind: &str) -> bool {
    TO.captures(behind).is_some_and(|found| {
        let said = format!("{} to", &found["before"]);
        !GOING.is_match(&said) && !matches!(&found["before"], "also" | "then" | "now" | "still")
    })
}

pattern!(BRACKETED, r"^\s*\([^)]{1,40}\)");
// What stands before a clause of which somebody is the subject.
pattern!(
    CLAUSE_AHEAD,
    r"(?:^[^\p{L}]*|[,;:>*–—(\]-]\s*|[,;:]\s*(?:donc|et|en|and|mais|maar|but|dus|so|alors)\s+)$"
);

/// Whether a sentence begins with somebody known and a listed verb of doing, or one of what is to
/// come: it is hardly anything else.
pub(crate) fn surely_does(text: &str, known: &Known) -> bool {
    people(text, known).first().is_some_and(|(start, end)| {
        let ahead = text[..*start].chars().any(char::is_alphanumeric);
        let future = || does(text, known).is_some_and(|form| form.score >= 80);
        // `Mme Roy distribue le tableau`: as formal minutes tell what goes on.
        let titled = names::untitled(&text[*start..*end]).len() < end - start;
        let now = || doing_now(text, (*start, *end)).is_some_and(|score| score > 70);
        !ahead && (future() || !titled && now())
    })
}

/// How sure it is that somebody does what a verb behind their name tells.
fn doing_now(text: &str, (start, end): (usize, usize)) -> Option<u8> {
    let ahead = &text[..start];
    let near = ahead.char_indices().nth_back(12).map_or(0, |(at, _)| at);
    if !CLAUSE_AHEAD.is_match(&ahead[near..]) {
        return None;
    }
    let who = &text[start..end];
    let several = who.contains(['+', '&', '/', ','])
        || [" et ", " en ", " and ", " und "]
            .iter()
            .any(|sign| who.contains(sign));
    let behind = &text[end..];
    let behind = &behind[BRACKETED.find(behind).map_or(0, |m| m.end())..];
    match deed(behind, several)? {
        Deed::Listed => Some(78),
        Deed::Likely => Some(66),
        Deed::Vague => when::has_due(text).then_some(66),
    }
}

/// Somebody at the beginning, a verb that isn't speech, and by when: `Raj finishes it by Wed`;
/// an office and what it will do: `Le syndic passera commande`.
fn in_time(text: &str, known: &Known) -> Option<Form> {
    let due = || when::has_due(text);
    if let Some((start, end)) = people(text, known).first().copied()
        && text[..start]
            .trim_matches(|c: char| !c.is_alphanumeric())
            .is_empty()
    {
        let behind = fold(&text[end..]);
        let verb = VERB.captures(&text[end..])?;
        let speaks =
            super::SPEECH.is_match(&behind) || super::NO_VERB.is_match(&fold(&verb["verb"]));
        let speaks = speaks || tells(&text[end..]) || PAST.is_match(&fold(&verb["verb"]));
        return (!speaks && due()).then(|| Form {
            owner: text[start..end].to_owned(),
            score: 72,
        });
    }
    let found = ROLE.captures(text)?;
    let (role, rest) = (found.name("role")?, fold(&found["rest"]));
    let decides = DECIDER.is_match(&fold(text)) && !due();
    let office = || subjects::is_office(role.as_str());
    let doing = DOES.is_match(&rest)
        && !NOT_DOING.is_match(&rest)
        && (FUTURE.is_match(&rest) && office() || due())
        && !rest.trim_start().starts_with("se ");
    // `Les services techniques passeront`: up to the verb.
    let mut words = found["rest"].split_whitespace();
    let (first, second) = (words.next()?, words.next().unwrap_or_default());
    let future = |word: &str| FUTURE.is_match(&format!(" {}", fold(word)));
    let which = !future(first) && future(second) && first.chars().count() > 3;
    let more = if which { first.len() + 1 } else { 0 };
    (doing && !decides && !super::SPEECH.is_match(&rest)).then(|| Form {
        owner: text[..role.end() + more].trim().to_owned(),
        score: 66,
    })
}

// What was, or is not.
pattern!(PAST, r"^(?:s'est|s'etait|n'|ne\b|.*(?:ait|aient)$)");
pattern!(
    FUTURE,
    format!(r"^\s+(?:\S+\s)?(?:{})\b", any(|l| &l.actions.future))
);
pattern!(
    SUBORDINATE,
    r"\b(?:que|qu'|dat|that|dass|et|en|and|donc|dus|so)$"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_are_known_by_their_form() {
        let mut known = Known::default();
        for name in ["Luc Roy", "Eva Maes", "Jan Peeters", "Marie Dupont"] {
            known.add(name);
        }
        for (text, owner) in [
            ("Acheter cinq chaises. (Action Luc)", "Luc"),
            ("Luc traitera le sujet", "Luc"),
            ("Eva gaat naar de winkel", "Eva"),
            ("<Actiepunt> afspraak maken", ""),
            ("affiches => Luc", "Luc"),
            ("Marie Dupont s'occupe des chaises.", "Marie Dupont"),
            ("Jan zal de nota sturen", "Jan"),
            ("Jan en Eva zullen de buren contacteren", "Jan en Eva"),
            ("Jan pakt dit punt op.", "Jan"),
            ("Luc will send the report", "Luc"),
            ("Eva wird den Bericht schicken.", "Eva"),
            ("Luc va contacter la commune.", "Luc"),
            ("Tegen dinsdag stuurt Jan de nota.", "Jan"),
        ] {
            assert_eq!(
                form(text, &known).map(|f| f.owner).as_deref(),
                Some(owner),
                "{text}"
            );
        }
        for text in [
            "Luc sera absent",
            "Jan gaat akkoord",
            "Marie explique le projet",
            "Si Luc achète, on paie",
            "Luc traitera-t-il le sujet ?",
        ] {
            assert_eq!(form(text, &known), None, "{text}");
        }
        assert!(starts_with_doing("Acheter cinq chaises"));
        assert!(!starts_with_doing("Pour le reste"));
    }
}
