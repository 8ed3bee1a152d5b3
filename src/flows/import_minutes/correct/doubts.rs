//! Doubts of one kind, looked at together: an hour's minutes have twenty headings known by their looks.

use minutes_reader::parse::model::{Doubt, ParsedMinutes};

/// The doubts of the meeting's facts, which only typing settles, stand apart from those of its people,
/// points and entries.
fn lists(minutes: &mut ParsedMinutes) -> impl Iterator<Item = &mut Vec<Doubt>> {
    let people = minutes.attendees.iter_mut().map(|one| &mut one.doubts);
    let points = minutes.points.iter_mut().flat_map(|point| {
        let own = std::iter::once(&mut point.doubts);
        own.chain(point.entries.iter_mut().map(|entry| &mut entry.doubts))
    });
    people.chain(points)
}

/// All guesses of this kind are right; how many there were.
pub(super) fn all_right(minutes: &mut ParsedMinutes, kind: Doubt) -> usize {
    let mut settled = 0;
    for list in lists(minutes) {
        let before = list.len();
        list.retain(|doubt| *doubt != kind);
        settled += before - list.len();
    }
    settled
}

/// What stands at an anchor is right as it was guessed, on whatever page it is shown.
pub(super) fn one_right(minutes: &mut ParsedMinutes, anchor: &str) {
    if anchor == "facts" {
        return minutes.facts.doubts.clear();
    }
    let Some((letter, key)) = anchor.split_once('-') else {
        return;
    };
    let Ok(key) = key.parse::<u32>() else { return };
    let people = minutes.attendees.iter_mut();
    let people = people.map(|one| ("a", one.key, &mut one.doubts));
    let points = minutes.points.iter_mut().flat_map(|point| {
        let entries = point.entries.iter_mut();
        let entries = entries.map(|entry| ("e", entry.key, &mut entry.doubts));
        std::iter::once(("p", point.key, &mut point.doubts)).chain(entries)
    });
    let mut all = people.chain(points);
    if let Some((.., doubts)) = all.find(|(of, its, _)| *of == letter && *its == key) {
        doubts.clear();
    }
}

/// The kinds of the doubts that are left, with how many there are of each; most first.
pub(crate) fn kinds(minutes: &ParsedMinutes) -> Vec<(Doubt, usize)> {
    let people = minutes.attendees.iter().flat_map(|one| &one.doubts);
    let points = minutes.points.iter().flat_map(|point| &point.doubts);
    let entries = minutes.entries().flat_map(|entry| &entry.doubts);
    let mut found: Vec<(Doubt, usize)> = Vec::new();
    for doubt in people.chain(points).chain(entries) {
        match found.iter_mut().find(|(kind, _)| kind == doubt) {
            Some((_, count)) => *count += 1,
            None => found.push((*doubt, 1)),
        }
    }
    found.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use minutes_reader::parse::model::{Entry, Point};

    #[test]
    fn what_is_right_of_one_kind_leaves_the_others() {
        let mut minutes = ParsedMinutes::default();
        for key in 0..3 {
            let mut entry = Entry::plain(key + 10, "Texte".into(), Vec::new());
            entry.doubts = vec![Doubt::Owner];
            minutes.points.push(Point {
                key,
                doubts: vec![Doubt::Heading, Doubt::Numbering],
                entries: vec![entry],
                ..Point::default()
            });
        }
        assert_eq!(kinds(&minutes).len(), 3);
        assert_eq!(all_right(&mut minutes, Doubt::Heading), 3);
        assert_eq!(all_right(&mut minutes, Doubt::Heading), 0);
        assert_eq!(kinds(&minutes), [(Doubt::Numbering, 3), (Doubt::Owner, 3)]);
    }
}
