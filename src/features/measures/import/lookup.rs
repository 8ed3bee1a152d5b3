//! What a file's rows are compared with: the measures that have its codes, and all that cells
//! may name.

use std::collections::HashMap;

use super::spelling::{code_key, spelling};
use crate::facts::{Facts, Named, Place};
use kernel::{
    fold::{bare, fold},
    ids::{GroupId, MeasureId, OrganisationId, PersonId},
};

/// Stands for an organisation that is to be added.
pub(crate) const TO_ADD: OrganisationId = OrganisationId(0);
/// Stands for a group that is to be added.
pub(crate) const GROUP_TO_ADD: GroupId = GroupId(0);

/// A measure that exists.
#[derive(Debug, Clone)]
pub(crate) struct Existing {
    pub id: MeasureId,
    pub archived: bool,
    pub facts: Facts,
}

/// A person a cell may name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    pub who: Named<PersonId>,
    pub email: String,
    pub archived: bool,
}

/// All that a file is compared with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lookup {
    measures: HashMap<String, Existing>,
    /// Codes without what their spelling differs by, and titles: to the code that alone has them.
    spellings: HashMap<String, Option<String>>,
    titles: HashMap<String, Option<String>>,
    /// The highest number that follows the import's prefix.
    pub(super) highest: u32,
    organisations: HashMap<String, Named<OrganisationId>>,
    groups: HashMap<String, Place>,
    strategies: HashMap<String, Place>,
    chapters: HashMap<String, String>,
    people: HashMap<String, Vec<Person>>,
}

/// Why a cell names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unclear {
    Unknown,
    Several,
}

impl Lookup {
    /// Adds a measure.
    pub(crate) fn know_measure(&mut self, measure: Existing) {
        let code = code_key(&measure.facts.code);
        // Archived ones are known by their own code alone.
        if !measure.archived {
            let title = bare(&measure.facts.title);
            for (known, key) in [
                (&mut self.spellings, spelling(&measure.facts.code)),
                (&mut self.titles, title),
            ] {
                let found = known.entry(key).or_insert_with(|| Some(code.clone()));
                if found.as_ref() != Some(&code) {
                    *found = None;
                }
            }
        }
        self.measures.insert(code, measure);
    }

    /// Adds an organisation, under both names.
    pub(crate) fn know_organisation(&mut self, id: OrganisationId, short_name: &str, name: &str) {
        let carrier = Named {
            id,
            name: short_name.to_owned(),
        };
        self.organisations
            .entry(bare(name))
            .or_insert(carrier.clone());
        self.organisations.insert(bare(short_name), carrier);
    }

    /// Adds a group, under code, number and name.
    pub(crate) fn know_group(&mut self, place: Place, number: i32) {
        let codes = [bare(&place.code), number.to_string()].into_iter();
        for key in codes.chain(place.name.all().map(bare)) {
            self.groups.entry(key).or_insert(place.clone());
        }
    }

    /// Adds a strategy, under code and name.
    pub(crate) fn know_strategy(&mut self, place: Place) {
        for key in [bare(&place.code)]
            .into_iter()
            .chain(place.name.all().map(bare))
        {
            self.strategies.entry(key).or_insert(place.clone());
        }
    }

    /// Adds a chapter, under its name in Dutch: measures name it in French.
    pub(crate) fn know_chapter(&mut self, name: &str, name_nl: &str) {
        self.chapters.insert(bare(name_nl), name.to_owned());
    }

    /// Adds a person, under address and name, the family name first or last.
    pub(crate) fn know_person(&mut self, person: Person) {
        let words: Vec<&str> = person.who.name.split_whitespace().collect();
        let turned = (0..words.len()).map(|first| {
            let (after, before) = (&words[first..], &words[..first]);
            bare(&[after, before].concat().concat())
        });
        let keys: Vec<String> = std::iter::once(fold(&person.email)).chain(turned).collect();
        for key in keys {
            let known = self.people.entry(key).or_default();
            if !known.contains(&person) {
                known.push(person.clone());
            }
        }
    }

