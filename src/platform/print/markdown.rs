//! Documents as Markdown.

use std::fmt::Write as _;

use super::document::{Document, Frame, Item, Part, Summary};
use crate::{i18n::Translator, markdown::source};

/// The document as Markdown.
pub fn write(document: &Document) -> String {
    let t = Translator(document.lang);
    let mut text = format!("# {}\n\n{}", plain(&document.title), plain(&document.kind));
    if !document.notice.is_empty() {
        let _ = write!(text, " — **{}**", plain(&document.notice));
    }
    text.push_str("\n\n");
    for fact in &document.facts {
        let _ = writeln!(text, "- {}", t.fact(&plain(&fact.name), plain(&fact.value)));
        if !fact.link.is_empty() && fact.link != fact.value {
            let _ = writeln!(text, "  <{}>", fact.link);
        }
    }
    if let Some(people) = document.people.as_ref().filter(|p| !p.rows.is_empty()) {
        let _ = write!(text, "\n## {}\n\n", plain(&people.title));
        push_table(
            &mut text,
            &people.heads,
            people.rows.iter().map(<[String; 3]>::as_slice),
        );
    }
    for part in &document.parts {
        push_part(&mut text, part, t);
    }
    for Summary { title, heads, rows } in &document.summaries {
        let _ = write!(text, "\n## {}\n\n", plain(title));
        push_table(&mut text, heads, rows.iter().map(Vec::as_slice));
    }
    text
}

/// Plain text, without what would be a link or HTML in Markdown.
fn plain(text: &str) -> String {
    text.replace('<', "\\<")
        .replace("](", "]\\(")
        .replace("]:", "]\\:")
}

fn push_part(text: &mut String, part: &Part, t: Translator) {
    if !part.title.is_empty() {
        let _ = write!(
            text,
            "\n{} {}\n",
            marks(part.level()),
            format!("{} {}", part.number, plain(&part.title)).trim()
        );
    }
    if !part.remark.is_empty() {
        let _ = write!(text, "\n*{}*\n", plain(&part.remark));
    }
    if !part.items.is_empty() {
        text.push('\n');
    }
    for item in &part.items {
        push_item(text, item, part.inner_level(), t);
    }
}

/// A heading's marks: the document's title has one.
fn marks(level: usize) -> String {
    "#".repeat(level + 1)
}

fn push_item(text: &mut String, item: &Item, inner_level: usize, t: Translator) {
    if !item.heading.is_empty() {
        let _ = write!(
            text,
            "\n{} {}\n\n",
            marks(inner_level),
            plain(&item.heading)
        );
    }
    let indent = if item.indented { "  " } else { "" };
    let _ = write!(text, "{indent}- ");
    if !item.label.is_empty() {
        let _ = write!(text, "**{}** ", plain(&item.label));
    }
    if !item.speaker.is_empty() {
        text.push_str(&t.fact(&plain(&item.speaker), ""));
    }
    // Lines after the first belong to the same item.
    let body = source(&item.body)
        .trim_end()
        .replace('\n', &format!("\n{indent}  "));
    if item.struck {
        let _ = write!(text, "~~{body}~~");
    } else {
        text.push_str(&body);
    }
    if !item.facts.is_empty() {
        let _ = write!(text, " ({})", plain(&item.facts));
    }
    if !item.remark.is_empty() {
        let _ = write!(text, " [{}]", plain(&item.remark));
    }
    text.push('\n');
    if item.frame == Frame::Decision {
        text.push('\n');
    }
}

fn push_table<'a>(text: &mut String, heads: &[String], rows: impl Iterator<Item = &'a [String]>) {
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| plain(cell).replace('|', "\\|").replace('\n', " "))
            .collect();
        format!("| {} |\n", cells.join(" | "))
    };
    text.push_str(&line(heads));
    text.push_str(&format!("|{}\n", " --- |".repeat(heads.len())));
    rows.for_each(|row| text.push_str(&line(row)));
}
