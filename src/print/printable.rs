//! Texts as lines can hold them and fonts show them: a word longer than a line would run off
//! the paper, an emoji that no font has would be an empty box.

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::shelf::shelf;

/// Letters of a word without a place to break, above which it gets some.
const LONG: usize = 30;
/// Letters between two such places.
const PIECE: usize = 6;
/// The first character that is an emoji.
const FIRST_EMOJI: char = '\u{2000}';
/// Colours of skin, which the font in one colour does not tell apart.
const SKINS: std::ops::RangeInclusive<char> = '\u{1f3fb}'..='\u{1f3ff}';
/// Where a line may break without a sign.
const BREAK: char = '\u{200b}';

/// Makes all texts of the data printable; addresses stay as they are.
pub(crate) fn all(data: &mut Value) {
    match data {
        Value::String(text) => {
            name_emoji(text);
            break_words(&mut [text]);
        }
        Value::Array(runs) if runs.iter().any(is_run) => {
            let mut texts: Vec<&mut String> = runs.iter_mut().filter_map(text_of).collect();
            texts.iter_mut().for_each(|text| name_emoji(text));
            // A word may be of many looks.
            break_words(&mut texts);
        }
        Value::Array(values) => values.iter_mut().for_each(all),
        Value::Object(fields) => {
            let texts = fields.iter_mut().filter(|(name, _)| *name != "link");
            texts.for_each(|(_, value)| all(value));
        }
        _ => {}
    }
}

fn is_run(value: &Value) -> bool {
    value.get("strong").is_some()
}

fn text_of(run: &mut Value) -> Option<&mut String> {
    match run.get_mut("text") {
        Some(Value::String(text)) => Some(text),
        _ => None,
    }
}

/// Puts names for the emoji that no font shows; one that stands many times is named once.
fn name_emoji(text: &mut String) {
    let is_joiner = |c: char| matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
    let is_missing = |c: &char| *c >= FIRST_EMOJI && !shelf().shows(*c) && !is_joiner(*c);
    if !text.chars().any(|c| is_missing(&c)) {
        return;
    }
    let mut shown = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if !is_missing(&character) {
            shown.push(character);
        } else if let Some(emoji) = emojis::get(character.encode_utf8(&mut [0; 4])) {
            let mut times = 1;
            while characters.next_if_eq(&character).is_some() {
                times += 1;
            }
            let times = if times == 1 {
                String::new()
            } else {
                format!(" × {times}")
            };
            shown.push_str(&format!("[{}{times}]", emoji.name()));
        } else if !SKINS.contains(&character) {
            shown.push(character);
        }
    }
    *text = shown;
}

/// Puts places to break into the long words of texts that follow each other without a gap:
/// between letters as people see them, never before an accent or within an emoji.
fn break_words(texts: &mut [&mut String]) {
    let mut words = vec![0];
    for letter in texts.iter().flat_map(|text| text.graphemes(true)) {
        match words.last_mut() {
            Some(length) if !is_gap(letter) => *length += 1,
            _ => words.push(0),
        }
    }
    if words.iter().all(|length| *length <= LONG) {
        return;
    }
    let (mut word, mut since) = (0, 0);
    for text in texts {
        let mut broken = String::with_capacity(text.len() * 2);
        for letter in text.graphemes(true) {
            if is_gap(letter) {
                (word, since) = (word + 1, 0);
            } else if words[word] > LONG {
                if since == PIECE {
                    broken.push(BREAK);
                    since = 0;
                }
                since += 1;
            }
            broken.push_str(letter);
        }
        **text = broken;
    }
}

fn is_gap(letter: &str) -> bool {
    letter.chars().all(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str) -> String {
        let mut text = text.to_owned();
        break_words(&mut [&mut text]);
        text
    }

    #[test]
    fn only_long_words_get_places_to_break() {
        let usual = "Une phrase ordinaire, même longue, reste telle.";
        assert_eq!(broken(usual), usual);
        let long = format!("un {} deux", "é".repeat(90));
        assert_eq!(broken(&long).matches(BREAK).count(), 14);
        assert_eq!(broken(&long).replace(BREAK, ""), long);
        assert!(broken(&long).starts_with("un é") && broken(&long).ends_with(" deux"));
        assert_eq!(broken(&">".repeat(31)).matches(BREAK).count(), 5);
        for whole in ["e\u{301}", "👨‍👩‍👧‍👦", "🇧🇪", "👍🏽"] {
            let text = whole.repeat(60);
            assert!(
                broken(&text)
                    .split(BREAK)
                    .all(|piece| piece.replace(whole, "").is_empty())
            );
        }
    }

    #[test]
    fn a_word_of_many_looks_is_one_word() {
        let run = |text: &str| serde_json::json!({ "text": text, "strong": true, "link": "" });
        let mut data = Value::Array(vec![run("abcd"); 20]);
        all(&mut data);
        let whole: String = (0..20).map(|n| data[n]["text"].as_str().unwrap()).collect();
        assert_eq!(whole.matches(BREAK).count(), 13);
        let mut data = Value::Array(vec![run("abcd"), run("\n"), run("efgh")]);
        let before = data.clone();
        all(&mut data);
        assert_eq!(data, before);
    }

    #[test]
    fn emoji_without_a_glyph_are_named() {
        let named = |text: &str| {
            let mut text = text.to_owned();
            name_emoji(&mut text);
            text
        };
        let shown = "✅ 👨‍👩‍👧‍👦 🇧🇪 ❤️ →";
        assert_eq!(named(shown), shown);
        assert_eq!(named("👍🏽 🥳 fini"), "👍 [partying face] fini");
        assert_eq!(named("🥳🥳🥳"), "[partying face × 3]");
    }

    #[test]
    fn addresses_stay_whole() {
        let address = format!("https://example.org/{}", "a".repeat(60));
        let mut data = serde_json::json!([{ "link": address, "text": address }]);
        all(&mut data);
        assert_eq!(data[0]["link"], address.as_str());
        assert_ne!(data[0]["text"], address.as_str());
    }
}
