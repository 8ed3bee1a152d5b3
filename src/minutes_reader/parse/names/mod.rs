//! What looks like a person's name, and which names of the text are the same person.

mod letters;

use super::pattern;
use kernel::fold::fold;
pub(crate) use letters::initials;
pub use letters::{is_initials, letters};

const PARTICLES: &[&str] = &[
    "van", "de", "der", "den", "het", "'t", "la", "le", "du", "von", "di", "da", "del", "ten",
    "ter", "des", "d'",
];
const ROLES: &[&str] = &[
    "pilote",
    "pilotes",
    "facilitateur",
    "facilitatrice",
    "facilitation",
    "coordination",
    "coordinateur",
    "coordinatrice",
    "cabinet",
    "president",
    "presidente",
    "secretaire",
    "secretaris",
    "rapporteur",
    "voorzitter",
    "voorzitster",
    "piloot",
    "kabinet",
    "begeleider",
    "begeleidster",
    "coordinator",
    "facilitator",
    "deelnemer",
    "participant",
    "participante",
    "membre",
    "administration",
    "directeur",
    "directrice",
    "verslaggever",
    "coordinatie",
    "secretariat",
    "secretariaat",
    "administratie",
    "facilitateurs",
    "facilitatrices",
    "piloten",
    "cabinets",
    "kabinetten",
];
/// Words with a capital that begin labels, never names.
const LABELS: &[&str] = &[
    "objectif",
    "objectifs",
    "statut",
    "remarque",
    "remarques",
    "note",
    "notes",
    "lieu",
    "date",
    "contexte",
    "but",
    "attention",
    "exemple",
    "exemples",
    "question",
    "questions",
    "reponse",
    "decision",
    "decisions",
    "action",
    "actions",
    "point",
    "points",
    "suite",
    "suivi",
    "conclusion",
    "conclusions",
    "introduction",
    "proposition",
    "propositions",
    "avantages",
    "inconvenients",
    "budget",
    "planning",
    "agenda",
    "rappel",
    "resume",
    "synthese",
    "divers",
    "total",
    "lien",
    "liens",
    "sujet",
    "sujets",
    "theme",
    "themes",
    "axe",
    "axes",
    "etape",
    "etapes",
    "prochaine",
    "prochaines",
    "bonjour",
    "merci",
    "presents",
    "excuses",
    "absents",
    "doel",
    "doelstelling",
    "opmerking",
    "opmerkingen",
    "vraag",
    "vragen",
    "antwoord",
    "beslissing",
    "beslissingen",
    "actie",
    "acties",
    "plaats",
    "datum",
    "voorbeeld",
    "besluit",
    "samenvatting",
    "inleiding",
    "voorstel",
    "varia",
    "stand",
    "punt",
    "punten",
    "volgende",
    "update",
    "info",
    "information",
    "informations",
    "deadline",
    "echeance",
    "timing",
    "heure",
    "horaire",
    "ordre",
    "resultat",
    "resultats",
    "methode",
    "suggestion",
    "suggestions",
    "todo",
    "objet",
    "onderwerp",
    "van",
    "aan",
    "cc",
    "de",
    "a",
    "status",
    "link",
    "links",
    "context",
    "gt",
    "wg",
    "pv",
    "deroule",
];

pattern!(
    TITLES,
    format!(
        r"(?i)^(?:(?:{}|mr\.?|mlle|prof\.)\s+)+",
        regex::escape(&super::language::any(|l| &l.attendance.titles)).replace(r"\|", "|")
    )
);

pattern!(
    TITLE_END,
    format!(
        r"(?i)(?:^|\s)((?:{})\s+)$",
        regex::escape(&super::language::any(|l| &l.attendance.titles)).replace(r"\|", "|")
    )
);

/// Where the title before a name begins, or the name itself.
pub(crate) fn with_title(text: &str, name: usize) -> usize {
    let near = text[..name]
        .char_indices()
        .rev()
        .take(14)
        .last()
        .map_or(name, |(at, _)| at);
    TITLE_END
        .captures(&text[near..name])
        .and_then(|found| found.get(1))
        .map_or(name, |m| near + m.start())
}

