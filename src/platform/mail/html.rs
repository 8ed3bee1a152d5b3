//! Mails as HTML: sober, with one button, without pictures. Their texts are written once, as plain
//! text, and read from there.

use std::fmt;

use askama::Template;

use super::secrets::reveal;
use crate::{errors::Result, rendered::Rendered};
use kernel::lang::Lang;

/// A piece of a line.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Link(String),
    /// The link of the button.
    Button(String),
}

type Line = Vec<Piece>;

/// A text in its paragraphs.
#[derive(Template)]
#[template(path = "mail/text.html")]
struct TextHtml {
    paragraphs: Vec<Vec<Line>>,
    label: String,
}

/// What stands around it.
#[derive(Template)]
#[template(path = "mail/document.html")]
struct MailHtml {
    lang: Option<String>,
    subject: String,
    body: Body,
}

/// What a mail keeps as its HTML: made by [`of_text`] or by the reader of Markdown, which both escape
/// what people wrote.
#[derive(Debug, Clone, Default)]
pub struct Body(String);

impl fmt::Display for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Body {}

/// A text as HTML: its paragraphs and lines as they are, its addresses as links, and of that one
/// address a button with a label. None where it cannot be rendered.
pub fn of_text(text: &str, button: Option<(&str, &str)>) -> Option<String> {
    let (label, target) = button.unwrap_or_default();
    let paragraphs = text
        .split("\n\n")
        .map(|paragraph| paragraph.trim_matches('\n'))
        .filter(|paragraph| !paragraph.trim().is_empty());
    let mut paragraphs: Vec<Vec<Line>> = paragraphs
        .map(|paragraph| paragraph.lines().map(|line| pieces(line, target)).collect())
        .collect();
    // One thing to do, one button: a text that gives its address again has a link there.
    let all = paragraphs.iter_mut().flatten().flatten();
    let buttons = all.filter(|piece| matches!(piece, Piece::Button(_)));
    for piece in buttons.skip(1) {
        if let Piece::Button(url) = piece {
            *piece = Piece::Link(std::mem::take(url));
        }
    }
    let template = TextHtml {
        paragraphs,
        label: label.to_owned(),
    };
    Rendered::of(&template).ok().map(|html| html.to_string())
}

/// A mail on one of our pages, as its reader sees it: `kept` is its HTML, none where that is made of
/// the text; marks hold the places of its secrets. It is looked at: its links lead nowhere, and say
/// where they would.
pub(crate) fn looked_at(kept: Option<&str>, text: &str) -> Body {
    let html = kept.map(str::to_owned).or_else(|| of_text(text, None));
    let html = reveal(&html.unwrap_or_default(), &[]);
    // Only our own tags have a bare quote: what people wrote is escaped.
    Body(html.replace(" href=\"", " title=\""))
}

/// The whole of a mail's HTML part.
pub(crate) fn document(lang: Option<Lang>, subject: &str, body: String) -> Result<String> {
    let template = MailHtml {
        lang: lang.map(|lang| lang.to_string()),
        subject: subject.to_owned(),
        body: Body(body),
    };
    Ok(Rendered::of(&template)?.to_string())
}

/// A line, its addresses apart from its words.
fn pieces(line: &str, target: &str) -> Line {
    let mut found = Vec::new();
    let mut rest = line;
    let begin = |text: &str| {
        let schemes = ["https://", "http://"].into_iter();
        schemes.filter_map(|scheme| text.find(scheme)).min()
    };
    while let Some(at) = begin(rest) {
        let end = rest[at..]
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
            .map_or(rest.len(), |length| at + length);
        // The sign that ends a sentence is none of the address.
        let signs = ['.', ',', ';', ':', '!', '?', ')', '»'];
        let link = rest[at..end].trim_end_matches(signs);
        if at > 0 {
            found.push(Piece::Text(rest[..at].to_owned()));
        }
        found.push(if link == target {
            Piece::Button(link.to_owned())
        } else {
            Piece::Link(link.to_owned())
        });
        rest = &rest[at + link.len()..];
    }
    if !rest.is_empty() {
        found.push(Piece::Text(rest.to_owned()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_lines_and_one_address_is_a_button() {
        let text = "Bonjour Zoé <b>,\n\nDites si vous venez :\nhttps://j.example/a/1\n\nVoir https://j.example/b.";
        let html = of_text(text, Some(("Répondre", "https://j.example/a/1"))).unwrap();
        assert!(html.contains("Zoé &#60;b&#62;,"), "{html}");
        assert_eq!(html.matches("<p").count(), 3, "{html}");
        assert!(html.contains(">Répondre</a>"), "{html}");
        assert_eq!(html.matches("href=\"https://j.example/a/1\"").count(), 1);
        assert!(
            html.contains("href=\"https://j.example/b\">https://j.example/b</a>."),
            "{html}"
        );
    }

    #[test]
    fn there_is_one_button_however_often_its_address_stands_there() {
        let text = "https://j.example/a\n\nOu : https://j.example/a";
        let html = of_text(text, Some(("Ouvrir", "https://j.example/a"))).unwrap();
        assert_eq!(html.matches(">Ouvrir</a>").count(), 1, "{html}");
        assert!(html.contains(">https://j.example/a</a>"), "{html}");
    }

    #[test]
    fn a_mail_that_is_looked_at_leads_nowhere_and_holds_no_secret() {
        let text = "Bonjour href=\"x\",\n\nhttps://j.example/i/\u{e100}";
        let seen = looked_at(None, text).to_string();
        assert!(seen.contains("title=\"https://j.example/i/•••\""), "{seen}");
        assert!(!seen.contains(" href=\""), "{seen}");
        assert_eq!(
            looked_at(Some("<p>Voici</p>"), "").to_string(),
            "<p>Voici</p>"
        );
    }

    #[test]
    fn an_address_ends_before_what_ends_the_sentence() {
        let found = pieces("(voir https://j.example/x?a=1) et http://k", "");
        assert_eq!(
            found,
            [
                Piece::Text("(voir ".into()),
                Piece::Link("https://j.example/x?a=1".into()),
                Piece::Text(") et ".into()),
                Piece::Link("http://k".into()),
            ]
        );
    }
}
