//! A paragraph in its parts: the turns of several people, then what is decided and what is to be
//! done, sentence by sentence.

use super::{Known, kinds, pattern, speaker};
use crate::parse::sentence::sentences;
use kernel::fold::fold;

pattern!(
    TURN,
    r"(?:^|[.?!;»)…]\s+|\s[–—-]\s|\n)(?:\*\*|__|@)?((?:\p{Lu}[^:.?!;>(\n*]{0,48}?\.?|\p{Ll}[\p{L}\d._-]{1,20})(?:\s\([^)]{1,20}\))?)\s?(?:\*\*|__)?:(?:\*\*|__)?\s"
);

pattern!(INITIAL, r"(?:^|[\s.-])\p{Lu}\p{Ll}?\.\s?$");

/// The turns of a paragraph: it is cut before each known name with a colon.
pub(super) fn turns<'a>(text: &'a str, known: &Known) -> Vec<&'a str> {
    let mut cuts: Vec<usize> = Vec::new();
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| TURN.captures(rest)) {
        let (Some(name), Some(whole)) = (found.get(1), found.get(0)) else {
            break;
        };
        // `S. Haddad :` is one name.
        let before = &text[..from + name.start()];
        let near = before.char_indices().nth_back(6).map_or(0, |(at, _)| at);
        let initial = INITIAL.is_match(&before[near..]);
        let named = name.as_str().split('(').next().unwrap_or_default().trim();
        if !initial && (known.knows(named) || speaker::asks_or_answers(named, known)) {
            cuts.push(from + name.start());
        }
        // The space before the next name may be the last of this match.
        from += whole.end().saturating_sub(1).max(1);
        while !text.is_char_boundary(from.min(text.len())) {
            from += 1;
        }
    }
    if cuts.len() < 2
        && !cuts
            .first()
            .is_some_and(|at| *at > 0 && text.len() - at > 6)
    {
        return vec![text];
    }
    let mut parts = Vec::new();
    let mut last = 0;
    for cut in cuts.into_iter().chain([text.len()]) {
        let part = text[last..cut].trim();
        let part = part
            .trim_end_matches(" –")
            .trim_end_matches(" —")
            .trim_end_matches(" -")
            .trim_end_matches('@');
        if !part.is_empty() {
            parts.push(part);
        }
        last = cut;
    }
    parts
}

/// What a sentence is, as far as paragraphs are cut by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Decision,
    Vote,
    Action,
    /// Somebody's words, reported.
    Said,
    /// What they may have come to.
    Leans,
}

/// From which leaning on a sentence stands alone: below it nothing makes a decision of it.
const LEANS: u8 = 48;

fn kind(sentence: &str, known: &Known, spoken: bool) -> Kind {
    let score = kinds::score(sentence);
    let said = kinds::reported(sentence, known).is_some() && score < 90;
    let own = said || score < 90 && kinds::takes_on(sentence, known);
    let own = own
        && !kinds::takes_office(sentence)
        && !kinds::all_decide(sentence)
        && !kinds::is_motion(sentence);
    if !spoken && kinds::is_settled(sentence) {
        return Kind::Decision;
    }
    if !own && score >= if spoken { 80 } else { kinds::DECIDES } {
        if kinds::votes(sentence).is_some() && sentence.chars().count() < 120 {
            return Kind::Vote;
        }
        return Kind::Decision;
    }
    if spoken && kinds::takes_on_self(sentence) {
        return Kind::Action;
    }
    // Whoever spoke before: `… is too dear. Luc will place the order.`
    if spoken && !said && kinds::surely_does(sentence, known) {
        return Kind::Action;
    }
    match kinds::promise(sentence, known) {
        Some(found) if found.sure || !spoken && !found.owner.is_empty() => Kind::Action,
        Some(_) if !spoken => Kind::Action,
        _ if said => Kind::Said,
        _ if !spoken && kinds::leans(sentence, known) >= LEANS => Kind::Leans,
        _ => Kind::Plain,
    }
}

// What may part the words of two people.
pattern!(
    OTHER,
    r"[;,] (?:(?:mais|maar|but|et|en|and|tandis que|terwijl|while|und|aber) )?"
);

