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
    /// Most are jotted down, without one.
    jots: bool,
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
    pub(super) fn of(result: &ParsedMinutes) -> Self {
        let all = result.entries().count();
        let stopped = result.entries().filter(|e| ends(&e.body)).count();
        Self {
            stops: stopped * 4 > all * 3,
            jots: stopped * 2 < all,
            day: result.facts.day.unwrap_or_default(),
        }
    }

    /// Whether a note names a day that comes after the meeting.
    pub(super) fn looks_ahead(&self, text: &str) -> bool {
        let found = when::find_day(text, self.day);
        found.is_some_and(|found| found.date > self.day)
            || when::day_at_end(text, self.day).is_some()
    }

    /// Whether a note is a few words as they were jotted down, in a text that is so written.
    pub(super) fn jotted(&self, text: &str) -> bool {
        let words = text.split_whitespace().count();
        self.jots && !ends(text) && (2..14).contains(&words)
    }

    /// Whether a short line may head what follows it.
    pub(super) fn heads(&self, text: &str) -> bool {
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

/// The notes in which a point ends of which nothing was settled: that is where it would stand.
pub(super) fn ends_of(point: &Point) -> HashSet<u32> {
    let open = point.level > 0 && !point.entries.iter().any(settles);
    let last = point.entries.iter().rev().take(2);
    let plain = last.filter(|note| open && is_plain(note));
    plain.map(|note| note.key).collect()
}

/// The notes of a point that were joined of several short lines: each may be something of its own.
pub(super) fn joined(point: &Point) -> HashSet<u32> {
    let mut found = HashSet::new();
    let mut at = 0;
    while let Some(first) = point.entries.get(at) {
        let rest = &point.entries[at + 1..];
        let parts = rest.iter().take_while(|e| e.lines.is_empty()).count();
        let all = &point.entries[at..=at + parts];
        let broken = all.iter().any(|e| e.body.contains('\n'));
        let letters: usize = all.iter().map(|e| e.body.chars().count() + 1).sum();
        let lines = first.lines.len();
        // The last of them may be short.
        if lines > 1 && !broken && letters * 2 < (lines * 2 - 1) * NARROW {
            found.extend(all.iter().map(|e| e.key));
        }
        at += parts + 1;
    }
    found
}

/// Letters of a line that was broken because it was full.
const NARROW: usize = 56;

// `donc …`, `Pas de …`, `@anne …`, `anne: …`: beginnings that conclude, refuse, or call somebody.
pattern!(
    BEGINS,
    r"^[^\p{L}@]*(?:(?i:donc|alors|dus|so|also|pas|non|aucune?|plus|rien|geen|niet|niemand|no|not|nobody|none|kein\w*|nicht)\s|@\p{L}|\p{Ll}[\p{L}.]{1,14}:\s)"
);

/// Whether a note begins with what concludes, refuses, or calls somebody.
pub(super) fn begins_oddly(text: &str) -> bool {
    BEGINS.is_match(text)
}

/// Whether a heading keeps a word and its number: `Artikel 1. Budget`.
pub(super) fn keeps_number(title: &str) -> bool {
    KEPT.is_match(title)
}

pattern!(
    KEPT,
    r"^\p{L}{2,}\s?(?:n[°ºo.]\s?)?\d{1,2}\s?[.):–—-]\s*\p{L}"
);

/// Things to do behind which another stood in the same sentence: two, or one that two people do.
pub(super) fn shared(point: &Point) -> HashSet<u32> {
    let to_do = |entry: &Entry| entry.kind == EntryKind::FollowUp;
    let cut = |two: &&[Entry]| {
        to_do(&two[0]) && to_do(&two[1]) && two[1].lines.is_empty() && !ends(&two[0].body)
    };
    let pairs = point.entries.windows(2).filter(cut);
    pairs.map(|two| two[0].key).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{Context, model::Doubt, parse};

    const HEAD: &str = "PV du comité du 3 mai 2024\nPrésents : Anne Roy, Luc Petit\n\n";

    /// The marks of the note that has these words.
    fn marks(body: &str, words: &str) -> Vec<Doubt> {
        let today = NaiveDate::from_ymd_opt(2024, 7, 1).unwrap_or_default();
        let result = parse(&format!("{HEAD}{body}"), &Context::of(today));
        let mut entries = result.entries().filter(|e| e.body.contains(words));
        entries.next().map_or(Vec::new(), |e| e.doubts.clone())
    }

    #[test]
    fn a_note_is_doubted_by_where_it_stands() {
        // Where a point ends of which nothing was settled.
        let open = "1. Zaal\nEen zin over niets.\nDe kast stond daar.\nHet was er koud en donker.\nNiets bleef liggen in de gang.\n2. Rest\nUit.\n";
        assert!(marks(open, "Niets bleef").contains(&Doubt::MayDecide));
        assert!(marks(open, "Een zin").is_empty());
        // Beside what is to be done.
        let beside =
            "1. Zaal\nDe kast stond daar in de hoek.\nAnne Roy belt de gemeente.\n2. Rest\nUit.\n";
        assert!(marks(beside, "De kast").contains(&Doubt::MayBeToDo));
    }

    #[test]
    fn a_note_is_doubted_by_how_it_looks() {
        for text in ["tracé nord abandonné", "De kast is weg en vergeten."] {
            assert!(is_done(text), "{text}");
        }
        assert!(!is_done("La salle était froide."));
        assert!(tells_amount("La caution passe à 10 euros.") && !tells_amount("Trente personnes"));
        for text in [
            "donc pétition",
            "Pas de réunion",
            "@anne relit",
            "anne: la note",
        ] {
            assert!(begins_oddly(text), "{text}");
        }
        assert!(!begins_oddly("La salle était froide."));
        assert!(keeps_number("Artikel 1. Budget") && !keeps_number("Budget 2024"));
        assert!(RUN_IN.is_match("Chauffage. La chaudière est morte."));
        assert!(
            COUNTED.is_match("Objet n° 2 : Vente") && !COUNTED.is_match("Vente de 2 parcelles")
        );
    }
}
