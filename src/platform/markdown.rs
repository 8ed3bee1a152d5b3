//! Users' Markdown to safe HTML.

use std::sync::LazyLock;

use ammonia::Builder;
use comrak::{Options, markdown_to_html};

/// HTML that is safe to show; only [`render`] makes it.
#[derive(Debug, Clone, Default)]
pub struct SafeHtml(String);

impl std::fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

// It has been through the sanitiser: templates need no `|safe`.
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

/// Renders Markdown. Headings start at level 3 (pages own 1 and 2); raw HTML is dropped.
pub fn render(source: &str) -> SafeHtml {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.render.hardbreaks = true;
    options.render.escape = true;
    let html = markdown_to_html(source, &options)
        .replace("<h2>", "<h4>")
        .replace("</h2>", "</h4>")
        .replace("<h1>", "<h3>")
        .replace("</h1>", "</h3>");
    SafeHtml(SANITISER.clean(&html).to_string())
}

/// The text without its marks, on one line, cut at `limit` characters: for lists and search.
pub fn excerpt(source: &str, limit: usize) -> String {
    let html = markdown_to_html(source, &Options::default());
    let text = Builder::empty().clean(&html).to_string();
    let text = text
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
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
    fn an_excerpt_is_one_short_line() {
        assert_eq!(excerpt("**Un** deux\n\n- trois", 100), "Un deux trois");
        assert_eq!(excerpt("abcdef", 3), "abc…");
    }
}
