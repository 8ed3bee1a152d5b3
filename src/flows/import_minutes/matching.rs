//! Which known person a written name means.

use std::collections::{HashMap, HashSet};

use minutes_reader::parse::{
    is_initials, letters,
    model::{Attendee, Doubt, Entry, ParsedMinutes},
    near, words,
};

/// A known person.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: i64,
    pub name: String,
    /// Has a role in the group.
    pub in_group: bool,
    /// What the group's minutes were found to call them.
    pub called: Vec<String>,
}

/// Whom a name means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    pub person: Option<i64>,
    /// Who else it may be.
    pub candidates: Vec<i64>,
    /// Not word for word, or not the only one.
    pub doubtful: bool,
}

/// How well a written name fits a known one: 3 word for word, 2 with a slip, 1 in part.
fn fit(written: &[String], known: &[String]) -> u8 {
    if written.is_empty() {
        return 0;
    }
    let mut left: Vec<&String> = known.iter().collect();
    let mut exact = true;
    for word in written {
        let same = left.iter().position(|k| *k == word);
        let close = same.or_else(|| left.iter().position(|k| near(k, word)));
        let initial = close.or_else(|| {
            (word.chars().count() == 1)
                .then(|| left.iter().position(|k| k.starts_with(word.as_str())))
                .flatten()
        });
        let Some(at) = initial else { return 0 };
        exact &= same.is_some();
        left.remove(at);
    }
    match (left.is_empty(), exact) {
        (true, true) => 3,
        (true, false) => 2,
        // A first or last name only; a lone letter says nothing.
        _ if written.iter().any(|w| w.chars().count() > 2) => 1,
        _ => 0,
    }
}

/// Known names, cut into words once for all that is compared with them.
pub struct Cut<'a, T>(Vec<(Vec<String>, &'a T)>);

impl<'a, T> Cut<'a, T> {
    fn of(all: &'a [T], name: impl Fn(&T) -> &str) -> Self {
        Self(all.iter().map(|one| (words(name(one)), one)).collect())
    }
}

/// The names of people.
pub fn cut(people: &[Person]) -> Cut<'_, Person> {
    let names = people.iter().flat_map(|person| {
        let called = person.called.iter().chain([&person.name]);
        called.map(move |name| (words(name), person))
    });
    Cut(names.collect())
}

/// Whom a name means among people; those of the group come first.
fn find_in(name: &str, people: &Cut<'_, Person>) -> Found {
    let written = words(name);
    let mut best: Vec<(u8, &Person)> = people
        .0
        .iter()
        .map(|(known, person)| (fit(&written, known), *person))
        .filter(|(fit, _)| *fit > 0)
        .collect();
    best.sort_by_key(|(fit, p)| (std::cmp::Reverse(*fit), !p.in_group));
    // Somebody of several names is found once, by the one that fits best.
    let mut met = HashSet::new();
    best.retain(|(_, p)| met.insert(p.id));
    let Some((top, first)) = best.first() else {
        return Found::default();
    };
    let equal: Vec<&Person> = best
        .iter()
        .filter(|(fit, p)| fit == top && p.in_group == first.in_group)
        .map(|(_, p)| *p)
        .collect();
    let others = || best.iter().take(8).map(|(_, p)| p.id).collect();
    if equal.len() > 1 || (*top == 1 && !first.in_group) {
        return Found {
            person: None,
            candidates: others(),
            doubtful: true,
        };
    }
    Found {
        person: Some(first.id),
        candidates: others(),
        doubtful: *top < 3,
    }
}

/// Who presents each point, where that is a known person.
pub fn presenters(minutes: &ParsedMinutes) -> Vec<Option<i64>> {
    let attendees = Cut::of(&minutes.attendees, |a| a.name.as_str());
    let who = |name: &str| attendee_in(name, &attendees)?.person;
    let points = minutes.points.iter();
    points.map(|point| who(&point.presenter)).collect()
}

/// Who helps the owner of a follow-up item: those known, and the names of the others.
pub fn helpers(minutes: &ParsedMinutes, entry: &Entry) -> (Vec<i64>, Vec<String>) {
    let attendees = Cut::of(&minutes.attendees, |a| a.name.as_str());
    let (mut known, mut others) = (Vec::new(), Vec::new());
    for name in entry.owners().skip(1) {
        match attendee_in(name, &attendees).and_then(|a| a.person) {
            Some(person) if Some(person) == entry.owner_person => {}
            Some(person) => known.push(person),
            None => others.push(name.to_owned()),
        }
    }
    (known, others)
}

/// Unlisted names that are told.
const TOLD: usize = 12;

/// Who speaks or presents and is on no list, each once.
pub fn unlisted(minutes: &ParsedMinutes) -> Vec<String> {
    let attendees = Cut::of(&minutes.attendees, |a| a.name.as_str());
    let instead = Cut::of(&minutes.attendees, |a| a.represented_by.as_str());
    let said = minutes.points.iter().flat_map(|point| {
        let speakers = point.entries.iter().map(|entry| entry.speaker.as_str());
        speakers.chain([point.presenter.as_str()])
    });
    let mut met = HashSet::new();
    let strangers = said.filter(|name| {
        let written = words(name);
        !written.is_empty()
            && met.insert(written)
            && fits(name, &attendees).is_empty()
            && fits(name, &instead).is_empty()
    });
    strangers.take(TOLD).map(str::to_owned).collect()
}

