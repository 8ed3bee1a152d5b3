//! Texts compared by their words: case, accents, spaces and signs make no difference.

use kernel::fold::fold;

/// Before names, in any language of the fixtures.
const TITLES: [&str; 26] = [
    "m", "mm", "mme", "mmes", "mlle", "monsieur", "madame", "dr", "prof", "me", "dhr", "heer",
    "mevr", "mevrouw", "mw", "mr", "mrs", "ms", "miss", "cllr", "cllrs", "herr", "frau",
    "eheleute", "raadslid", "schepen",
];

/// Months and days in any language of the fixtures.
const DAYS: &[&str] = &[
    "janvier",
    "janv",
    "fevrier",
    "fevr",
    "fev",
    "mars",
    "avril",
    "avr",
    "mai",
    "juin",
    "juillet",
    "juil",
    "aout",
    "septembre",
    "sept",
    "octobre",
    "oct",
    "novembre",
    "nov",
    "decembre",
    "dec",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "januari",
    "jan",
    "februari",
    "feb",
    "maart",
    "mrt",
    "april",
    "apr",
    "mei",
    "juni",
    "jun",
    "juli",
    "jul",
    "augustus",
    "aug",
    "september",
    "sep",
    "oktober",
    "okt",
    "december",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "monday",
    "mon",
    "tuesday",
    "wednesday",
    "wed",
    "thursday",
    "friday",
    "saturday",
    "sat",
    "sunday",
    "januar",
    "februar",
    "marz",
    "dezember",
    "dez",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
];

pub(crate) fn tokens(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of a text in one line.
pub(crate) fn line(text: &str) -> String {
    tokens(text).join(" ")
}

/// A number, a month or a day.
pub(crate) fn is_of_a_date(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || DAYS.contains(&word)
}

/// How many words two texts share, each as often as it stands in both.
pub(crate) fn shared(one: &[String], other: &[String]) -> usize {
    let mut left = other.to_vec();
    let mut count = 0;
    for word in one {
        if let Some(at) = left.iter().position(|w| w == word) {
            left.swap_remove(at);
            count += 1;
        }
    }
    count
}

fn part(count: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap()) / f64::from(u32::try_from(whole.max(1)).unwrap())
}

/// How much of what is wanted was found; nothing where most of what was found is something else.
pub(crate) fn overlap(found: &[String], wanted: &[String]) -> f64 {
    let both = shared(wanted, found);
    if both * 2 < found.len() {
        return 0.0;
    }
    part(both, wanted.len())
}

/// Both ways: 1 for the same words.
pub(crate) fn likeness(one: &[String], other: &[String]) -> f64 {
    part(2 * shared(one, other), one.len() + other.len())
}

/// A name's words, without titles, in any order.
fn name(text: &str) -> Vec<String> {
    let mut words = tokens(text);
    if words.len() > 1 && words[0] == "de" && words[1] == "heer" {
        words.remove(0);
    }
    let bare: Vec<String> = words
        .iter()
        .filter(|word| !TITLES.contains(&word.as_str()))
        .cloned()
        .collect();
    let mut words = if bare.is_empty() { words } else { bare };
    words.sort();
    words
}

/// Whether two texts are one name.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    name(one) == name(other)
}

fn initials(text: &str) -> String {
    let words = tokens(text);
    words
        .iter()
        .filter_map(|word| word.chars().next())
        .collect()
}

/// Whether two texts may mean one person: a part of the name, or initials, are enough.
pub(crate) fn is_same_person(one: &str, other: &str) -> bool {
    let (mut short, mut long) = (name(one), name(other));
    if short.is_empty() || long.is_empty() {
        return false;
    }
    if short.len() > long.len() {
        std::mem::swap(&mut short, &mut long);
    }
    let says = |a: &str, b: &str| a == b || (a.len() == 1 && b.starts_with(a));
    let within = short
        .iter()
        .all(|word| long.iter().any(|l| says(word, l) || says(l, word)));
    within
        || [(one, other), (other, one)]
            .iter()
            .any(|(a, b)| line(a).replace(' ', "") == initials(b) && tokens(b).len() > 1)
}
