//! What cells may stand for that nobody knows by that name: states, organisations, groups, people.

use std::collections::HashSet;

use crate::facts::Implementation;
use kernel::{fold::bare, lang::Lang};
use platform::i18n::Translator;

/// The state of implementation a cell names, in any of the three languages.
pub(super) fn implementation(cell: &str) -> Option<Implementation> {
    let wanted = bare(cell);
    let named = Implementation::ALL.iter().find(|word| {
        bare(word.as_str()) == wanted
            || Lang::ALL
                .iter()
                .any(|lang| bare(&Translator(*lang).word(word)) == wanted)
    });
    named.copied().or(match wanted.as_str() {
        "" => Some(Implementation::Unknown),
        "encours" | "demarree" | "lancee" | "ongoing" => Some(Implementation::InProgress),
        "noncommencee" | "nondemarree" | "afaire" | "todo" => Some(Implementation::NotStarted),
        "realise" | "terminee" | "termine" | "finalisee" | "fait" | "fini" | "finie"
        | "afgerond" | "completed" => Some(Implementation::Done),
        "abandonne" | "arretee" | "stopped" => Some(Implementation::Abandoned),
        _ => None,
    })
}

/// Beginnings of words that say a state, in three languages; the first that is found counts.
const STEMS: &[(&str, Implementation)] = &[
    ("abandon", Implementation::Abandoned),
    ("arret", Implementation::Abandoned),
    ("annul", Implementation::Abandoned),
    ("supprim", Implementation::Abandoned),
    ("stopgezet", Implementation::Abandoned),
    ("geschrapt", Implementation::Abandoned),
    ("geannuleerd", Implementation::Abandoned),
    ("cancel", Implementation::Abandoned),
    ("dropped", Implementation::Abandoned),
    ("encours", Implementation::InProgress),
    ("partiel", Implementation::InProgress),
    ("gedeeltelijk", Implementation::InProgress),
    ("inuitvoering", Implementation::InProgress),
    ("presque", Implementation::InProgress),
    ("bijna", Implementation::InProgress),
    ("almost", Implementation::InProgress),
    ("inprogress", Implementation::InProgress),
    ("partly", Implementation::InProgress),
    ("non", Implementation::NotStarted),
    ("pas", Implementation::NotStarted),
    ("not", Implementation::NotStarted),
    ("niet", Implementation::NotStarted),
    ("avenir", Implementation::NotStarted),
    ("planifi", Implementation::NotStarted),
    ("prevu", Implementation::NotStarted),
    ("gepland", Implementation::NotStarted),
    ("planned", Implementation::NotStarted),
    ("testarten", Implementation::NotStarted),
    ("nog", Implementation::NotStarted),
    ("afaire", Implementation::NotStarted),
    ("todo", Implementation::NotStarted),
    ("applique", Implementation::Done),
    ("realis", Implementation::Done),
    ("termin", Implementation::Done),
    ("acheve", Implementation::Done),
    ("final", Implementation::Done),
    ("cloture", Implementation::Done),
    ("gerealiseerd", Implementation::Done),
    ("voltooid", Implementation::Done),
    ("afgewerkt", Implementation::Done),
    ("afgerond", Implementation::Done),
    ("toegepast", Implementation::Done),
    ("klaar", Implementation::Done),
    ("gedaan", Implementation::Done),
    ("done", Implementation::Done),
    ("complete", Implementation::Done),
    ("finished", Implementation::Done),
    ("demarre", Implementation::InProgress),
    ("lance", Implementation::InProgress),
    ("entame", Implementation::InProgress),
    ("lopend", Implementation::InProgress),
    ("bezig", Implementation::InProgress),
    ("gestart", Implementation::InProgress),
    ("started", Implementation::InProgress),
    ("ongoing", Implementation::InProgress),
];

/// The state that a value most likely means; unknown where nothing says so.
pub(super) fn likely(value: &str) -> Implementation {
    let is_yet_to_be = is_yet_to_be(value);
    let value = bare(value);
    let begins = STEMS.iter().find(|(stem, _)| value.starts_with(stem));
    // Words that deny stand at the beginning alone.
    let within = || {
        STEMS
            .iter()
            .find(|(stem, _)| stem.len() > 4 && value.contains(stem))
    };
    match begins.or_else(within) {
        Some((_, Implementation::InProgress | Implementation::Done)) if is_yet_to_be => {
            Implementation::NotStarted
        }
        Some((_, state)) => *state,
        None => Implementation::Unknown,
    }
}

