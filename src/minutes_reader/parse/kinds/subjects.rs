//! Who does something where no list names them: an office at the beginning of a clause, or a name.

use super::{
    doing::{Deed, Form, NOT_DOING, deed},
    fold, names, own, pattern, verbs,
};
use crate::parse::language::{Language, any, stems};

stems!(OFFICES, actions.offices);
stems!(HOUSES, attendance.organisation);
stems!(NO_SUBJECTS, actions.no_subjects);
stems!(NO_NAMES, words.no_names);
stems!(SMALL, actions.small);
stems!(TELLING, actions.telling);
stems!(SPEECH, words.speech);

// What may stand before the subject of a clause: `musique : `, `; `, `→ `.
pattern!(
    CLAUSE,
    r"^[^\p{L}\p{N}@]*|[:;]\s+|(?:→|=>|->|➔)\s*|\s[–—-]\s+|[,]\s+(?:(?:donc|et|dus|en|and|so)\s+)?"
);
pattern!(
    ARTICLE,
    r"^(?:(?:(?:M\.|Mme|Monsieur|Madame)\s(?:le|la)|[Ll]es?|[Ll]a|[Dd]e|[Hh]et|[Tt]he|[Nn]os?|[Nn]otre|[Oo]nze?|[Oo]ur|[Cc]haque|[Ee]lke|[Ee]ach)\s+|[Ll]['’])"
);
pattern!(
    TITLED,
    r"^(?:M\.|MM\.|Mme|Mmes|Mlle|Mr\.?|Mrs\.?|Ms\.?|Cllr\.?|Dr\.?|Dhr\.?|dhr\.|Mevr\.?|mevr\.|Mw\.?|[Dd]e heer|[Mm]evrouw|Juf|Meester|[Ss]chepen|Herr|Frau)\s"
);

// `@anne relit la note`.
pattern!(
    CALLED,
    r"^@(?P<who>\p{L}[\p{L}\d._-]{1,30}):?(?P<behind>\s.+)$"
);
// `Claire D.`
pattern!(INITIAL, r"(?:^|\s)\p{Lu}\.$");

// Everybody, each for themselves.
pattern!(
    ALL,
    r"^(?i:tout le monde|chacune?|chaque \p{L}+|tous les (?:membres|participants|groupes|parents)|toutes les équipes|iedereen|elkeen|elk(?:e)? (?:lid|groep|ploeg|klas)|alle leden|everyone|everybody|each (?:member|group|team)|all members)\b"
);

/// Clauses of a sentence that are looked at.
const CLAUSES: usize = 5;
/// Words of a subject.
const WORDS: usize = 6;

/// An office or a name that begins a clause, and what they do.
pub(super) fn somebody(text: &str) -> Option<Form> {
    if text.chars().nth(400).is_some() {
        return None;
    }
    if let Some((who, behind)) = own::pronoun(text) {
        // `Il faut`, `il y a`: nobody.
        let nobody = matches!(who, "Il" | "Ils" | "They" | "Ze")
            && deed(behind, true) == Some(Deed::Listed)
            && !PRONOUN_TAKES.is_match(&fold(behind));
        return (!nobody && does(behind, false)).then(|| Form {
            owner: String::new(),
            score: 63,
        });
    }
    if let Some(all) = ALL.find(text)
        && does(&text[all.end()..], false)
    {
        return Some(Form {
            owner: all.as_str().trim().to_owned(),
            score: 66,
        });
    }
    CLAUSE
        .find_iter(text)
        .take(CLAUSES)
        .find_map(|before| subject(&text[before.end()..], before.start() == 0))
}

// What is done to what was spoken of: `le rappelle`, `s'en occupe`.
pattern!(
    PRONOUN_TAKES,
    r"^\s+(?:s'|se |l'|le |la |les |lui |leur |het |dat |dit |hem |haar )"
);

