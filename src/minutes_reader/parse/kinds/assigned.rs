//! Who is given something to do by the words around their name: `à Luc de voir`, `het is aan Els om`,
//! `it was agreed that the Clerk would write`; and what is open by its own words, whoever does it.
//! The words are each language's own (`actions.assigns`, `actions.open`).

use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use super::{
    Known,
    doing::{self, DOES, Form, NOT_DOING},
    fold,
    named::people,
    passives, pattern, subjects, verbs,
};
use crate::parse::{compiled, language::words};

/// Who, in a pattern: up to whatever stands behind.
const WHO: &str = r"(?P<who>[a-z@][^,.;:?!()]{0,48}?)";

fn filled(patterns: Vec<String>) -> Vec<String> {
    let fill = |pattern: String| pattern.replace("{who}", WHO).replace(r"\b", r"(?-u:\b)");
    patterns.into_iter().map(fill).collect()
}

/// One look tells which of the patterns may be there.
static ANY: LazyLock<RegexSet> = LazyLock::new(|| {
    RegexSet::new(filled(words(|l| &l.actions.assigns))).expect("patterns are well formed")
});
static EACH: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let all = filled(words(|l| &l.actions.assigns));
    all.iter().map(|pattern| compiled(pattern)).collect()
});
static OPEN: LazyLock<RegexSet> = LazyLock::new(|| {
    RegexSet::new(filled(words(|l| &l.actions.open))).expect("patterns are well formed")
});

// An office at the beginning of a text.
pattern!(
    OFFICE,
    r"^(?:(?:[Ll]es?|[Ll]a|[Dd]e|[Hh]et|[Tt]he|[Nn]otre|[Oo]nze)\s+|[Ll]['’])?\p{L}[\p{L}'’-]*(?:\s(?:des|de la|de l['’]|du|de|van de|van het|van|of the)\s?[\p{L}'’-]+)?"
);
pattern!(
    TITLED,
    r"^(?:M\.|Mme|Mlle|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?|Cllr\.?|Dr\.?|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?|[Mm]evrouw|[Dd]e heer|Herr|Frau)\s(?:\p{Lu}[\p{L}.'’-]*\s?){1,3}"
);

/// Letters of a text that is looked at.
const LONG: usize = 300;

/// Somebody who is given something to do.
pub(super) fn assigned(text: &str, known: &Known) -> Option<Form> {
    if text.chars().nth(LONG).is_some() || text.trim_end().ends_with('?') {
        return None;
    }
    let folded = fold(text);
    ANY.matches(&folded)
        .into_iter()
        .find_map(|at| by(text, &folded, &EACH[at], known))
}

fn by(text: &str, folded: &str, pattern: &Regex, known: &Known) -> Option<Form> {
    let found = pattern.captures(folded)?;
    let who = found.name("who")?;
    // Folded letter by letter.
    let place = |at: usize| {
        let letters = folded[..at].chars().count();
        text.char_indices()
            .nth(letters)
            .map_or(text.len(), |(at, _)| at)
    };
    if let Some(todo) = found.name("todo")
        && !is_to_do(todo.as_str())
    {
        return None;
    }
    if let Some(does) = found.name("does") {
        let (behind, said) = (&text[place(does.start())..], does.as_str());
        let future = DOES.is_match(said) && !NOT_DOING.is_match(said);
        if !future && doing::deed(behind, false).is_none_or(|d| d == doing::Deed::Vague) {
            return None;
        }
    }
    let listed = |name: &str, is: fn(&str) -> bool| found.name(name).is_none_or(|m| is(m.as_str()));
    if !listed("inf", verbs::is_infinitive) || !listed("done", passives::is_done) {
        return None;
    }
    if found
        .name("ing")
        .is_some_and(|ing| !is_going_on(ing.as_str()))
    {
        return None;
    }
    let (start, end) = (place(who.start()), place(who.end()));
    let owner = somebody(
        &text[start..],
        &text[start..end],
        known,
        found.name("known").is_some(),
    )?;
    Some(Form { owner, score: 70 })
}

/// Who stands there: people that are known, a title and a name, an office, or everybody.
fn somebody(text: &str, who: &str, known: &Known, only_known: bool) -> Option<String> {
    let named = people(text, known).into_iter().next();
    if let Some((0, end)) = named
        && end + 1 >= who.trim_end().len()
    {
        return Some(text[..end].to_owned());
    }
    if let Some(titled) = TITLED.find(text)
        && titled.end() + 1 >= who.trim_end().len()
    {
        return Some(text[..titled.end().min(who.len())].trim().to_owned());
    }
    if only_known {
        return None;
    }
    let office = OFFICE.find(who.trim())?.as_str();
    let whole = office.len() == who.trim().len();
    (whole && subjects::is_office(office)).then(|| office.to_owned())
}

fn is_to_do(word: &str) -> bool {
    let word = word.trim_start_matches("s'").trim_start_matches("l'");
    let french = ["er", "ir", "re", "oir"]
        .iter()
        .any(|end| word.ends_with(end));
    verbs::is_infinitive(word)
        || french && word != "etre" && word != "avoir"
        || word.ends_with("en") && word.len() > 4
}

/// `calling`, `borrowing`, `getting`, `writing`: of a verb of doing.
fn is_going_on(word: &str) -> bool {
    let Some(stem) = word.strip_suffix("ing") else {
        return false;
    };
    let mut shorter = stem.chars();
    shorter.next_back();
    [stem, &format!("{stem}e"), shorter.as_str()]
        .iter()
        .any(|verb| verbs::is_infinitive(verb))
}

/// What is open by its own words, whoever it is that does it.
pub(super) fn open(text: &str) -> bool {
    text.chars().nth(160).is_none() && !text.trim_end().ends_with('?') && OPEN.is_match(&fold(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_given_something_stands_anywhere() {
        let mut known = Known::default();
        for name in ["Luc Roy", "Els Maes"] {
            known.add(name);
        }
        for (text, owner) in [
            ("C'est Luc qui relance la banque.", "Luc"),
            ("À Luc de voir avec l'assureur.", "Luc"),
            (
                "Le courrier est à rédiger par la secrétaire.",
                "la secrétaire",
            ),
            ("Merci à Els de prévenir les voisins.", "Els"),
            ("Het is aan Els om de nota te herschrijven.", "Els"),
            ("Herinnering te versturen door Luc.", "Luc"),
            ("Luc heeft aangeboden om te rijden.", "Luc"),
            (
                "It was agreed that the Clerk would write to the school.",
                "the Clerk",
            ),
            ("Luc is borrowing the barriers.", "Luc"),
            ("Luc said he would call the school.", "Luc"),
            ("Es ist an Els, den Bericht zu schreiben.", "Els"),
        ] {
            let found = assigned(text, &known).map(|f| f.owner);
            assert_eq!(found.as_deref(), Some(owner), "{text}");
        }
        for text in [
            "Luc propose de changer la date.",
            "C'est Luc qui est absent.",
            "Luc would prefer another date.",
            "Luc wil het lidgeld verhogen.",
            "Luc is leaving.",
        ] {
            assert_eq!(assigned(text, &known), None, "{text}");
        }
        assert!(open("The wiki needs updating."));
        assert!(open("Ne pas oublier de prévenir les voisins."));
        assert!(open("Es muss noch jemand gefunden werden."));
        assert!(!open("Il faut du courage."));
    }
}