    /// The measure that has a code, in this spelling or, where just one has it, in another.
    pub(super) fn measure(&self, code: &str) -> Option<&Existing> {
        self.measures.get(&code_key(code)).or_else(|| {
            let stored = self.spellings.get(&spelling(code))?.as_ref()?;
            self.measures.get(stored)
        })
    }

    /// The measure that alone has a title.
    pub(super) fn titled(&self, title: &str) -> Option<&Existing> {
        let stored = self.titles.get(&bare(title))?.as_ref()?;
        self.measures.get(stored)
    }

    /// The organisation with that id.
    pub(super) fn organisation_with(&self, id: OrganisationId) -> Option<&Named<OrganisationId>> {
        self.organisations.values().find(|known| known.id == id)
    }

    /// All names of organisations, bare, with whose they are.
    pub(super) fn organisations(&self) -> impl Iterator<Item = (&str, &Named<OrganisationId>)> {
        self.organisations
            .iter()
            .map(|(name, known)| (name.as_str(), known))
    }

    /// The group with that id.
    pub(super) fn group_with(&self, id: i64) -> Option<&Place> {
        let mut groups = self.groups.values();
        groups.find(|place| place.destination.group_id() == Some(id))
    }

    /// The groups, each once, by code.
    pub(super) fn groups(&self) -> Vec<&Place> {
        let mut groups: Vec<&Place> = self.groups.values().collect();
        groups.sort_by_key(|place| place.destination.group_id());
        groups.dedup_by_key(|place| place.destination.group_id());
        groups
    }

    /// The strategy with that id.
    pub(super) fn strategy_with(&self, id: i64) -> Option<&Place> {
        let mut strategies = self.strategies.values();
        strategies.find(|place| place.destination.strategy_id() == Some(id))
    }

    /// The strategies, each once.
    pub(super) fn strategies(&self) -> Vec<&Place> {
        let mut strategies: Vec<&Place> = self.strategies.values().collect();
        strategies.sort_by_key(|place| place.destination.strategy_id());
        strategies.dedup_by_key(|place| place.destination.strategy_id());
        strategies
    }

    /// The person with that id, unless archived.
    pub(super) fn person_with(&self, id: i64) -> Option<&Named<PersonId>> {
        let mut people = self.people.values().flatten();
        let found = people.find(|person| person.who.id.0 == id && !person.archived);
        found.map(|person| &person.who)
    }

    /// Those who are not archived, by their names, bare.
    pub(super) fn people(&self) -> impl Iterator<Item = (&str, &Person)> {
        self.people.iter().flat_map(|(key, people)| {
            let named = people
                .iter()
                .filter(move |person| !person.archived && bare(&person.who.name) == *key);
            named.map(move |person| (key.as_str(), person))
        })
    }

    /// The organisation of that name.
    pub(super) fn organisation(&self, name: &str) -> Option<&Named<OrganisationId>> {
        self.organisations.get(&bare(name))
    }

    /// The group of a cell: `GT3`, `3`, its name, or `GT3 – its name`.
    pub(super) fn group(&self, cell: &str) -> Option<&Place> {
        let first = cell
            .split([' ', '-', '–', ':', '.'])
            .find(|part| !part.is_empty());
        let first = bare(first.unwrap_or_default());
        let by_code = || {
            self.groups
                .get(&first)
                .filter(|place| bare(&place.code) == first)
        };
        self.groups.get(&bare(cell)).or_else(by_code)
    }

    /// The strategy of a cell: its code or name.
    pub(super) fn strategy(&self, cell: &str) -> Option<&Place> {
        self.strategies.get(&bare(cell))
    }

    /// The chapter of a cell: as it stands there, in French where that is its name in Dutch.
    pub(super) fn chapter(&self, cell: String) -> String {
        self.chapters.get(&bare(&cell)).cloned().unwrap_or(cell)
    }