/// A sentence cut where somebody else speaks: `Mehmet vraagt dit; Rik zegt van niet.`
fn turned<'a>(sentence: &'a str, known: &Known) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for sign in OTHER.find_iter(sentence).take(12) {
        let rest = &sentence[sign.end()..];
        let here = |(start, _): &(usize, &str)| *start == 0;
        // `Ben aussi, Micka rappelle …`: the verb is another one's.
        let verb = |(_, name): &(usize, &str)| {
            let behind = rest[name.len()..].split(',').next().unwrap_or_default();
            behind.split_whitespace().count() > 1
        };
        let first = known.names_in(rest).into_iter().next();
        let named = first.is_some_and(|found| here(&found) && verb(&found));
        let says =
            || kinds::reported(rest, known).is_some() && kinds::promise(rest, known).is_none();
        // Behind a comma, where somebody spoke before it.
        let apart = sign.as_str().starts_with(';')
            || kinds::reported(&sentence[from..sign.start()], known).is_some();
        if named && says() && apart {
            parts.push(sentence[from..=sign.start()].trim_end_matches(','));
            from = sign.end();
        }
    }
    parts.push(&sentence[from..]);
    parts
}

// What joins the clauses of two people.
pattern!(
    JOINS,
    r"(?:;\s+(?:et\s+|en\s+|and\s+)?|,\s+(?:(?:et|en|and|und|puis|dan|then|mais|maar|but|while|tandis que|pendant que|alors que)\s+)?|\s(?:et|en|and|und|while|tandis que?|pendant que?|alors que?)\s)"
);

// `… ; Griet les fournira`: of what stands before, too.
pattern!(
    REFERS,
    r"^\p{Lu}\S*(?:\s\p{Lu}\S*)?\s(?:les|le|la|l['’]\S+|lui|leur|en|y)\s"
);

/// A sentence cut where somebody else does something: `Luc appelle le plombier et Els réserve la
/// salle`.
fn shared<'a>(sentence: &'a str, known: &Known) -> Vec<&'a str> {
    let named = known.names_in(sentence);
    if named.is_empty() || sentence.len() > 600 || sentence.trim_end().ends_with('?') {
        return vec![sentence];
    }
    let mut parts = Vec::new();
    let mut from = 0;
    for sign in JOINS.find_iter(sentence).take(12) {
        let (before, rest) = (&sentence[from..sign.start()], &sentence[sign.end()..]);
        let begins = named.iter().any(|(at, _)| *at == sign.end());
        // `Jan et Els contactent …`: they do it together.
        let together = named
            .iter()
            .any(|(at, name)| at + name.len() == sign.start());
        if sign.start() <= from || !begins || together {
            continue;
        }
        // `Luc boekt de zaal, Els opent tegen 15/02 de inschrijvingen`: as sure as what stands before.
        let does_too = || kinds::surely_does(before, known) && kinds::takes_on(rest, known);
        if !kinds::surely_does(rest, known) && !does_too() {
            continue;
        }
        // Who goes before does something of their own.
        let does = kinds::promise(before, known).is_some_and(|found| !found.owner.is_empty());
        let short = rest.split_whitespace().count() < 5 && rest.contains(['\'', '’']);
        // `… ; M. Roy s'en charge.`: of what stands before.
        let apart = sign.as_str().starts_with(';') && !short && !REFERS.is_match(rest);
        if does || apart {
            parts.push(before);
            from = sign.end();
        }
    }
    parts.push(&sentence[from..]);
    parts
}

/// A paragraph cut where something is decided or to be done; each part is one of them or plain.
pub(super) fn parts(text: &str, known: &Known) -> Vec<String> {
    let all: Vec<&str> = sentences(text)
        .into_iter()
        .flat_map(|sentence| turned(sentence, known))
        .flat_map(|sentence| shared(sentence, known))
        .collect();
    if all.len() < 2 || kinds::is_labelled(text) {
        return vec![text.to_owned()];
    }
    let spoken = !speaker::split(text, known).speaker.is_empty();
    let all = if spoken { all } else { answered(text, all) };
    let mut found: Vec<(Kind, String)> = Vec::new();
    for sentence in all {
        // `Acheter un scanner. (Action Paul)`: a mark belongs to what stands before it.
        let mark = sentence.starts_with(['(', '['])
            && sentence.trim_end_matches('.').ends_with([')', ']']);
        if let Some((last, before)) = found.last_mut().filter(|_| mark) {
            join(before, sentence);
            *last = Kind::Action;
            continue;
        }
        let kind = kind(sentence, known, spoken);
        match found.last_mut() {
            // `Moved by A, seconded by B … Carried.`
            Some((Kind::Decision, before))
                if kinds::is_motion(before) && sentence.split_whitespace().count() <= 6 =>
            {
                join(before, sentence);
            }
            // The numbers belong to what was voted on.
            Some((Kind::Decision, before)) if kind == Kind::Vote => join(before, sentence),
            Some((before_kind @ (Kind::Vote | Kind::Plain), before))
                if kind == Kind::Plain && *before_kind == Kind::Plain =>
            {
                join(before, sentence);
            }
            // What follows somebody's words goes on with them.
            Some((Kind::Said, before)) if kind == Kind::Plain => join(before, sentence),
            // Numbers one by one: `Pour : 7. Contre : 2.`
            Some((Kind::Vote, before)) if kind == Kind::Vote => join(before, sentence),
            // `Elle le fera pour mardi.`, `Pour le 3 mars.`: goes on with what is to be done.
            Some((Kind::Action | Kind::Decision, before))
                if kind == Kind::Plain && GOES_ON.is_match(&fold(sentence)) =>
            {
                join(before, sentence);
            }
            _ => found.push((kind, sentence.to_owned())),
        }
    }
    found.into_iter().map(|(_, text)| text).collect()
}