/// The subject at the beginning of a clause, where it is somebody and does something.
fn subject(clause: &str, first: bool) -> Option<Form> {
    if let Some(found) = CALLED.captures(clause) {
        let (who, behind) = (found.name("who")?, found.name("behind")?);
        return deed(behind.as_str(), false)
            .is_some_and(|deed| deed > Deed::Vague)
            .then(|| Form {
                owner: who.as_str().to_owned(),
                score: 68,
            });
    }
    // `Mme le maire`: the office speaks for itself.
    let article = ARTICLE.find(clause).map(|m| m.end());
    let titled = TITLED.find(clause).map(|m| m.end());
    let titled = titled.filter(|end| article.is_none_or(|at| at <= *end));
    let from = titled.or(article).unwrap_or(0);
    let ends = word_ends(clause, from);
    if article.is_some() && titled.is_none() {
        return office(clause, &ends, from);
    }
    name(clause, &ends, from, titled.is_some(), first)
}

/// Where each of the first words ends.
fn word_ends(text: &str, from: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut inside = false;
    for (at, c) in text[from..].char_indices() {
        if c.is_whitespace() {
            if inside {
                ends.push(from + at);
            }
            inside = false;
            if ends.len() > WORDS {
                break;
            }
        } else {
            inside = true;
        }
    }
    ends
}

/// `Le directeur général la fera parvenir`: an office with its article.
fn office(clause: &str, ends: &[usize], from: usize) -> Option<Form> {
    let mut begin = from;
    let mut end = None;
    for at in ends.iter().take(WORDS).copied() {
        let word = fold(clause[begin..at].trim());
        begin = at;
        // A word of another clause, or one that tells: the subject has ended.
        let of_subject = !word.contains([',', ':', ';', '.', '(', '?', '!']);
        let tells =
            TELLING.has(&word) || SPEECH.has(&word) || CLAUSE_WORDS.contains(&word.as_str());
        if !of_subject
            || tells
            || end.is_none()
                && NO_SUBJECTS.has(&word)
                && !OFFICES.has(&word)
                && !names::is_particle(&word)
        {
            break;
        }
        if !SMALL.has(&word) && is_office(&clause[from..at]) && does(&clause[at..], false) {
            end = Some(at);
            break;
        }
    }
    let end = end?;
    // What an office accepts is settled, not to be done.
    if ACCEPTS.is_match(&fold(&clause[end..])) {
        return None;
    }
    Some(Form {
        owner: clause[..end].trim().to_owned(),
        score: 66,
    })
}

pattern!(ACCEPTS, r"^\s+(?:accept\w*|aanvaard\w*|agree\w*)\b");

/// Words that begin a clause of their own.
const CLAUSE_WORDS: [&str; 11] = [
    "que", "qui", "dont", "se", "dat", "die", "of", "that", "which", "who", "nous",
];

/// Whether one of the words is an office.
pub(crate) fn is_office(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.any(|w| !w.is_empty() && (OFFICES.has(w) || names::is_role(w)))
}

fn one(of: impl Fn(&Language) -> &[String]) -> String {
    format!("(?:{})", any(of))
}

// Right behind a subject: what they will do or take on.
pattern!(
    WILL,
    format!(
        r"^\s+(?:(?:{small}|l'|y)\s?){{0,2}}(?:{future}|{takes_on}|{going}\s(?P<next>[a-z'-]+)[^.?!;:]*)",
        small = one(|l| &l.actions.small),
        future = one(|l| &l.actions.future),
        takes_on = one(|l| &l.actions.takes_on),
        going = one(|l| &l.actions.going),
    )
);

/// Whether what stands behind a subject is a listed verb, or what they will do.
fn does(behind: &str, several: bool) -> bool {
    let until = END.find(behind).map_or(behind.len(), |m| m.start());
    let behind = &behind[..until];
    if deed(behind, several) == Some(Deed::Listed) {
        return true;
    }
    let folded = fold(behind);
    let Some(found) = WILL.captures(&folded) else {
        return false;
    };
    let whole = found.get(0).map_or("", |m| m.as_str());
    // The whole word is what was found.
    let goes_on = folded[whole.len()..].starts_with(char::is_alphanumeric);
    let to_do = found.name("next").is_none_or(|next| {
        let all = whole.split(|c: char| !c.is_alphanumeric() && c != '-');
        verbs::is_infinitive(next.as_str())
            || !whole.contains(" to ") && all.skip(1).any(verbs::is_infinitive)
    });
    // `Verzekeraar bellen`: what one does has no such form.
    let many = !several && found.name("next").is_none() && whole.trim_end().ends_with("en");
    to_do && !many && !goes_on && !NOT_DOING.is_match(&folded)
}