/// Whether a text is only what stands before names: `Mme`.
pub(crate) fn is_title(text: &str) -> bool {
    TITLES.is_match(&format!("{text} ")) && untitled(&format!("{text} X")) == "X"
}

/// A name without what is said before it: `Mme Dupont`, `de heer Claes`.
pub(crate) fn untitled(name: &str) -> &str {
    let name = name.trim();
    TITLES.find(name).map_or(name, |m| &name[m.end()..])
}

/// The folded words of a name, without titles.
pub fn words(name: &str) -> Vec<String> {
    fold(untitled(name))
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a text may be a person's name, or a role's.
pub(crate) fn may_be_name(text: &str) -> bool {
    let text = untitled(text);
    let parts: Vec<&str> = text.split_whitespace().collect();
    if parts.is_empty() || parts.len() > 6 || text.chars().count() > 60 {
        return false;
    }
    if text.contains([
        ':', '>', '?', '!', '/', '=', '@', '|', '"', '«', '\t', '+', '%', '[',
    ]) || text.contains("http")
    {
        return false;
    }
    let role = is_role(parts[0]);
    let mut capitals = 0;
    for part in &parts {
        let folded = fold(part);
        let first = part.chars().next().unwrap_or(' ');
        if first.is_uppercase() {
            capitals += 1;
        } else if !(PARTICLES.contains(&folded.as_str()) || role || elided(part)) {
            return false;
        }
        if !role && part.chars().any(|c| c.is_ascii_digit()) {
            return false;
        }
        if part.len() > 2
            && part.ends_with('.')
            && !part.chars().rev().nth(1).is_some_and(char::is_uppercase)
        {
            return false;
        }
    }
    // `Tijdens de`: nobody's name ends in a particle.
    if parts.len() > 1 && PARTICLES.contains(&fold(parts[parts.len() - 1]).as_str()) && !role {
        return false;
    }
    let first = fold(parts[0]);
    capitals > 0
        && (PARTICLES.contains(&first.as_str()) && parts.len() > 1
            || !LABELS.contains(&first.as_str()))
}

/// `d'Hondt`, not `d'invitation`.
fn elided(part: &str) -> bool {
    let rest = part.strip_prefix("d'").or_else(|| part.strip_prefix("d’"));
    rest.and_then(|r| r.chars().next())
        .is_some_and(char::is_uppercase)
}

/// Whether a word names a role.
pub(crate) fn is_role(word: &str) -> bool {
    ROLES.contains(&fold(word).trim_end_matches([',', '.']))
}

/// Whether two words are the same but for one letter.
pub fn near(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    // Most pairs are told apart without a look at their letters: a single slip leaves the first
    // letter or the last.
    let edges =
        a.as_bytes().first() == b.as_bytes().first() || a.as_bytes().last() == b.as_bytes().last();
    if !edges || a.len().abs_diff(b.len()) > 4 || a.len().min(b.len()) < 4 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    if long.len() - short.len() > 1 || short.len() < 4 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let rest = &long[same + 1..];
    if short.len() == long.len() {
        let swapped = same + 1 < short.len()
            && short[same] == long[same + 1]
            && short[same + 1] == long[same]
            && short[same + 2..] == long[same + 2..];
        short[same + 1..] == *rest || swapped
    } else {
        short[same..] == *rest
    }
}

/// `van`, `de`: a small word within a name.
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&fold(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_labels() {
        for name in [
            "DUPONT Marie",
            "Marie Dupont",
            "Jan Van den Berg",
            "Pilote GT1",
            "M. Petit",
            "Mevr. De Smet",
            "J. Petit",
        ] {
            assert!(may_be_name(name), "{name}");
        }
        for text in [
            "Objectif",
            "Regret pour le portage",
            "GT3",
            "Suite agenda",
            "le but",
            "Statut",
            "34 actions",
            "Fin de la séance.",
        ] {
            assert!(!may_be_name(text), "{text}");
        }
    }
}