/// Sentences of a paragraph, where a question of what to do and its answer are one: `Achète-t-on un
/// projecteur ? Oui.`
fn answered<'a>(text: &'a str, all: Vec<&'a str>) -> Vec<&'a str> {
    let mut joined: Vec<&str> = Vec::new();
    for sentence in all {
        let begin = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
        match joined.last_mut() {
            Some(question)
                if question.ends_with('?') && kinds::settles_a_question(question, sentence) =>
            {
                *question = &text[begin(question)..begin(sentence) + sentence.len()];
            }
            _ => joined.push(sentence),
        }
    }
    joined
}

pattern!(
    GOES_ON,
    r"^(?:elle|il|ils|elles|cela|ceci|pour|avant|d'ici|echeance|deadline|delai|hij|zij|ze|dit|dat|tegen|uiterlijk|he|she|they|this|by|before|due|responsable|verantwoordelijke)\b.{0,70}$"
);

fn join(before: &mut String, sentence: &str) {
    before.push(' ');
    before.push_str(sentence);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let mut known = Known::default();
        for name in ["Jan Peeters", "Els Maes", "Luc Roy"] {
            known.add(name);
        }
        known
    }

    #[test]
    fn several_turns_are_cut_at_known_names() {
        assert_eq!(
            turns(
                "Jan: hebben we dit? Els: nee. Jan: ik vraag het. Pour : 7",
                &known()
            ),
            [
                "Jan: hebben we dit?",
                "Els: nee.",
                "Jan: ik vraag het. Pour : 7"
            ]
        );
        assert_eq!(turns("Budget : 3. Objet : rien", &known()).len(), 1);
        assert_eq!(turns("", &known()), [""]);
    }

    #[test]
    fn a_sentence_is_the_unit() {
        assert_eq!(
            parts(
                "On parle du budget. Il est long. Le budget est approuvé. Pour : 7, contre : 1. Luc enverra la note.",
                &known()
            ),
            [
                "On parle du budget. Il est long.",
                "Le budget est approuvé. Pour : 7, contre : 1.",
                "Luc enverra la note."
            ]
        );
        assert_eq!(
            parts(
                "Jan vraagt of het kan; Els zegt van niet; dan pauze.",
                &known()
            ),
            ["Jan vraagt of het kan;", "Els zegt van niet; dan pauze."]
        );
        assert_eq!(parts("Décision : on part. On revient.", &known()).len(), 1);
    }

    #[test]
    fn what_two_people_do_is_two_things() {
        for (text, each) in [
            (
                "Jan contacte le plombier et Els réserve la salle.",
                &["Jan contacte le plombier", "Els réserve la salle."][..],
            ),
            (
                "Jan belt de loodgieter, Els boekt de zaal en Luc drukt de affiches.",
                &[
                    "Jan belt de loodgieter",
                    "Els boekt de zaal",
                    "Luc drukt de affiches.",
                ],
            ),
            (
                "Er is een vuilnisbak gevraagd; Jan neemt dit op met de dienst.",
                &[
                    "Er is een vuilnisbak gevraagd",
                    "Jan neemt dit op met de dienst.",
                ],
            ),
            (
                "Jan réserve la salle et prévient Els.",
                &["Jan réserve la salle et prévient Els."],
            ),
            (
                "Jan et Els contactent le plombier.",
                &["Jan et Els contactent le plombier."],
            ),
        ] {
            assert_eq!(parts(text, &known()), each, "{text}");
        }
    }
}