pattern!(END, r"[.;?!](?:\s|$)");

/// `Josiane imprime les tickets`, `M. Closset fera le plan`, `Directie bezorgt een planning`.
fn name(clause: &str, ends: &[usize], from: usize, titled: bool, first: bool) -> Option<Form> {
    let capital = |text: &str| text.trim_start().starts_with(char::is_uppercase);
    // As many words with a capital as there are.
    let mut last = None;
    let mut begin = from;
    for end in ends.iter().take(4) {
        let word = &clause[begin..*end];
        let joins = matches!(fold(word.trim()).as_str(), "et" | "en" | "and" | "&" | "+");
        if !(capital(word) || last.is_some() && (names::is_particle(word.trim()) || joins)) {
            break;
        }
        if capital(word) {
            last = Some(*end);
        }
        begin = *end;
    }
    let end = last?;
    let who = clause[from..end].trim();
    if who.contains([':', ';', '?', '!', '»', '"'])
        || who.ends_with(',')
        || who.ends_with('.') && !INITIAL.is_match(who)
    {
        return None;
    }
    let joined = [" et ", " en ", " and ", " & ", " + "];
    let several = joined.iter().any(|sign| who.contains(sign));
    let begins = fold(who.split_whitespace().next().unwrap_or_default());
    let nobody = |who: &str| {
        let mut words = who.split_whitespace().map(fold);
        words.any(|w| NO_SUBJECTS.has(w.trim_matches('.')) || NO_NAMES.has(&w))
    };
    let is_office = OFFICES.has(&begins) || names::is_role(&begins);
    // `Ça` is no `CA`.
    if who.starts_with(['Ç', 'ç']) {
        return None;
    }
    if !titled && !is_office && (nobody(who) || !names::may_be_name(who.split(joined[0]).next()?)) {
        return None;
    }
    // A house that no article goes before does less.
    if !titled && !is_office && HOUSES.has(&begins) && !first {
        return None;
    }
    if !does(&clause[end..], several) {
        return None;
    }
    Some(Form {
        owner: clause[..end].trim().to_owned(),
        score: if titled { 70 } else { 65 },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_and_names_that_no_list_has_do_something() {
        for (text, owner) in [
            ("Josiane imprime les tickets.", "Josiane"),
            (
                "Le directeur général la fera parvenir à la régie",
                "Le directeur général",
            ),
            ("L'infirmerie prend les empreintes.", "L'infirmerie"),
            ("Le CA déposera la liste au greffe.", "Le CA"),
            ("La commune répondra pour le 20", "La commune"),
            ("Directie bezorgt een planning.", "Directie"),
            ("Het bestuur schrijft de aannemers aan.", "Het bestuur"),
            (
                "De technische dienst herschildert de oversteekplaats.",
                "De technische dienst",
            ),
            ("tent : Fons belt de gemeente", "Fons"),
            ("M. Ferreira interrogera les familles", "M. Ferreira"),
            ("Lottie emails everybody.", "Lottie"),
            ("@pete rotates them before Friday", "pete"),
            ("Il veillera à ce que les bacs soient remplis.", ""),
            ("The Clerk will obtain the forms.", "The Clerk"),
        ] {
            assert_eq!(
                somebody(text).map(|f| f.owner).as_deref(),
                Some(owner),
                "{text}"
            );
        }
        for text in [
            "Le budget passe à 100 euros.",
            "La fête aura lieu le 3 mai.",
            "On envoie le mail.",
            "Ensuite prend la parole M. Roy.",
            "Le comité explique le projet.",
            "The Chairman replied that they belong to the County.",
            "Donation to the food bank",
            "Le CA se réunira dans la foulée.",
            "Intussen verhuizen we de quiz.",
            "De heer Boons vraagt een laadpaal. De syndicus wijst op het verslag.",
            "De voorzitter opent de vergadering.",
        ] {
            assert_eq!(somebody(text), None, "{text}");
        }
    }
}
