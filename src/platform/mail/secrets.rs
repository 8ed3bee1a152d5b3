//! Secrets in texts: a mark holds the place of each, the secret itself stands elsewhere.

use crate::auth::token::DOTS;

/// Where marks begin: the first secret's is U+E100, in an area where no text has anything.
const FIRST: u32 = 0xE100;
/// Where they end.
const LAST: u32 = 0xEFFF;

fn number(mark: char) -> Option<usize> {
    (FIRST..=LAST)
        .contains(&u32::from(mark))
        .then(|| (u32::from(mark) - FIRST) as usize)
}

/// The text with marks in place of these secrets.
pub(super) fn hide(text: &str, secrets: &[String]) -> String {
    let mut text = text.replace(|c| number(c).is_some(), "");
    for (secret, mark) in secrets.iter().zip(FIRST..=LAST) {
        if let Some(mark) = char::from_u32(mark).filter(|_| !secret.is_empty()) {
            text = text.replace(secret, mark.encode_utf8(&mut [0; 4]));
        }
    }
    text
}

/// The text with the secrets where their marks are; a secret that is gone shows as dots.
pub fn reveal(text: &str, secrets: &[String]) -> String {
    let mut whole = String::with_capacity(text.len());
    for character in text.chars() {
        match number(character) {
            Some(mark) => whole.push_str(secrets.get(mark).map_or(DOTS, String::as_str)),
            None => whole.push(character),
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_comes_back_and_shows_as_dots_without() {
        let secrets = ["abc".to_owned(), "xyz".to_owned()];
        let text = "https://j.example/a/abc et https://j.example/b/xyz, encore abc";
        let hidden = hide(text, &secrets);
        assert!(!hidden.contains("abc") && !hidden.contains("xyz"));
        assert_eq!(reveal(&hidden, &secrets), text);
        let shown = "https://j.example/a/••• et https://j.example/b/•••, encore •••";
        assert_eq!(reveal(&hidden, &[]), shown);
        // A mark that somebody typed stands for nothing.
        assert_eq!(hide("a\u{e100}b", &secrets), "ab");
    }
}
