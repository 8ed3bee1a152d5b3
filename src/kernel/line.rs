//! One line of text: names and titles go into mail subjects, file names and calendars, where a
//! line break or a mark that turns the direction of writing could say something else.

use unicode_normalization::UnicodeNormalization;

/// The text in one line: composed letters (NFC), no control and no direction marks, no line
/// breaks, spaces folded. A lone no-break space, as French sets before its signs, stays.
pub fn one_line(text: &str) -> String {
    let kept = text.chars().filter(|c| !turns_direction(*c)).map(|c| {
        let breaks = c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        if breaks { ' ' } else { c }
    });
    let mut line = String::with_capacity(text.len());
    let mut gap = String::new();
    for letter in kept.nfc() {
        if letter.is_whitespace() {
            gap.push(letter);
            continue;
        }
        if !line.is_empty() {
            match gap.as_str() {
                "" => {}
                "\u{a0}" | "\u{202f}" => line.push_str(&gap),
                _ => line.push(' '),
            }
        }
        gap.clear();
        line.push(letter);
    }
    line
}

/// The text in its paragraphs: line breaks as `\n`, no other control marks than tabs.
pub fn paragraphs(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace(|c: char| c.is_control() && c != '\n' && c != '\t', "")
}

/// A text whose lines become names and titles: as [`one_line`], but for its breaks and spaces.
pub fn lines(text: &str) -> String {
    let breaks = ['\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let text = paragraphs(&text.replace(breaks, "\n"));
    text.chars()
        .filter(|c| !turns_direction(*c))
        .nfc()
        .collect()
}

fn turns_direction(letter: char) -> bool {
    matches!(
        letter,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line() {
        for (typed, line) in [
            (
                "Titre\r\nBcc: x@y.example\r\n\r\nHACK",
                "Titre Bcc: x@y.example HACK",
            ),
            ("  deux   mots\t", "deux mots"),
            ("photo\u{202e}gpj.exe", "photogpj.exe"),
            ("Pourquoi\u{a0}?", "Pourquoi\u{a0}?"),
            ("a\u{a0} b", "a b"),
            ("e\u{301}te\u{301}", "\u{e9}t\u{e9}"),
            ("a\u{2028}b\u{85}c\u{0}d", "a b c d"),
            ("\u{200f}", ""),
            // A family of emojis is held together by a joiner, which is none of these.
            ("👨\u{200d}👩", "👨\u{200d}👩"),
        ] {
            assert_eq!(one_line(typed), line, "{typed:?}");
        }
    }

    #[test]
    fn paragraphs_keep_their_breaks() {
        assert_eq!(paragraphs("a\r\nb\rc\u{1}\td"), "a\nb\nc\td");
    }

    #[test]
    fn lines_are_as_clean_as_one() {
        let text = "e\u{301}te\u{301}\u{202e}\r\nb\u{b}c\u{0}\u{2028}  d";
        assert_eq!(lines(text), "\u{e9}t\u{e9}\nb\nc\n  d");
    }
}
