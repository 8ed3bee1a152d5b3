//! The people: names that look like none, who is away and speaks, who is listed twice.

use std::collections::{HashMap, HashSet};

use super::{Evidence, Lines, manner::is_done};
use crate::parse::{
    attendance::speaks_of_people,
    language::stems,
    model::{Attendee, Doubt, ParsedMinutes},
    names, pattern,
};
use kernel::{
    fold::fold,
    meeting::{EntryKind, Standing},
};

pub(super) fn weigh(result: &mut ParsedMinutes, lines: &Lines) {
    let speakers: HashSet<&str> = result.entries().map(|e| e.speaker.as_str()).collect();
    let speakers: Vec<Vec<String>> = speakers.into_iter().map(names::words).collect();
    let mut times: HashMap<Vec<String>, usize> = HashMap::new();
    for attendee in &result.attendees {
        *times.entry(names::words(&attendee.name)).or_default() += 1;
    }
    let long = times.keys().filter(|words| words.len() > 1).count();
    let mostly_long = long * 3 > times.len() * 2;
    let company = Company::of(result);
    let (acts, absences) = told(result);
    let swallows = result.attendees.iter().any(holds_more);
    for attendee in &mut result.attendees {
        let words = names::words(&attendee.name);
        let mut evidence = looks(attendee, &words);
        evidence.less_if(unlabelled(attendee, lines), Doubt::Name, 0.58);
        evidence.less_if(invited_apart(attendee, lines), Doubt::Name, 0.58);
        evidence.less_if(odd_house(attendee, lines), Doubt::Name, 0.58);
        let odd = company.finds_odd(attendee, &words) || negated(attendee, lines);
        evidence.less_if(odd, Doubt::Name, 0.58);
        evidence.less_if(words.len() == 1 && mostly_long, Doubt::Name, 0.58);
        evidence.less_if(times.get(&words).is_some_and(|n| *n > 1), Doubt::Name, 0.5);
        // Who is away says nothing.
        let away = matches!(attendee.standing, Standing::Excused | Standing::Absent);
        let speaks = || {
            let says =
                |said: &Vec<String>| !said.is_empty() && said.iter().all(|w| words.contains(w));
            speakers.iter().any(says)
        };
        evidence.less_if(away && speaks(), Doubt::Name, 0.5);
        // Who was invited and speaks was there.
        let invited = attendee.standing == Standing::Invited;
        evidence.less_if(invited && speaks(), Doubt::Name, 0.58);
        let beside = attendee.lines.is_empty() && swallows;
        evidence.less_if(beside, Doubt::Name, 0.58);
        let last = words.last().cloned().unwrap_or_default();
        let named = |words: &HashSet<String>| last.len() > 2 && words.contains(&last);
        evidence.less_if(away && named(&acts), Doubt::Name, 0.58);
        evidence.less_if(!away && named(&absences), Doubt::Name, 0.58);
        evidence.settle(&mut attendee.doubts, &mut attendee.sureness);
    }
}

/// Whether what stands beside a name is more than a house: a sentence, others.
pub(super) fn holds_more(attendee: &Attendee) -> bool {
    let house = attendee.organisation.as_str();
    house.contains(". ") && house.split_whitespace().count() > 5
}

/// The folded words of what tells that somebody did or will do something, and of what speaks of
/// absences.
fn told(result: &ParsedMinutes) -> (HashSet<String>, HashSet<String>) {
    let (mut acts, mut absences) = (HashSet::new(), HashSet::new());
    for entry in result.entries() {
        let does = matches!(entry.kind, EntryKind::Decision | EntryKind::FollowUp);
        let folded = fold(&entry.body);
        let absent = folded.split(|c: char| !c.is_alphabetic()).any(is_away);
        for (of, words) in [(does, &mut acts), (absent, &mut absences)] {
            let each = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
            words.extend(each.filter(|_| of).map(str::to_owned));
        }
    }
    (acts, absences)
}

stems!(EXCUSED, attendance.excused);
stems!(ABSENT, attendance.absent);
stems!(REPRESENTED, attendance.represented);
stems!(ORGANISATION, attendance.organisation);
stems!(INVITED, attendance.invited);
stems!(NEGATIONS, attendance.negations);

/// All who were found, to see who stands out.
struct Company {
    names: HashSet<Vec<String>>,
    /// How many are of each house.
    houses: HashMap<String, usize>,
    /// Few first names are initials.
    whole: bool,
}

impl Company {
    fn of(result: &ParsedMinutes) -> Self {
        let all = result.attendees.iter();
        let names: HashSet<Vec<String>> = all.map(|a| names::words(&a.name)).collect();
        let mut houses: HashMap<String, usize> = HashMap::new();
        for attendee in &result.attendees {
            *houses.entry(attendee.organisation.clone()).or_default() += 1;
        }
        let short = names.iter().filter(|words| is_short(words)).count();
        let whole = short * 4 <= names.len();
        Self {
            names,
            houses,
            whole,
        }
    }

