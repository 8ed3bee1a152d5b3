//! Whether what was found is what is wanted, and how much of it.

use minutes_reader::parse::model::Entry;

use super::{
    found::Heading,
    truth::{Action, Point, Speaker},
    words::{self, is_of_a_date, is_same_person, line, tokens},
};

/// Of a text's words, so many must be there for it to be found.
const ENOUGH: f64 = 0.7;
/// Of the first words that somebody said.
const ENOUGH_OF_A_START: f64 = 0.6;
/// Titles are alike, without their dates.
const ENOUGH_OF_A_TITLE: f64 = 0.85;

pub(super) fn enough(overlap: f64) -> f64 {
    if overlap >= ENOUGH { overlap } else { 0.0 }
}

/// As many of the words as another text has.
fn keep(words: &[String], other: &[String]) -> Vec<String> {
    words
        .iter()
        .filter(|w| other.contains(w))
        .take(other.len())
        .cloned()
        .collect()
}

/// With and without what stands before the first colon: a label.
pub(super) fn overlap(found: &str, wanted: &str, without: &[String]) -> f64 {
    let bare = |text: &str| -> Vec<String> {
        let words = tokens(text).into_iter();
        words.filter(|word| !without.contains(word)).collect()
    };
    let whole = words::overlap(&bare(found), &bare(wanted));
    let after = found.split_once(':').map(|(_, after)| after);
    let after = after.map_or(0.0, |after| words::overlap(&bare(after), &bare(wanted)));
    whole.max(after)
}

/// Whose it is and by when may stand in the text or beside it.
pub(super) fn overlap_of_actions(found: &Entry, wanted: &Action) -> f64 {
    let mut beside = [
        tokens(&found.owner),
        tokens(&wanted.owner.texts().join(" ")),
    ]
    .concat();
    let texts = [tokens(&found.body), tokens(&wanted.text)].concat();
    beside.extend(texts.into_iter().filter(|word| is_of_a_date(word)));
    overlap(&found.body, &wanted.text, &beside)
}

pub(super) fn is_same_title(found: &str, wanted: &str) -> bool {
    let undated = |text: &str| -> Vec<String> {
        let words = tokens(text).into_iter();
        words.filter(|word| !is_of_a_date(word)).collect()
    };
    line(found) == line(wanted)
        || words::likeness(&undated(found), &undated(wanted)) >= ENOUGH_OF_A_TITLE
}

/// The number may stand in the title, and the presenter beside it.
pub(super) fn is_heading(found: &Heading, wanted: &Point) -> bool {
    let whole = format!("{} {}", found.title, found.presenter);
    let numbered = format!("{} {}", wanted.number, wanted.title);
    [&found.title, &whole].iter().any(|text| {
        let text = line(text);
        text == line(&wanted.title) || text == line(&numbered)
    })
}

/// Whether it is they who speak, and how much of the first words are there.
pub(super) fn said(found: &Entry, wanted: &Speaker) -> f64 {
    if !is_same_person(&found.speaker, &wanted.name) {
        return 0.0;
    }
    let all = [tokens(&found.speaker), tokens(&found.body)].concat();
    let start = tokens(&wanted.start);
    let both = words::likeness(&start, &keep(&all, &start));
    if both >= ENOUGH_OF_A_START { both } else { 0.0 }
}
