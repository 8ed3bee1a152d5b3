//! Two letters that name somebody in a line typed fast.

use std::collections::HashSet;

use crate::fold::{bare, fold};

/// What begins a line in French, Dutch or English without naming anybody.
pub const WORDS: &[&str] = &[
    "ah", "ai", "al", "am", "an", "as", "at", "au", "be", "bv", "by", "ca", "cc", "ce", "cf", "da",
    "de", "do", "dr", "du", "eh", "en", "er", "es", "et", "eu", "ex", "gt", "ga", "go", "ha", "he",
    "hi", "if", "ik", "il", "in", "is", "it", "ja", "je", "la", "le", "lu", "ma", "me", "mm", "mr",
    "mw", "my", "na", "nb", "ne", "ni", "no", "nu", "of", "oh", "ok", "om", "on", "op", "or", "os",
    "ou", "ps", "pu", "pv", "qr", "re", "sa", "se", "si", "so", "su", "ta", "te", "to", "tu", "tv",
    "uw", "un", "up", "us", "va", "vs", "vu", "we", "ya", "ze", "zo",
];

/// Gives each name a code, in the order they came to the list: whoever comes later takes none
/// away. The initials where they are free, else other letters of the name.
pub fn given<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::new();
    let give = |name: &str| {
        let code = candidates(name)
            .find(|code| !WORDS.contains(&code.as_str()) && !taken.contains(code))
            .unwrap_or_else(|| format!("x{}", taken.len()));
        taken.insert(code.clone());
        code
    };
    names.into_iter().map(give).collect()
}

/// Codes of a name, the likeliest first.
fn candidates(name: &str) -> impl Iterator<Item = String> {
    let folded = fold(name);
    let words: Vec<Vec<char>> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().collect())
        .collect();
    let first = words.first().cloned().unwrap_or_default();
    // One word gives its own next letters.
    let last = match words.len() {
        0 | 1 => first.iter().skip(1).copied().collect(),
        n => words[n - 1].clone(),
    };
    let all: Vec<char> = bare(name).chars().collect();
    let alphabet = || ('a'..='z').chain('0'..='9');
    let others: Vec<char> = all.iter().skip(1).copied().collect();
    // One after the other, as far as one is asked for: there are some two thousand.
    let by_initial = first.first().copied().into_iter().flat_map(move |initial| {
        let seconds = last.clone().into_iter().chain(others.clone());
        let codes = seconds.chain(alphabet());
        codes.map(move |second| format!("{initial}{second}"))
    });
    let by_letter = all
        .into_iter()
        .flat_map(move |c| alphabet().map(move |d| format!("{c}{d}")));
    // A list of hundreds: three letters.
    let long = alphabet().flat_map(move |c| alphabet().map(move |d| format!("x{c}{d}")));
    by_initial.chain(by_letter).chain(long)
}

/// What stands before a line's text as a speaker's code does, and names nobody: `zz: …`.
pub fn unread(body: &str) -> Option<&str> {
    let (code, said) = body.split_once(':')?;
    let (code, folded) = (code.trim(), fold(code.trim()));
    let length = folded.chars().count();
    let like_a_code = length == 2 || length == 3 && folded.starts_with('x');
    let is_one = like_a_code
        && folded.starts_with(char::is_alphabetic)
        && folded.chars().all(char::is_alphanumeric)
        && !WORDS.contains(&folded.as_str());
    let says = !said.trim().is_empty() && !said.starts_with("//");
    (is_one && says).then_some(code)
}