    fn finds_odd(&self, attendee: &Attendee, words: &[String]) -> bool {
        let alone = self.houses.get(&attendee.organisation) == Some(&1);
        let undone = attendee.standing == Standing::Present && is_done(&attendee.organisation);
        let by_nobody =
            attendee.standing == Standing::Represented && attendee.represented_by.is_empty();
        // `C. Roy` may be somebody who stands there already, or was missed.
        let again = is_short(words) && (self.whole || self.lists_again(words));
        alone && odd_group(attendee) || undone || by_nobody || again
    }

    /// Whether somebody else has that last name and a first name that begins so.
    fn lists_again(&self, words: &[String]) -> bool {
        self.names.iter().any(|other| {
            other.len() > 1
                && other != words
                && other.last() == words.last()
                && other[0].starts_with(words[0].as_str())
        })
    }
}

/// An initial and a last name.
fn is_short(words: &[String]) -> bool {
    words.len() > 1 && words[0].len() == 1
}

/// Of a group that is called by one word which names none: `Away: Kim`.
fn odd_group(attendee: &Attendee) -> bool {
    let house = attendee.organisation.as_str();
    let small = house.chars().skip(1).any(char::is_lowercase);
    let alone = !attendee.name.contains(' ') && !house.contains(' ');
    alone && small && !names::words(house).iter().any(|w| ORGANISATION.has(w))
}

// `didn't`.
pattern!(NOT, r"n['’]t\b");

/// Whether a « not » stands before somebody who is said to be there.
fn negated(attendee: &Attendee, lines: &Lines) -> bool {
    if attendee.standing != Standing::Present {
        return false;
    }
    lines.head().any(|text| {
        let Some((ahead, _)) = text.split_once(attendee.name.as_str()) else {
            return false;
        };
        // What ended before says nothing of them.
        let ahead = ahead.rsplit(['.', ';', '|']).next().unwrap_or(ahead);
        let label = ahead.split(':').next().unwrap_or_default();
        let folded = fold(label);
        let mut words = folded.split(|c: char| !c.is_alphanumeric());
        let not = words.any(|w| NEGATIONS.has(w)) || NOT.is_match(label);
        ahead.len() > label.len() && not
    })
}

/// Invited by what stands beside the name alone, where the list's label doesn't say so.
fn invited_apart(attendee: &Attendee, lines: &Lines) -> bool {
    let text = attendee.lines.first().and_then(|line| lines.text(*line));
    let label = text
        .and_then(|text| text.split_once(':'))
        .map(|(label, _)| fold(label));
    let says = |label: &String| {
        label
            .split(|c: char| !c.is_alphabetic())
            .any(|w| INVITED.has(w))
    };
    attendee.standing == Standing::Invited && !label.as_ref().is_some_and(says)
}

/// A house that is none: what a label says of people in words nobody knows, `Konden niet`.
fn odd_house(attendee: &Attendee, lines: &Lines) -> bool {
    let text = attendee.lines.first().and_then(|line| lines.text(*line));
    let Some((label, _)) = text.and_then(|text| text.split_once(':')) else {
        return false;
    };
    let label = label.trim_matches(|c: char| !c.is_alphanumeric());
    let mut behind = label.split_whitespace().skip(1).peekable();
    let small = behind.peek().is_some() && behind.all(|w| w.starts_with(char::is_lowercase));
    let folded = fold(label);
    let words = || folded.split(|c: char| !c.is_alphanumeric());
    let house = words().any(|w| ORGANISATION.has(w)) && !words().any(|w| NEGATIONS.has(w));
    small && !house && attendee.organisation.contains(label)
}

/// Whether a word of another standing than present is in a text.
pub(super) fn says_standing(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphabetic());
    words.any(|w| EXCUSED.has(w) || ABSENT.has(w) || REPRESENTED.has(w))
}

fn is_away(word: &str) -> bool {
    EXCUSED.has(word)
}

/// Whether what stands before a colon on their line is neither a label nor their organisation.
fn unlabelled(attendee: &Attendee, lines: &Lines) -> bool {
    let text = attendee.lines.first().and_then(|line| lines.text(*line));
    let Some((label, rest)) = text.and_then(|text| text.split_once(':')) else {
        return false;
    };
    let label = label.trim_matches(|c: char| !c.is_alphanumeric());
    label.chars().count() < 40
        && rest.contains(attendee.name.as_str())
        && !attendee.organisation.contains(label)
        && !speaks_of_people(&format!("{label} : X"))
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
    evidence.less_if(
        speaks_of_people(name) || says_standing(name),
        Doubt::Name,
        0.3,
    );
    // The word for another standing became part of the organisation.
    let here = attendee.standing == Standing::Present;
    evidence.less_if(
        here && says_standing(&attendee.organisation),
        Doubt::Name,
        0.5,
    );
    // Somebody else may have been taken for their organisation.
    let other = attendee.organisation.split(',').next().unwrap_or_default();
    let swallowed = other.trim().contains(' ')
        && names::may_be_name(other)
        && !names::words(other)
            .iter()
            .any(|word| ORGANISATION.has(word));
    evidence.less_if(swallowed, Doubt::Name, 0.58);
    let role = words.first().is_some_and(|word| names::is_role(word));
    evidence.less_if(role, Doubt::Name, 0.5);
    let house = words.iter().any(|word| ORGANISATION.has(word));
    evidence.less_if(house, Doubt::Name, 0.5);
    evidence
}
