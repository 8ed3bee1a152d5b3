//! The meeting's own facts: a better title beside the one that was taken, names nobody is listed by.

use crate::parse::{
    attendance::{self, speaks_of_people},
    block::Block,
    kinds,
    known::{Known, Said},
    language::stems,
    model::{Doubt, ParsedMinutes},
    names, pattern, when,
};

stems!(ORGANISATION, attendance.organisation);
// `01 Verslag`, `2. Budget`: a point rather.
pattern!(NUMBERED, r"^\d{1,2}[.)]?\s+\p{L}{5,}");
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
    let header = |text: &str| text.contains("   ") && text.starts_with(title.as_str());
    let unnamed = !kinds::names_minutes_anywhere(title)
        || blocks.iter().take(HEAD).any(|block| header(&block.text));
    let timed = when::find_hours(title).is_some();
    let numbered = NUMBERED.is_match(title);
    let point = result
        .points
        .iter()
        .any(|p| p.level > 0 && p.title == *title);
    let bracketed = title
        .split_once('(')
        .is_some_and(|(_, behind)| when::find_day(behind, chrono::NaiveDate::default()).is_some());
    // What says when goes on too far.
    let long =
        title.chars().count() > 70 && when::find_day(title, chrono::NaiveDate::default()).is_some();
    if (unnamed && better() || timed || long || numbered || point || bracketed)
        && !result.facts.doubts.contains(&Doubt::Title)
    {
        result.facts.doubts.push(Doubt::Title);
    }
    let more = || result.attendees.iter().any(super::people::holds_more);
    if !result.facts.doubts.contains(&Doubt::Nobody) && (more() || somebody_unlisted(result, known))
    {
        result.facts.doubts.push(Doubt::Unlisted);
    }
}

/// Whether a line of the head that names several who are listed names somebody more.
fn beside_listed(result: &ParsedMinutes, listed: &Known) -> bool {
    let mut lines = result.facts.lines.iter().take(HEAD * 2);
    lines.any(|line| {
        let text = line.text.as_str();
        let mut more = WITHIN.captures_iter(text).filter_map(|found| found.get(1));
        let mut called = CALLED.captures_iter(text).filter_map(|found| found.get(1));
        if called.any(|name| !listed.knows(name.as_str())) {
            return true;
        }
        listed.names_in(text).len() > 1
            && more.any(|word| {
                let house = ORGANISATION.has(&kernel::fold::fold(word.as_str()));
                !house && !listed.knows(word.as_str())
            })
    })
}

// `@anne`, no address.
pattern!(CALLED, r"(?:^|[\s,(])@(\p{L}[\p{L}.]+)");
pattern!(WITHIN, r"[\p{Ll})],?\.?(?:\s\||:)?\s(\p{Lu}\p{Ll}{1,})");

/// Whether the text names people who are not listed: who speak, or in a line of people.
fn somebody_unlisted(result: &ParsedMinutes, known: &Known) -> bool {
    let mut listed = Known::default();
    for attendee in &result.attendees {
        listed.add(&attendee.name);
        listed.add(&attendee.represented_by);
    }
    let stranger = |said: &Said| {
        let name = said.name.as_str();
        let role = names::words(name)
            .first()
            .is_some_and(|w| names::is_role(w));
        let somebody = said.titled || name.contains(' ') || known.knows(name);
        somebody && !role && !listed.knows(name)
    };
    // Somebody unlisted is to do something.
    let owner = |owner: &str| {
        let words = names::words(owner);
        let capital = owner.starts_with(char::is_uppercase) && names::may_be_name(owner);
        capital
            && !kinds::is_office(owner)
            && !words.iter().any(|w| ORGANISATION.has(w))
            && !kinds::begins_with_article(owner)
            && !listed.knows(owner)
    };
    if result.entries().any(|entry| entry.owners().any(owner)) {
        return true;
    }
    if known.said.iter().any(stranger) || beside_listed(result, &listed) {
        return true;
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
    let apart = |text: &str| {
        let some = TWO.find_iter(text).filter(|m| stranger(m.as_str()));
        attendance::says_here(text) && some.count() > 0
    };
    let rest = result.points.first().filter(|p| p.level == 0);
    let rest = rest.into_iter().flat_map(|p| &p.entries);
    let rest = rest.map(|e| e.body.as_str()).take(HEAD);
    let lines = result.facts.lines.iter().map(|line| line.text.as_str());
    named
        || lines.take(HEAD * 2).chain(rest).any(apart)
        || result.facts.lines.iter().any(|line| {
            let text = &line.text;
            speaks_of_people(text) && text.len() > 12 && listed.names_in(text).is_empty()
        })
}
