//! Actions by the form of their verb: a person and what they will do, or a mark of an action
//! anywhere in the sentence.

use super::{Known, fold, offices, pattern};
use crate::parse::language::{Language, all, any};

fn one(words: &[String]) -> String {
    if words.is_empty() {
        return r"[^\s\S]".into();
    }
    let starts = |w: &String| match w.strip_suffix('*') {
        Some(start) => format!(r"{start}\w*"),
        None => w.clone(),
    };
    words.iter().map(starts).collect::<Vec<_>>().join("|")
}

fn each(of: impl Fn(&Language) -> Vec<String>) -> String {
    let parts: Vec<String> = all().iter().flat_map(of).collect();
    format!("(?:{})", parts.join("|"))
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
// Turned around: `Tegen dinsdag stuurt Jan …`.
pattern!(
    BEFORE,
    each(|l| {
        let a = &l.actions;
        vec![format!(
            r"(?:^|\s)(?:{}|{})\s$",
            one(&a.takes_on),
            one(&a.going)
        )]
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
    JOINED,
    format!(
        r"^(?:\s*[,&+/]\s*|\s+(?:{}|&|\+)\s+)$",
        any(|l| &l.attendance.and)
    )
);
pattern!(
    START,
    each(|l| vec![format!(r"^(?:{})\b", one(&l.actions.start))])
);
pattern!(
    NOT_START,
    each(|l| vec![format!(r"^(?:{})\b", one(&l.actions.start_not))])
);

/// An action found by the form of its sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Form {
    pub owner: String,
    /// Of 100.
    pub score: u8,
}

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
            || has_due(text)
            || !nearest(text, known).is_empty()
            || PASSIVE.is_match(&fold(text)))
}

/// Whether a sentence says by when.
pub(crate) fn has_due(text: &str) -> bool {
    crate::parse::when::find_due(text, chrono::NaiveDate::default()).is_some()
}

/// The people of a text joined where they stand together: where each begins and ends.
fn people(text: &str, known: &Known) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (start, name) in known.names_in(text) {
        let end = start + name.len();
        match found.last_mut() {
            Some(last) if JOINED.is_match(&text[last.1..start]) => last.1 = end,
            _ => found.push((start, end)),
        }
    }
    found
}

/// Names only, with what joins them.
pub(super) fn only_people(text: &str, known: &Known) -> Option<String> {
    let text = text.trim().trim_matches(|c: char| !c.is_alphanumeric());
    let found = people(text, known);
    match found[..] {
        [(start, end)] if start == 0 && text.len() <= end + 2 => Some(text[start..end].to_owned()),
        _ => None,
    }
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
        .or_else(|| in_time(text, known))
        .or_else(|| offices::to_do(text))
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
        let behind = fold(&text[end..]);
        let doing = DOES.is_match(&behind) && !NOT_DOING.is_match(&behind);
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
        if BEFORE.is_match(&format!("{} ", fold(ahead))) && ahead.split_whitespace().count() <= 6 {
            return Some(Form {
                owner: text[start..end].to_owned(),
                score: 68,
            });
        }
    }
    None
}

pattern!(pub VERB, r"^\s+(?P<verb>\p{Ll}[\p{L}'’-]+)\s+\S");
pattern!(
    pub ROLE,
    r"^(?:(?:Le|La|Les|L['’]|De|Het|The|Der|Die|Das)\s?(?P<role>\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+){0,2}?))(?P<rest>\s+\p{Ll}.*)$"
);
pattern!(
    pub DECIDER,
    format!(r"^(?:{})\b", any(|l| &l.decisions.subjects))
);

/// Somebody at the beginning, a verb that isn't speech, and by when: `Raj finishes it by Wed`;
/// an office and what it will do: `Le syndic passera commande`.
fn in_time(text: &str, known: &Known) -> Option<Form> {
    let due = || crate::parse::when::find_due(text, chrono::NaiveDate::default()).is_some();
    if let Some((start, end)) = people(text, known).first().copied()
        && text[..start]
            .trim_matches(|c: char| !c.is_alphanumeric())
            .is_empty()
    {
        let behind = fold(&text[end..]);
        let verb = VERB.captures(&text[end..])?;
        let speaks =
            super::SPEECH.is_match(&behind) || super::NO_VERB.is_match(&fold(&verb["verb"]));
        return (!speaks && due()).then(|| Form {
            owner: text[start..end].to_owned(),
            score: 72,
        });
    }
    let found = ROLE.captures(text)?;
    let (role, rest) = (found.name("role")?, fold(&found["rest"]));
    let decides = DECIDER.is_match(&fold(text)) && !due();
    let doing =
        DOES.is_match(&rest) && !NOT_DOING.is_match(&rest) && (FUTURE.is_match(&rest) || due());
    (doing && !decides && !super::SPEECH.is_match(&rest)).then(|| Form {
        owner: text[..role.end()].trim().to_owned(),
        score: 66,
    })
}

pattern!(
    FUTURE,
    format!(r"^\s+(?:\S+\s)?(?:{})\b", any(|l| &l.actions.future))
);
pattern!(
    SUBORDINATE,
    r"\b(?:que|qu'|dat|that|dass|et|en|and|donc|dus|so)$"
);

/// Who stands at the beginning of what a label says is to be done: `Anne demande un devis`.
pub(super) fn first(text: &str, known: &Known) -> String {
    let first = people(text, known).into_iter().next();
    first
        .filter(|(start, _)| *start == 0)
        .map_or(String::new(), |(start, end)| text[start..end].to_owned())
}

/// The one person a sentence names, or the last in brackets.
pub(super) fn nearest(text: &str, known: &Known) -> String {
    let found = people(text, known);
    let last = found
        .last()
        .filter(|(_, end)| text[*end..].chars().filter(|c| c.is_alphanumeric()).count() == 0);
    let first = found.first().filter(|(start, end)| {
        let behind = text[*end..].trim_start();
        *start <= 2
            && (behind.starts_with([':', '>', '–', '-', '→', '='])
                || DOES.is_match(&fold(&text[*end..])))
    });
    first
        .or(last)
        .map_or(String::new(), |(start, end)| text[*start..*end].to_owned())
}

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
