//! What a note that was taken for nothing else may be, in any language: by how it looks beside the
//! others, and by where it stands.

use crate::parse::{
    model::{Entry, ParsedMinutes, Point},
    pattern, when,
};
use std::collections::HashSet;

use chrono::NaiveDate;
use kernel::meeting::EntryKind;

/// How the notes of a text are written.
pub(super) struct Manner {
    /// Most end with a full stop: what doesn't is something else.
    stops: bool,
    day: NaiveDate,
}

fn ends(text: &str) -> bool {
    text.trim_end_matches(['»', '"', ')', '*', '_', ' '])
        .ends_with(['.', '!', '?', ';', '…'])
}

/// Nothing was made of it, and nobody says it.
fn is_plain(entry: &Entry) -> bool {
    entry.speaker.is_empty()
        && !matches!(
            entry.kind,
            EntryKind::Decision | EntryKind::FollowUp | EntryKind::Link
        )
}

impl Manner {
    pub fn of(result: &ParsedMinutes) -> Self {
        let stopped = result.entries().filter(|e| ends(&e.body)).count();
        Self {
            stops: stopped * 4 > result.entries().count() * 3,
            day: result.facts.day.unwrap_or_default(),
        }
    }

    /// Whether a note names a day that comes after the meeting.
    pub fn looks_ahead(&self, text: &str) -> bool {
        let found = when::find_day(text, self.day);
        found.is_some_and(|found| found.date > self.day)
            || when::day_at_end(text, self.day).is_some()
    }

    /// Whether a short line may head what follows it.
    pub fn heads(&self, text: &str) -> bool {
        let first = text.lines().next().unwrap_or_default();
        let short = first.chars().count() < 90;
        let bare =
            !first.contains(|c: char| c.is_ascii_digit()) && first.split_whitespace().count() <= 3;
        short && (bare || COUNTED.is_match(first) || self.stops && !ends(first))
            || RUN_IN.is_match(first)
    }
}

fn settles(entry: &Entry) -> bool {
    matches!(entry.kind, EntryKind::Decision | EntryKind::FollowUp)
}

/// The note in which a point ends of which nothing was settled: that is where it would stand.
pub(super) fn last_of(point: &Point) -> Option<u32> {
    let open = point.level > 0 && !point.entries.iter().any(settles);
    let last = point.entries.last().filter(|last| is_plain(last))?;
    open.then_some(last.key)
}

/// Notes right before or behind what is decided or to be done: often of its kind.
pub(super) fn beside(point: &Point) -> HashSet<u32> {
    let pairs = point
        .entries
        .windows(2)
        .flat_map(|two| [(&two[0], &two[1]), (&two[1], &two[0])]);
    let near = pairs.filter(|(note, other)| is_plain(note) && settles(other));
    near.map(|(note, _)| note.key).collect()
}

// `Objet n° 1 : …`, `WP1 …`, `FRAME: …`: a word and its number ahead, or a label in capitals.
pattern!(
    COUNTED,
    r"^[^\p{L}\d]*(?:\p{Lu}\p{L}*\s?(?:n[°ºo.]\s?)?\d{1,2}(?:\.\d{1,2})?(?:°|[.)/]|\s?[:–—-]|\s)\s*\S|\p{Lu}{3,}\s?:\s)"
);
// `Chauffage. La chaudière …`: a word or a few, then sentences.
pattern!(
    RUN_IN,
    r"^[^\p{L}\d]*\p{Lu}[\p{L}'’-]+(?:\s[\p{L}'’-]+){0,3}\s?[.:]\s+\p{Lu}\p{Ll}*\s\p{Ll}"
);
// What was done with something, at the end or before a comma: `tracé nord abandonné`, `geschrapt`.
pattern!(
    DONE,
    r"\p{L}{2,}ée?s?(?:$|[.,;:!)])|\b(?:[Gg]e|[Hh]er|[Vv]er|[Bb]e|[Oo]nt|\p{Ll}{2,4}ge)\p{Ll}{2,}(?:d|t|en)\s*(?:$|[.,;:!)])|\p{Ll}{3,}ed\s*(?:$|[.,;:!)])"
);

// An amount: `reste à 90 euros`, `60 %`.
pattern!(AMOUNT, r"(?i)\d\s?(?:%|€|£|\$|eur\b|euros?\b)|[€£$]\s?\d");

/// Whether a short note tells an amount.
pub(super) fn tells_amount(text: &str) -> bool {
    text.chars().count() < 140 && AMOUNT.is_match(text)
}

/// Whether a short note ends in what was done with something.
pub(super) fn is_done(text: &str) -> bool {
    text.chars().count() < 110 && DONE.is_match(text)
}
