//! What of a text's marks would cost too much or make text vanish, held back before the parser
//! sees it.

/// Levels of quotes and lists, and of marks within a line. What is deeper becomes flat text.
pub(super) const LEVELS: usize = 12;
/// Columns of white space before a line's text: room for lists and code in them.
const COLUMNS: usize = 4 * LEVELS;
/// A character that no text has (Unicode keeps it free for programs). Put before a mark, it
/// makes it plain text; the reader takes it out of what was read, code and addresses included.
pub(super) const HELD: char = '\u{FDD0}';

/// The text with [`HELD`] before the marks that are held back:
///
/// - quotes and list items beyond [`LEVELS`] in one line, since reading takes the square of the
///   depth; white space that would reach deeper is cut;
/// - the colon of `[name]: address`, or of `[Pilote]: d'accord`: the line would vanish.
pub(super) fn held_back(source: &str) -> String {
    let mut text = String::with_capacity(source.len() + 16);
    for line in source.split_inclusive(['\n', '\r']) {
        push_line(&mut text, line);
    }
    text.replace("]:", &format!("]{HELD}:"))
}

fn push_line(text: &mut String, line: &str) {
    let (mut rest, mut columns, mut levels) = (line, 0, 0);
    loop {
        let begun = rest.trim_start_matches([' ', '\t']);
        for blank in rest[..rest.len() - begun.len()].chars() {
            columns += if blank == '\t' { 4 } else { 1 };
            if columns <= COLUMNS {
                text.push(blank);
            }
        }
        let marker = marker(begun);
        if marker == 0 || levels == LEVELS {
            if marker > 0 {
                text.push(HELD);
            }
            text.extend(begun.chars().filter(|c| *c != HELD));
            return;
        }
        text.push_str(&begun[..marker]);
        rest = &begun[marker..];
        levels += 1;
    }
}

/// The length of the mark that begins a quote or a list item here; 0 where there is none.
fn marker(text: &str) -> usize {
    if text.starts_with('>') {
        return 1;
    }
    let length = match text.bytes().take_while(u8::is_ascii_digit).count() {
        0 if text.starts_with(['-', '+', '*']) => 1,
        digits @ 1..10 if text[digits..].starts_with(['.', ')']) => digits + 1,
        _ => return 0,
    };
    let ends = text[length..]
        .chars()
        .next()
        .is_none_or(|c| c.is_ascii_whitespace());
    if ends && !is_rule(text) { length } else { 0 }
}

/// Whether the line's rest is a rule, as `* * *`.
fn is_rule(text: &str) -> bool {
    let marks = || text.chars().filter(|c| !c.is_ascii_whitespace());
    let first = text.chars().next().filter(|c| matches!(c, '-' | '*'));
    first.is_some() && marks().nth(2).is_some() && marks().all(|c| Some(c) == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_texts_pass_untouched() {
        for text in [
            "Bonjour\n\n- un\n  - deux\n    1. trois\n\n> cité\n> > deux fois\n",
            "* * * * * * * * * * * * * * * * *\n",
            "    code\r\n\tcode\n",
            "# Titre\n\n| a | b |\n|---|---|\n| 1 | 2 |",
            "[a](https://example.org) et [b]",
        ] {
            assert_eq!(held_back(text), text);
        }
    }

    #[test]
    fn only_the_mark_too_many_is_held_back() {
        let text = held_back(&(">".repeat(300) + " a"));
        assert_eq!(
            text,
            format!("{}{HELD}{} a", ">".repeat(12), ">".repeat(288))
        );
        let text = held_back(&"- ".repeat(20));
        assert_eq!(text.matches(HELD).count(), 0, "a rule is no list");
        let text = held_back(&("1. ".repeat(20) + "a"));
        assert_eq!(text.matches(HELD).count(), 1);
        assert_eq!(held_back(&(" ".repeat(500) + "a")).len(), COLUMNS + 1);
    }

    #[test]
    fn a_line_that_begins_with_a_name_in_brackets_stays() {
        assert_eq!(held_back("[Pilote]: oui"), format!("[Pilote]{HELD}: oui"));
    }
}
