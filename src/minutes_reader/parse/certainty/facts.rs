//! The meeting's own facts: a better title beside the one that was taken, names nobody is listed by.

use std::collections::HashSet;

use crate::parse::{
    attendance::speaks_of_people,
    kinds,
    known::Known,
    model::{Doubt, ParsedMinutes},
    names,
    sentence::sentences,
    text::Block,
};

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
    if unnamed && better() && !result.facts.doubts.contains(&Doubt::Title) {
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
    let unread = result.facts.lines.iter().any(|line| {
        let text = &line.text;
        speaks_of_people(text) && text.len() > 12 && listed.names_in(text).is_empty()
    });
    !strangers.is_empty() || unread
}
