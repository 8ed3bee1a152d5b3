//! Users' Markdown to safe HTML, to one line, and to Markdown that is safe to hand on.

mod guard;
mod pasted;
pub mod reader;

use std::{borrow::Cow, fmt, sync::LazyLock};

use ammonia::Builder;
use comrak::{format_commonmark, format_html, nodes::NodeValue};

pub use pasted::as_markdown;

use crate::i18n;
use kernel::lang::Lang;

/// Users' Markdown, to be shown as HTML that is safe; only [`render`] and [`render_own`] make it. It
/// is read when it is written into a page, so pages of many texts can be rendered apart
/// ([`crate::web::page_of_texts`]).
#[derive(Debug, Clone, Default)]
pub struct SafeHtml {
    source: String,
    /// Of a text that somebody wrote.
    lang: Option<Lang>,
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let html = html(&self.source);
        match self.lang.filter(|_| !html.is_empty()) {
            // A part of the page in a language of its own, whatever the page's is.
            Some(lang) => write!(f, "<div lang=\"{lang}\">{html}</div>"),
            None => f.write_str(&html),
        }
    }
}

// It goes through the sanitiser: templates need no `|safe`.
impl askama::filters::HtmlSafe for SafeHtml {}

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .tags(
            [
                "a",
                "blockquote",
                "br",
                "code",
                "del",
                "em",
                "h3",
                "h4",
                "h5",
                "h6",
                "hr",
                "li",
                "ol",
                "p",
                "pre",
                "strong",
                "table",
                "tbody",
                "td",
                "th",
                "thead",
                "tr",
                "ul",
            ]
            .into(),
        )
        .url_schemes(["http", "https", "mailto"].into())
        .link_rel(Some("noopener noreferrer nofollow"));
    builder
});

/// Renders Markdown. Headings start at level 3 (pages own 1 and 2); raw HTML is text. It says in which
/// language people write here.
pub fn render(source: &str) -> SafeHtml {
    SafeHtml {
        source: source.to_owned(),
        lang: Some(i18n::written()),
    }
}

/// The same of what Jalon says itself, in the reader's language.
pub fn render_own(source: &str) -> SafeHtml {
    SafeHtml {
        source: source.to_owned(),
        lang: None,
    }
}

fn html(source: &str) -> String {
    let mut options = reader::options();
    options.render.hardbreaks = true;
    options.render.escape = true;
    let mut html = String::new();
    reader::read(source, |reading| {
        format_html(reading.root, &options, &mut html).expect("a string takes all");
    });
    // From the deepest: each keeps its place below the others.
    for (level, here) in [(5, 6), (4, 6), (3, 5), (2, 4), (1, 3)] {
        html = html
            .replace(&format!("<h{level}>"), &format!("<h{here}>"))
            .replace(&format!("</h{level}>"), &format!("</h{here}>"));
    }
    SANITISER.clean(&html).to_string()
}

/// The text for a Markdown file: as typed, unless that would run somewhere or hide a part.
pub fn source(source: &str) -> Cow<'_, str> {
    reader::read(source, |reading| {
        if reading.as_typed {
            return source.into();
        }
        let mut text = String::new();
        format_commonmark(reading.root, &reader::options(), &mut text).expect("a string takes all");
        text.into()
    })
}

/// The text without its marks, on one line, cut at `limit` characters: for lists and search.
pub fn excerpt(source: &str, limit: usize) -> String {
    let text = reader::read(source, |reading| {
        let mut text = String::new();
        for node in reading.root.descendants() {
            match &node.data().value {
                NodeValue::Text(said) => text.push_str(said),
                NodeValue::Code(code) => text.push_str(&code.literal),
                NodeValue::CodeBlock(code) => {
                    text.push(' ');
                    text.push_str(&code.literal);
                }
                value if value.block() => text.push(' '),
                NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
                _ => {}
            }
        }
        text
    });
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(limit) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_rendered() {
        let html = render("# Titre\n\n**gras** <https://example.org>").to_string();
        assert!(html.contains("<h3>Titre</h3>"), "{html}");
        let below = render("# a\n## b\n### c\n#### d\n##### e").to_string();
        let levels: Vec<&str> = below.split("</h").skip(1).map(|rest| &rest[..1]).collect();
        assert_eq!(levels, ["3", "4", "5", "6", "6"]);
        assert!(html.contains("<strong>gras</strong>"), "{html}");
        assert!(
            html.contains("rel=\"noopener noreferrer nofollow\""),
            "{html}"
        );
    }

    #[test]
    fn nothing_that_runs_comes_through() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))",
            "[x](data:text/html,hi)",
            "<a href=\"#\" style=\"x\" onclick=\"y\">z</a>",
        ] {
            let html = render(hostile).to_string();
            for bad in [
                "<script",
                "<img",
                "href=\"javascript",
                "href=\"data",
                "<a href=\"#\"",
            ] {
                assert!(!html.contains(bad), "{hostile} gave {html}");
            }
        }
    }

    #[test]
    fn what_people_wrote_says_its_language() {
        let html = render("**gras**").to_string();
        assert_eq!(
            html,
            "<div lang=\"fr\"><p><strong>gras</strong></p>\n</div>"
        );
        assert!(!render_own("**vet**").to_string().contains("lang"));
        assert_eq!(render("").to_string(), "");
    }

    #[test]
    fn an_excerpt_is_one_short_line() {
        assert_eq!(excerpt("**Un** deux\n\n- trois", 100), "Un deux trois");
        assert_eq!(excerpt("abcdef", 3), "abc…");
    }
}