/// Whether something is still to be done: `À démarrer`, `Te realiseren`, `To be completed`. Its verb
/// alone would say the contrary.
fn is_yet_to_be(value: &str) -> bool {
    let value = value.to_lowercase();
    let mut words = value.split_whitespace();
    match (words.next(), words.next()) {
        (Some("à" | "a"), Some(verb)) => verb.ends_with("er") || verb.ends_with("ir"),
        (Some("te"), Some(verb)) => verb.ends_with("en"),
        (Some("to"), Some(verb)) => verb != "date",
        _ => false,
    }
}

/// How alike two bare names are, from 0 to 1: what they share of all their trigrams.
fn alike(one: &HashSet<String>, other: &HashSet<String>) -> f32 {
    let shared = u16::try_from(one.intersection(other).count()).unwrap_or(u16::MAX);
    let all = u16::try_from(one.union(other).count()).unwrap_or(u16::MAX);
    if all == 0 {
        0.0
    } else {
        f32::from(shared) / f32::from(all)
    }
}

/// The trigrams of a bare name.
fn trigrams(name: &str) -> HashSet<String> {
    let padded: Vec<char> = "  ".chars().chain(name.chars()).chain([' ']).collect();
    let trigrams = padded.windows(3).filter(|_| !name.is_empty());
    trigrams.map(String::from_iter).collect()
}

/// An organisation or a person that may be meant, and how surely.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Near<'a, T> {
    pub known: &'a T,
    pub alike: f32,
}

/// From here on two names are taken for one unless somebody says otherwise.
pub(super) const SURELY: f32 = 0.5;
/// From here on a name is offered.
const PERHAPS: f32 = 0.25;
/// Names that are offered.
const OFFERED: usize = 5;

/// All names of organisations, or of people, ready to be compared.
pub(super) struct Names<'a, T>(Vec<(HashSet<String>, &'a T)>);

impl<'a, T: PartialEq> Names<'a, T> {
    /// Those that are known, each with its bare name.
    pub(super) fn of(known: impl Iterator<Item = (&'a str, &'a T)>) -> Self {
        Self(known.map(|(name, known)| (trigrams(name), known)).collect())
    }

    /// Those whose names are nearest to one, the nearest first. An abbreviation in brackets is
    /// compared alone, too.
    pub(super) fn nearest(&self, name: &str) -> Vec<Near<'a, T>> {
        let without = name.split('(').next().unwrap_or_default();
        let within = name.split(['(', ')']).nth(1).unwrap_or_default();
        let wanted = [name, without, within].map(|text| trigrams(&bare(text)));
        let mut near: Vec<Near<'a, T>> = Vec::new();
        for (trigrams, known) in &self.0 {
            let alike = wanted
                .iter()
                .map(|wanted| alike(wanted, trigrams))
                .fold(0.0, f32::max);
            if alike < PERHAPS {
                continue;
            }
            match near.iter_mut().find(|near| near.known == *known) {
                Some(found) => found.alike = found.alike.max(alike),
                None => near.push(Near {
                    known: *known,
                    alike,
                }),
            }
        }
        near.sort_by(|a, b| b.alike.total_cmp(&a.alike));
        near.truncate(OFFERED);
        near
    }
}

/// Number and name of a group that can be added for a cell: `GT7`, `WG 7 – Commerce`, `7`.
pub(super) fn group_named(cell: &str) -> Option<(i32, String)> {
    let cell = cell.trim();
    let from = cell.find(|c: char| c.is_ascii_digit())?;
    let before = bare(&cell[..from]);
    if ![
        "",
        "gt",
        "wg",
        "groupe",
        "groep",
        "group",
        "groupedetravail",
        "werkgroep",
        "workinggroup",
    ]
    .contains(&before.as_str())
    {
        return None;
    }
    let after = &cell[from..];
    let digits = after
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(after.len());
    let (number, rest) = after.split_at(digits);
    let number = number
        .parse()
        .ok()
        .filter(|number| (0..1000).contains(number))?;
    let name = rest.trim_matches(|c: char| c.is_whitespace() || ":-–—().,".contains(c));
    let name = if name.is_empty() {
        format!("GT{number}")
    } else {
        name.chars().take(200).collect()
    };
    // `7 communes` is no group, `7 – Communes` is one.
    let parted = rest.is_empty()
        || !before.is_empty()
        || !rest.trim_start().starts_with(char::is_alphanumeric);
    parted.then_some((number, name))
}

