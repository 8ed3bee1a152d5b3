//! Documents and Markdown as plain text, for mails and calendars: no marks, lists and tables as
//! people type them.

use std::fmt::Write as _;

use super::{
    document::{Document, Item, Part, Summary},
    rich_text::{Block, Run, blocks},
};
use crate::i18n::Translator;

/// Markdown without its marks.
pub fn text(source: &str) -> String {
    let mut text = String::new();
    push_blocks(&mut text, &blocks(source), "", false);
    text.trim_end().to_owned()
}

/// The document as plain text.
pub fn write(document: &Document) -> String {
    let t = Translator(document.lang);
    let mut text = document.title.clone();
    let _ = write!(text, "\n{}", document.kind);
    if !document.notice.is_empty() {
        let _ = write!(text, " — {}", document.notice);
    }
    text.push_str("\n\n");
    for fact in &document.facts {
        let _ = writeln!(text, "{}", t.fact(&fact.name, &fact.value));
        if !fact.link.is_empty() && fact.link != fact.value {
            let _ = writeln!(text, "  {}", fact.link);
        }
    }
    if let Some(people) = document.people.as_ref().filter(|p| !p.rows.is_empty()) {
        push_title(&mut text, &people.title);
        people.rows.iter().for_each(|row| push_row(&mut text, row));
    }
    for part in &document.parts {
        push_part(&mut text, part, t);
    }
    for Summary { title, rows, .. } in &document.summaries {
        push_title(&mut text, title);
        rows.iter().for_each(|row| push_row(&mut text, row));
    }
    text.trim_end().to_owned()
}

fn push_title(text: &mut String, title: &str) {
    let _ = write!(text, "\n{}\n\n", title.to_uppercase());
}

/// The cells that say something, in a line.
fn push_row(text: &mut String, cells: &[String]) {
    let said: Vec<String> = cells
        .iter()
        .filter(|cell| !cell.trim().is_empty())
        .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let _ = writeln!(text, "- {}", said.join(" · "));
}

fn push_part(text: &mut String, part: &Part, t: Translator) {
    if !part.title.is_empty() {
        let title = format!("{} {}", part.number, part.title);
        let _ = write!(text, "\n{}\n", title.trim());
    }
    if !part.remark.is_empty() {
        let _ = writeln!(text, "  {}", part.remark);
    }
    for item in &part.items {
        push_item(text, item, t);
    }
}

fn push_item(text: &mut String, item: &Item, t: Translator) {
    if !item.heading.is_empty() {
        let _ = write!(text, "\n  {}\n", item.heading);
    }
    let indent = if item.indented { "    " } else { "  " };
    let mut said = String::new();
    if !item.label.is_empty() {
        let _ = write!(said, "{} ", item.label);
    }
    if !item.speaker.is_empty() {
        said.push_str(&t.fact(&item.speaker, ""));
    }
    said.push_str(&self::text(&item.body));
    for more in [&item.facts, &item.remark] {
        if !more.is_empty() {
            let _ = write!(said, " ({more})");
        }
    }
    let said = said.replace('\n', &format!("\n{indent}  "));
    let _ = writeln!(text, "{indent}- {said}");
}

/// `tight`: within a list, where paragraphs follow each other without an empty line.
fn push_blocks(text: &mut String, blocks: &[Block], indent: &str, tight: bool) {
    for block in blocks {
        match block {
            Block::Paragraph { runs } | Block::Heading { runs } => {
                push_lines(text, &line(runs), indent);
            }
            Block::List {
                ordered,
                start,
                items,
            } => {
                for (number, item) in (*start..).zip(items) {
                    let mark = if *ordered {
                        format!("{number}. ")
                    } else {
                        "- ".into()
                    };
                    let mut inner = String::new();
                    push_blocks(&mut inner, item, "", true);
                    let below = " ".repeat(mark.len());
                    let inner = inner
                        .trim_end()
                        .replace('\n', &format!("\n{indent}{below}"));
                    let _ = writeln!(text, "{indent}{mark}{inner}");
                }
            }
            // Its paragraphs end with their own empty lines.
            Block::Quote { blocks } => {
                let mut inner = String::new();
                push_blocks(&mut inner, blocks, &format!("{indent}  "), tight);
                let _ = writeln!(text, "{}", inner.trim_end());
            }
            Block::Code { text: code } => push_lines(text, code, &format!("{indent}  ")),
            Block::Table { rows } => {
                for row in rows {
                    let cells: Vec<String> = row.iter().map(|cell| line(cell)).collect();
                    push_lines(text, &cells.join(" | "), indent);
                }
            }
            Block::Rule => push_lines(text, "———", indent),
        }
        if !tight {
            text.push('\n');
        }
    }
}

fn push_lines(text: &mut String, lines: &str, indent: &str) {
    for line in lines.lines() {
        let _ = writeln!(text, "{indent}{line}");
    }
}

/// The words of runs; a link's address after its words.
fn line(runs: &[Run]) -> String {
    let mut text = String::new();
    for (index, run) in runs.iter().enumerate() {
        text.push_str(&run.text);
        let ends = runs.get(index + 1).is_none_or(|next| next.link != run.link);
        let shown = run.link.trim_start_matches("mailto:");
        if ends && !run.link.is_empty() && !text.ends_with(shown) {
            let _ = write!(text, " ({})", run.link);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_gone_and_shapes_stay() {
        let source = "## Titre\n\nun **deux** *trois* `quatre`\nsuite [ici](https://x.example)\n\n\
                      - a\n- b\n  - c\n\n1. un\n2. deux\n\n> cité\n\n| x | y |\n|---|---|\n| 1 | 2 |";
        assert_eq!(
            text(source),
            "Titre\n\nun deux trois quatre\nsuite ici (https://x.example)\n\n- a\n- b\n  - c\n\n\
             1. un\n2. deux\n\n  cité\n\nx | y\n1 | 2"
        );
        assert_eq!(text("<https://x.example>"), "https://x.example");
        assert_eq!(text("simple"), "simple");
    }
}
