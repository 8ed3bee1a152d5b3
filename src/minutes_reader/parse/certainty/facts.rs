//! The meeting's own facts: a better title beside the one that was taken, names nobody is listed by.

use std::collections::HashSet;

use crate::parse::{
    attendance::speaks_of_people,
    kinds,
    known::Known,
    language::stems,
    model::{Doubt, ParsedMinutes},
    names, pattern,
    sentence::sentences,
    text::Block,
    when,
};

stems!(ORGANISATION, attendance.organisation);
pattern!(
    TWO,
    r"\p{Lu}(?:\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\.)\s\p{Lu}\p{Ll}{2,}\b"
);

/// Lines in which a text says what it is.
const HEAD: usize = 12;

pub(super) fn weigh(result: &mut ParsedMinutes, blocks: &[Block], known: &Known) {
    let title = &result.facts.title;
    let better = || {
        let head = blocks.iter().filter(|b| !b.text.is_empty()).take(HEAD);
        let mut other = head.map(|b| b.text.as_str()).filter(|text| {
            text.chars().count() < 120 && !title.contains(*text) && !text.contains(title.as_str())
        });
        other.any(kinds::names_minutes_anywhere)
    };
    let unnamed = !kinds::names_minutes_anywhere(title) || title.contains("   ");
    let timed = when::find_hours(title).is_some();
    if (unnamed && better() || timed) && !result.facts.doubts.contains(&Doubt::Title) {
        result.facts.doubts.push(Doubt::Title);
    }
    if !result.facts.doubts.contains(&Doubt::Nobody) && somebody_unlisted(result, blocks, known) {
        result.facts.doubts.push(Doubt::Unlisted);
    }
}

/// Whether the text names people who are not listed: who speak, or in a line of people.
fn somebody_unlisted(result: &ParsedMinutes, blocks: &[Block], known: &Known) -> bool {
    let mut listed = Known::default();
    for attendee in &result.attendees {
        listed.add(&attendee.name);
        listed.add(&attendee.represented_by);
    }
    let mut strangers: HashSet<String> = HashSet::new();
    let plain = blocks
        .iter()
        .filter(|b| !b.layout && !b.matter && b.rows.is_empty());
    for block in plain {
        for sentence in sentences(&block.text) {
            let Some((name, titled)) = kinds::says_who(sentence) else {
                continue;
            };
            let somebody = titled || name.contains(' ') || known.knows(name);
            let role = names::words(name)
                .first()
                .is_some_and(|w| names::is_role(w));
            if somebody && !role && !listed.knows(name) && strangers.len() < 50 {
                strangers.insert(name.to_owned());
            }
        }
    }
    // Two names together above the first point, in a line that gave nobody.
    let above = result.points.first().filter(|p| p.level == 0);
    let above = above.into_iter().flat_map(|p| &p.entries);
    let head = result.facts.lines.iter().map(|line| line.text.as_str());
    let head = head.chain(above.map(|e| e.body.as_str())).take(HEAD * 2);
    let stranger = |name: &str| {
        let words = names::words(name);
        let house = words.iter().any(|w| ORGANISATION.has(w) || w.len() < 2);
        !house && !listed.knows(name)
    };
    // One may be a place.
    let mut head = head;
    let named = head.any(|text| {
        let some = TWO.find_iter(text).filter(|m| stranger(m.as_str()));
        some.count() > 1
    });
    let unread = named
        || result.facts.lines.iter().any(|line| {
            let text = &line.text;
            speaks_of_people(text) && text.len() > 12 && listed.names_in(text).is_empty()
        });
    !strangers.is_empty() || unread
}