/// Whether the values of a column name groups, but for one in five.
pub(super) fn are_groups(values: &[&str]) -> bool {
    let groups = values.iter().filter(|text| group_named(text).is_some());
    !values.is_empty() && groups.count() * 5 >= values.len() * 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{columns::Column, lookup::Lookup, mapping::Mapping};
    use kernel::ids::OrganisationId;

    #[test]
    fn implementation_is_understood_in_three_languages() {
        for (cell, expected) in [
            ("En cours", Some(Implementation::InProgress)),
            ("Uitgevoerd", Some(Implementation::Done)),
            ("Fini", Some(Implementation::Done)),
            ("not_started", Some(Implementation::NotStarted)),
            ("", Some(Implementation::Unknown)),
            ("42 %", None),
        ] {
            assert_eq!(implementation(cell), expected, "{cell}");
        }
    }

    #[test]
    fn states_are_guessed_by_their_words() {
        for (cell, expected) in [
            ("À venir", Implementation::NotStarted),
            ("Non demarre", Implementation::NotStarted),
            ("Applique", Implementation::Done),
            ("À discuter", Implementation::Unknown),
            ("À démarrer", Implementation::NotStarted),
            ("A REALISER en 2027", Implementation::NotStarted),
            ("A démarré", Implementation::InProgress),
            ("À l’arrêt", Implementation::Abandoned),
            ("Te realiseren", Implementation::NotStarted),
            ("To be completed", Implementation::NotStarted),
            ("Partiellement réalisé", Implementation::InProgress),
            ("Nog niet gestart", Implementation::NotStarted),
            ("Niet gestart", Implementation::NotStarted),
            ("Klaar", Implementation::Done),
            ("Bijna klaar", Implementation::InProgress),
            ("42 %", Implementation::Unknown),
        ] {
            assert_eq!(likely(cell), expected, "{cell}");
        }
    }

    #[test]
    fn the_nearest_organisations_are_offered() {
        let mut lookup = Lookup::default();
        lookup.know_organisation(OrganisationId(1), "BE", "Bruxelles Environnement");
        lookup.know_organisation(OrganisationId(2), "BEE", "Bruxelles Économie et Emploi");
        lookup.know_organisation(OrganisationId(3), "citydev", "citydev.brussels");
        let names = Names::of(lookup.organisations());
        let near = names.nearest("Bruxelles-Environnement (BE)");
        assert_eq!(near[0].known.name, "BE");
        assert!(near[0].alike > SURELY, "{near:?}");
        assert_eq!(
            names.nearest("Citydev Brussels asbl")[0].known.name,
            "citydev"
        );
        assert!(names.nearest("Nouvelle ASBL").is_empty());
    }

    #[test]
    fn groups_are_added_by_their_numbers() {
        for (cell, expected) in [
            ("GT7", Some((7, "GT7"))),
            ("7", Some((7, "GT7"))),
            ("WG 7 – Commerce", Some((7, "Commerce"))),
            ("Groupe de travail 12 : Eau", Some((12, "Eau"))),
            ("7 communes", None),
            ("Commerce", None),
            ("Plan 7", None),
            ("GT99999", None),
        ] {
            let named = group_named(cell);
            assert_eq!(
                named.as_ref().map(|(n, name)| (*n, name.as_str())),
                expected,
                "{cell}"
            );
        }
    }

    #[test]
    fn groups_that_pilot_are_no_people() {
        let of = |headings: &[&str], cells: &[&str]| {
            let own = |texts: &[&str]| texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
            Mapping::guess_of(&own(headings), &[(2, own(cells))])
        };
        let headings = ["Code", "Titre", "Pilote"];
        let groups = of(&headings, &["A-1", "Un titre", "GT2"]);
        let found = [Column::Group, Column::Pilot].map(|column| groups.place(column));
        assert_eq!(found, [Some(2), None]);
        let people = of(&headings, &["A-1", "Un titre", "Anne Dupont"]);
        assert_eq!(people.place(Column::Pilot), Some(2));
        // The column that is called so stays the group's.
        let both = ["Code", "Titre", "GT", "Pilote"];
        let both = of(&both, &["A-1", "Un titre", "GT1", "GT2"]);
        assert_eq!((both.place(Column::Group), both.takes(3)), (Some(2), false));
    }
}
