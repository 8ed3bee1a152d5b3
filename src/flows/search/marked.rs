//! Where a text says what was searched for.

use std::collections::BTreeSet;

use kernel::fold::fold;

/// A part of a text, and whether it was searched for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub text: String,
    pub found: bool,
}

/// A text in parts: its words that begin as one of those searched for are found, whatever their case
/// and accents, and whether they are one or many.
pub(super) fn parts(text: &str, wanted: &str) -> Vec<Part> {
    let wanted = fold(wanted);
    let words = wanted.split(|c: char| !c.is_alphanumeric());
    let words: Vec<Vec<char>> = words
        .filter(|word| !word.is_empty())
        .map(|word| one_of(word).chars().collect())
        .collect();
    let found = found(text, &words);
    let mut parts: Vec<Part> = Vec::new();
    for (at, letter) in text.char_indices() {
        let found = found.contains(&at);
        match parts.last_mut() {
            Some(part) if part.found == found => part.text.push(letter),
            _ => parts.push(Part {
                text: letter.to_string(),
                found,
            }),
        }
    }
    parts
}

/// A word without the sign of the plural, which the search passes over too.
fn one_of(word: &str) -> &str {
    let one = word.strip_suffix(['s', 'x']).unwrap_or(word);
    if one.chars().count() > 3 { one } else { word }
}

/// The places of the letters found.
fn found(text: &str, words: &[Vec<char>]) -> BTreeSet<usize> {
    let folded = |(at, letter): (usize, char)| {
        let plain: Vec<char> = fold(&letter.to_string()).chars().collect();
        plain.into_iter().map(move |plain| (at, plain))
    };
    let letters: Vec<(usize, char)> = text.char_indices().flat_map(folded).collect();
    let mut found = BTreeSet::new();
    let mut within = false;
    for (start, (_, letter)) in letters.iter().enumerate() {
        let rest = &letters[start..];
        if !within {
            for word in words {
                let plain = rest.iter().map(|(_, plain)| plain);
                if rest.len() >= word.len() && plain.zip(word).all(|(a, b)| a == b) {
                    found.extend(rest.iter().take(word.len()).map(|(at, _)| *at));
                }
            }
        }
        within = letter.is_alphanumeric();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, wanted: &str) -> String {
        let show = |part: &Part| match part.found {
            true => format!("[{}]", part.text),
            false => part.text.clone(),
        };
        parts(text, wanted).iter().map(show).collect()
    }

    #[test]
    fn words_are_found_by_their_beginning() {
        assert_eq!(
            marked("Réemploi des matériaux", "materiau REEMPLOI"),
            "[Réemploi] des [matériau]x"
        );
        assert_eq!(marked("Le réemploi", "réemplois"), "Le [réemploi]");
        assert_eq!(marked("Des prix bas", "prix bas"), "Des [prix] [bas]");
        assert_eq!(marked("PREC-012", "prec"), "[PREC]-012");
        assert_eq!(marked("L’œuvre", "oe"), "L’[œ]uvre");
        assert_eq!(marked("Promesse", "esse"), "Promesse");
        assert_eq!(marked("<b>", "b"), "<[b]>");
        assert_eq!(marked("GT1", ""), "GT1");
        assert_eq!(marked("", "x"), "");
    }
}