/// The attendees that a name may mean, and how well it fits each.
fn fits<'a>(name: &str, attendees: &Cut<'a, Attendee>) -> Vec<(u8, &'a Attendee)> {
    let written = words(name);
    let letters = letters(name);
    attendees
        .0
        .iter()
        .map(|(known, attendee)| {
            let own = letters.as_ref().is_some_and(|own| is_initials(own, known));
            let initials = u8::from(own) * 2;
            (fit(&written, known).max(initials), *attendee)
        })
        .filter(|(fit, _)| *fit > 0)
        .collect()
}

/// The attendee a speaker or owner is: only one fits.
fn attendee_in<'a>(name: &str, attendees: &Cut<'a, Attendee>) -> Option<&'a Attendee> {
    let fits = fits(name, attendees);
    let top = fits.iter().map(|(fit, _)| *fit).max()?;
    let mut best = fits.into_iter().filter(|(fit, _)| *fit == top);
    let (_, found) = best.next()?;
    best.next().is_none().then_some(found)
}

/// Matches all names of minutes.
pub fn all(minutes: &mut ParsedMinutes, people: &[Person]) {
    let known = cut(people);
    for attendee in &mut minutes.attendees {
        take(attendee, find_in(&attendee.name, &known));
    }
    speakers(minutes, people, true);
}

/// Matches those who are nobody yet again: people of the chosen group come first.
pub fn anew(minutes: &mut ParsedMinutes, people: &[Person]) {
    let known = cut(people);
    for attendee in minutes.attendees.iter_mut().filter(|a| a.person.is_none()) {
        one(attendee, &known);
    }
}

/// Matches an attendee again.
pub fn one(attendee: &mut Attendee, people: &Cut<'_, Person>) {
    take(attendee, find_in(&attendee.name, people));
}

fn take(attendee: &mut Attendee, found: Found) {
    attendee.person = found.person;
    attendee.candidates = found.candidates;
    attendee.doubts.retain(|d| *d != Doubt::Person);
    if found.doubtful {
        attendee.doubts.push(Doubt::Person);
    }
}

/// Matches speakers and owners with the attendees, then with all.
pub fn speakers(minutes: &mut ParsedMinutes, people: &[Person], doubts: bool) {
    let (attendees, people) = (
        Cut::of(&minutes.attendees, |a| a.name.as_str()),
        cut(people),
    );
    // Few people speak often: each name is looked for once.
    let mut met: HashMap<String, (Option<i64>, bool)> = HashMap::new();
    let mut who = |name: &str| {
        if let Some(known) = met.get(name) {
            return *known;
        }
        let found = match attendee_in(name, &attendees) {
            Some(found) => (found.person, true),
            None => {
                let found = find_in(name, &people);
                (found.person.filter(|_| !found.doubtful), false)
            }
        };
        met.insert(name.to_owned(), found);
        found
    };
    for entry in minutes.points.iter_mut().flat_map(|p| &mut p.entries) {
        if entry.speaker.is_empty() {
            entry.person = None;
        } else {
            let (person, seen) = who(&entry.speaker);
            entry.person = person;
            if doubts && !seen && person.is_none() && !entry.doubts.contains(&Doubt::Speaker) {
                entry.doubts.push(Doubt::Speaker);
            }
        }
        // The first answers, the others help.
        let first = entry.owners().next().and_then(|owner| who(owner).0);
        entry.owner_person = first;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(names: &[(&str, bool)]) -> Vec<Person> {
        names
            .iter()
            .zip(1..)
            .map(|((name, in_group), id)| Person {
                id,
                name: (*name).to_owned(),
                in_group: *in_group,
                called: Vec::new(),
            })
            .collect()
    }

    #[test]
    fn names_are_matched_despite_order_accents_and_slips() {
        let all = people(&[
            ("Marie Dupont", true),
            ("Jean Van Damme", false),
            ("Gaëtan Petit", true),
            ("Gaétan Roy", false),
            ("Marie Roy", false),
        ]);
        let found = |name: &str| {
            let f = find_in(name, &cut(&all));
            (f.person, f.doubtful)
        };
        assert_eq!(found("DUPONT Marie"), (Some(1), false));
        assert_eq!(found("VAN DAMME Jean"), (Some(2), false));
        assert_eq!(found("Gaetan PETIT"), (Some(3), false));
        assert_eq!(found("Marie Dupond"), (Some(1), true));
        assert_eq!(found("Marie"), (Some(1), true));
        assert_eq!(found("Roy"), (None, true));
        assert_eq!(found("Paul Absent"), (None, false));
        assert_eq!(find_in("Roy", &cut(&all)).candidates.len(), 2);
    }

    #[test]
    fn a_name_that_was_learned_is_that_person_without_doubt() {
        let mut all = people(&[("Marie Dupont", true), ("Marie Roy", true)]);
        assert_eq!(find_in("Mimi", &cut(&all)), Found::default());
        assert_eq!(find_in("Marie", &cut(&all)).person, None);
        all[1].called = vec!["Mimi".into(), "Marie".into()];
        for name in ["Mimi", "MARIE"] {
            let found = find_in(name, &cut(&all));
            assert_eq!((found.person, found.doubtful), (Some(2), false), "{name}");
        }
        assert_eq!(find_in("Marie Roy", &cut(&all)).candidates.len(), 1);
    }
}
