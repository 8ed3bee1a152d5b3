//! What looks like a person's name, and which names of the text are the same person.

use super::pattern;
use kernel::fold::fold;

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

/// The names of a text.
#[derive(Debug, Clone, Default)]
pub struct Known {
    names: Vec<Vec<String>>,
}

impl Known {
    /// Adds a name.
    pub fn add(&mut self, name: &str) {
        let words = words(name);
        if !words.is_empty() && !self.names.contains(&words) {
            self.names.push(words);
        }
    }

    /// Whether a text names one of them: whole, by first or last name, or by initials.
    pub fn knows(&self, text: &str) -> bool {
        let asked = words(text);
        if asked.is_empty() || asked.len() > 6 {
            return false;
        }
        let initials = text.trim();
        let upper =
            (2..=4).contains(&initials.chars().count()) && initials.chars().all(char::is_uppercase);
        self.names.iter().any(|name| {
            let of_name = |word: &String| match word.len() {
                // `S. Haddad`.
                1 => name.iter().any(|known| {
                    let whole = asked
                        .iter()
                        .any(|other| other.len() > 1 && near(known, other));
                    known.starts_with(word.as_str()) && !whole
                }),
                _ => name.iter().any(|known| near(known, word)),
            };
            asked.iter().all(of_name)
                && asked
                    .iter()
                    .any(|word| word.len() > 2 && !word.chars().any(|c| c.is_ascii_digit()))
                || upper && is_initials(&fold(initials), name)
                // Somebody the text never calls by more than initials.
                || upper && name.len() == 1 && name[0] == fold(initials)
        })
    }
}

/// Whether letters are a name's initials, in either order.
pub fn is_initials(letters: &str, name: &[String]) -> bool {
    let first: String = name.iter().filter_map(|word| word.chars().next()).collect();
    let whole: Vec<&String> = name
        .iter()
        .filter(|word| !PARTICLES.contains(&word.as_str()))
        .collect();
    let without: String = whole
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    let turned: String = without.chars().rev().collect();
    name.len() > 1 && (letters == first || letters == without || letters == turned)
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

    #[test]
    fn somebody_is_known_by_parts_and_despite_slips() {
        let mut known = Known::default();
        known.add("DUPONT Marie-Ève");
        known.add("Jérémy Petit");
        for text in [
            "Marie-Eve Dupont",
            "Dupont",
            "Jeremy",
            "Jérémi Petit",
            "JP",
            "M. Dupont",
            "PJ",
        ] {
            assert!(known.knows(text), "{text}");
        }
        assert!(known.knows("M. Dupont") && known.knows("J. Petit") && !known.knows("P. Petit"));
        assert!(!known.knows("Paul") && !known.knows("MD X"));
        assert!(
            near("jeremy", "jermey")
                && near("gaetan", "gaetam")
                && !near("jan", "jam")
                && !near("lambert", "lemaire")
        );
    }
}