    /// The person of a cell: name or address; among several, the `present` one stays.
    pub(super) fn person(
        &self,
        cell: &str,
        present: Option<&Named<PersonId>>,
    ) -> Result<Named<PersonId>, Unclear> {
        let found = match cell.contains('@') {
            true => self.people.get(&fold(cell.trim())),
            false => self.people.get(&bare(cell)),
        };
        let found = found.ok_or(Unclear::Unknown)?;
        if let Some(same) = found.iter().find(|p| Some(&p.who) == present) {
            return Ok(same.who.clone());
        }
        let mut active = found.iter().filter(|p| !p.archived);
        match (active.next(), active.next()) {
            (Some(person), None) => Ok(person.who.clone()),
            (Some(_), Some(_)) => Err(Unclear::Several),
            (None, _) => Err(Unclear::Unknown),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Destination;
    use kernel::{ids::GroupId, names::Names};

    fn lookup() -> Lookup {
        let mut lookup = Lookup::default();
        let place = Place {
            destination: Destination::Group(GroupId(30)),
            code: "GT3".into(),
            name: "Production & logistique".into(),
        };
        lookup.know_group(place, 3);
        lookup.know_organisation(OrganisationId(1), "BEE", "Bruxelles Économie et Emploi");
        let people = [
            (1, "a@x.be", false),
            (2, "b@x.be", false),
            (3, "c@x.be", true),
        ];
        for (id, email, archived) in people {
            let name = if id == 3 {
                "Seule Ancienne"
            } else {
                "Claude Dupont"
            };
            let who = Named {
                id: PersonId(id),
                name: name.into(),
            };
            lookup.know_person(Person {
                who,
                email: email.into(),
                archived,
            });
        }
        lookup
    }

    #[test]
    fn groups_and_organisations_are_named_in_several_ways() {
        let lookup = lookup();
        for cell in [
            "GT3",
            "gt 3",
            "3",
            "Production et logistique",
            "GT3 – Production",
            "GT3: x",
        ] {
            let found = lookup.group(cell).is_some();
            assert_eq!(found, cell != "Production et logistique", "{cell}");
        }
        assert!(lookup.group("GT33").is_none() && lookup.group("30").is_none());
        for cell in ["bee", "BRUXELLES ECONOMIE ET EMPLOI"] {
            assert_eq!(lookup.organisation(cell).unwrap().name, "BEE");
        }
    }

    #[test]
    fn chapters_and_groups_are_understood_in_dutch() {
        let mut lookup = lookup();
        lookup.know_chapter("Gouvernance", "Bestuur");
        assert_eq!(lookup.chapter("bestuur".into()), "Gouvernance");
        assert_eq!(lookup.chapter("Eau".into()), "Eau");
        let place = Place {
            destination: Destination::Group(GroupId(31)),
            code: "GT7".into(),
            name: Names::new("Commerce", "Handel"),
        };
        lookup.know_group(place, 7);
        for cell in ["Commerce", "handel", "GT7 – Handel"] {
            assert_eq!(lookup.group(cell).unwrap().code, "GT7", "{cell}");
        }
    }

    #[test]
    fn of_two_people_with_one_name_the_present_one_stays() {
        let lookup = lookup();
        assert_eq!(lookup.person("Claude Dupont", None), Err(Unclear::Several));
        let second = Named {
            id: PersonId(2),
            name: "Claude Dupont".into(),
        };
        assert_eq!(
            lookup.person("claude dupont", Some(&second)).unwrap().id,
            PersonId(2)
        );
        assert_eq!(lookup.person("B@x.be", None).unwrap().id, PersonId(2));
        assert_eq!(lookup.person("Seule Ancienne", None), Err(Unclear::Unknown));
        let ancienne = Named {
            id: PersonId(3),
            name: "Seule Ancienne".into(),
        };
        assert!(lookup.person("Seule Ancienne", Some(&ancienne)).is_ok());
    }
}
