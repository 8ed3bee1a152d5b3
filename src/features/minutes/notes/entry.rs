//! One entry as it stands in the list of notes.

use askama::Template;

use super::{
    doubts,
    model::{Direction, NotedEntry},
    target::NotesTarget,
};
use platform::{
    i18n::Translator,
    markdown::{self, SafeHtml},
};

/// One entry as it stands in the list; also sent alone to those who watch.
#[derive(Template)]
#[template(path = "minutes/notes/entry.html")]
pub(crate) struct EntryPart<'a> {
    t: Translator,
    entry: &'a NotedEntry,
    place: NotesTarget,
    open: bool,
}

impl<'a> EntryPart<'a> {
    /// Of an entry, seen from a place; `open`: it can be changed.
    pub(super) fn new(
        t: Translator,
        entry: &'a NotedEntry,
        place: NotesTarget,
        open: bool,
    ) -> Self {
        Self {
            t,
            entry,
            place,
            open,
        }
    }

    /// The text.
    fn html(&self) -> SafeHtml {
        markdown::render(&self.entry.body)
    }

    /// The Markdown, where what is shown may not say it already.
    fn source(&self) -> Option<&'a str> {
        let body = self.entry.body.as_str();
        (!is_plain(body)).then_some(body)
    }

    /// What looks like a follow-up item's day, and was not read as one.
    fn unread_day(&self) -> Option<&'a str> {
        let promised = self.entry.kind.is_promise() && self.entry.due_on.is_none();
        promised.then(|| doubts::day(&self.entry.body))?
    }

    /// What looks like a speaker's code, and is nobody's.
    fn unread_code(&self) -> Option<&'a str> {
        let nobody = self.entry.speaker.is_empty();
        nobody.then(|| doubts::code(&self.entry.body))?
    }

    /// The section that noted it, as an address names it; empty for the plenary.
    fn section(&self) -> String {
        let section = self.entry.section_id;
        section.map_or_else(String::new, |id| id.to_string())
    }

    /// Where it can move.
    fn directions(&self) -> &'static [Direction] {
        Direction::ALL
    }
}

/// Whether a text has nothing that Markdown reads as a mark: what is shown is the text itself.
fn is_plain(text: &str) -> bool {
    let marks = |c: char| c.is_control() && c != '\n' || "\\`*_[]<>#&|~@".contains(c);
    let plain_line = |line: &str| {
        let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = number.len() < line.len() && number.starts_with(['.', ')']);
        let alone = !line.is_empty() && line.trim() == line;
        alone && !numbered && !line.starts_with(['-', '+', '='])
    };
    let lower = text.to_lowercase();
    !text.contains(marks)
        && !["://", "www.", "mailto:"]
            .iter()
            .any(|link| lower.contains(link))
        && text.split('\n').all(plain_line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_marks_is_its_own_source() {
        for text in [
            "Tout va bien",
            "« Oui\u{a0}», dit-il : \"a\" et 'f' (100 %) - à 10:30 !",
            "un\ndeux",
            "12 mesures; 3.5 M€ ? a + b = c",
        ] {
            assert!(is_plain(text), "{text}");
            let shown = text.replace('\u{a0}', "&nbsp;").replace('\n', "<br>\n");
            let html = markdown::render_own(text).to_string();
            assert_eq!(html.trim_end(), format!("<p>{shown}</p>"));
        }
        for text in [
            "**gras**",
            "- liste",
            "1. un",
            "https://example.org",
            "un\n\ndeux",
            "un  \ndeux",
            "a \\* b",
            "&amp;",
            "titre\n===",
        ] {
            assert!(!is_plain(text), "{text}");
        }
    }
}
