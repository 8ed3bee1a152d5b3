//! The people: names that look like none, who is away and speaks, who is listed twice.

use std::collections::HashMap;

use super::Evidence;
use crate::parse::{
    attendance::speaks_of_people,
    model::{Attendee, Doubt, ParsedMinutes},
    names,
};
use kernel::meeting::Standing;

pub(super) fn weigh(result: &mut ParsedMinutes) {
    let speakers: Vec<Vec<String>> = result
        .entries()
        .filter(|e| !e.speaker.is_empty())
        .map(|e| names::words(&e.speaker))
        .collect();
    let mut times: HashMap<Vec<String>, usize> = HashMap::new();
    for attendee in &result.attendees {
        *times.entry(names::words(&attendee.name)).or_default() += 1;
    }
    let long = times.keys().filter(|words| words.len() > 1).count();
    let mostly_long = long * 3 > times.len() * 2;
    for attendee in &mut result.attendees {
        let words = names::words(&attendee.name);
        let mut evidence = looks(attendee, &words);
        evidence.less_if(words.len() == 1 && mostly_long, Doubt::Name, 0.65);
        evidence.less_if(times.get(&words).is_some_and(|n| *n > 1), Doubt::Name, 0.5);
        // Who is away says nothing.
        let away = matches!(attendee.standing, Standing::Excused | Standing::Absent);
        let speaks = || {
            let says =
                |said: &Vec<String>| !said.is_empty() && said.iter().all(|w| words.contains(w));
            speakers.iter().any(says)
        };
        evidence.less_if(away && speaks(), Doubt::Name, 0.5);
        evidence.settle(&mut attendee.doubts, &mut attendee.sureness);
    }
}

/// What the name itself tells.
fn looks(attendee: &Attendee, words: &[String]) -> Evidence {
    let name = &attendee.name;
    let mut evidence = Evidence::new();
    let doubted = |doubt| attendee.doubts.contains(&doubt);
    evidence.less_if(doubted(Doubt::Name), Doubt::Name, 0.5);
    evidence.less_if(doubted(Doubt::Person), Doubt::Person, 0.5);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    evidence.less_if(letters < 2, Doubt::Name, 0.3);
    evidence.less_if(name.contains([':', ';', '/', '=']), Doubt::Name, 0.4);
    evidence.less_if(name.chars().any(|c| c.is_ascii_digit()), Doubt::Name, 0.6);
    evidence.less_if(words.len() > 4, Doubt::Name, 0.6);
    evidence.less_if(speaks_of_people(name), Doubt::Name, 0.3);
    let role = words.first().is_some_and(|word| names::is_role(word));
    evidence.less_if(role, Doubt::Name, 0.5);
    evidence
}
