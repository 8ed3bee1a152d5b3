//! Texts as lines can hold them and fonts show them: a word longer than a line would run off
//! the paper, an emoji that no font has would be an empty box.

use serde_json::Value;

use super::shelf;

/// Characters without a place to break, from which on they get some.
const LONG: usize = 30;
/// Characters between two such places.
const PIECE: usize = 6;
/// The first character that is an emoji.
const FIRST_EMOJI: char = '\u{2000}';
/// Colours of skin, which the font in one colour does not tell apart.
const SKINS: std::ops::RangeInclusive<char> = '\u{1f3fb}'..='\u{1f3ff}';
/// Where a line may break without a sign.
const BREAK: char = '\u{200b}';

/// Makes all texts of the data printable; addresses stay as they are.
pub(super) fn all(data: &mut Value) {
    match data {
        Value::String(text) => {
            if let Some(shown) = shown(text) {
                *text = shown;
            }
            if let Some(broken) = breakable(text) {
                *text = broken;
            }
        }
        Value::Array(values) => values.iter_mut().for_each(all),
        Value::Object(fields) => {
            let texts = fields.iter_mut().filter(|(name, _)| *name != "link");
            texts.for_each(|(_, value)| all(value));
        }
        _ => {}
    }
}

/// The text with the names of emoji that no font shows, where it has such.
fn shown(text: &str) -> Option<String> {
    let is_joiner = |c: char| matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
    let is_missing = |c: &char| *c >= FIRST_EMOJI && !shelf().shows(*c) && !is_joiner(*c);
    if !text.chars().any(|c| is_missing(&c)) {
        return None;
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if !is_missing(&character) {
            shown.push(character);
        } else if let Some(emoji) = emojis::get(character.encode_utf8(&mut [0; 4])) {
            shown.push_str(&format!("[{}]", emoji.name()));
        } else if !SKINS.contains(&character) {
            shown.push(character);
        }
    }
    Some(shown)
}

/// The text with places to break in its long words, where it has such.
fn breakable(text: &str) -> Option<String> {
    let is_long = |word: &str| word.len() > LONG && word.chars().count() > LONG;
    if !text.split(char::is_whitespace).any(is_long) {
        return None;
    }
    let mut broken = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(char::is_whitespace) {
        if !is_long(word) {
            broken.push_str(word);
            continue;
        }
        let mut since = 0;
        for character in word.chars() {
            // Never before an accent or within an emoji.
            if since >= PIECE && character.is_alphanumeric() {
                broken.push(BREAK);
                since = 0;
            }
            broken.push(character);
            since += 1;
        }
    }
    Some(broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_words_get_places_to_break() {
        assert_eq!(
            breakable("Une phrase ordinaire, même longue, reste telle."),
            None
        );
        let broken = breakable(&format!("un {} deux", "é".repeat(90))).unwrap();
        assert_eq!(broken.matches(BREAK).count(), 14);
        assert_eq!(
            broken.replace(BREAK, ""),
            format!("un {} deux", "é".repeat(90))
        );
        assert!(broken.starts_with("un é") && broken.ends_with(" deux"));
        let accents = "e\u{301}".repeat(40);
        assert!(!breakable(&accents).unwrap().contains("\u{200b}\u{301}"));
    }

    #[test]
    fn emoji_without_a_glyph_are_named() {
        assert_eq!(shown("✅ 👨‍👩‍👧‍👦 🇧🇪 ❤️ →"), None);
        let named = shown("👍🏽 🥳 fini").unwrap();
        assert_eq!(named, "👍 [partying face] fini");
    }

    #[test]
    fn addresses_stay_whole() {
        let address = "https://example.org/".to_owned() + &"a".repeat(60);
        let mut data = serde_json::json!([{ "link": address, "text": address }]);
        all(&mut data);
        assert_eq!(data[0]["link"], address.as_str());
        assert_ne!(data[0]["text"], address.as_str());
    }
}
