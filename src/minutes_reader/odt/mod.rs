//! An OpenDocument text to text, as a Word document becomes one: headings as Markdown headings, lists
//! as bullets and numbers, tables as rows of cells apart by tabs, links with their address, notes and
//! what repeats on each page at the end.

use std::collections::{HashMap, HashSet};

use quick_xml::events::BytesStart;

use super::{
    docx::{
        HEAD, PAGE_NUMBER,
        lists::numeral,
        package::Package,
        xml::{Tag, attribute, events},
    },
    refusal::Refusal,
};

const KIND: &str = "application/vnd.oasis.opendocument.text";
/// How deep lists and text boxes stand within each other before the inner ones are no longer told
/// apart.
const MAX_DEPTH: usize = 12;
/// Paragraphs from which on a cell is a part of the page, not of a table.
const LAYOUT: usize = 3;
/// Spaces that one mark may stand for.
const MAX_SPACES: usize = 40;

/// Whether an archive says that it is one.
pub(crate) fn is_odt(bytes: &[u8]) -> bool {
    let kind = Package::open(bytes).and_then(|mut package| package.named("mimetype"));
    kind.is_ok_and(|kind| kind.trim().starts_with(KIND))
}

/// The document's text.
/// Fails: why it is refused.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Refusal> {
    let mut package = Package::open(bytes)?;
    if package
        .named("META-INF/manifest.xml")?
        .contains("encryption-data")
    {
        return Err(Refusal::Encrypted);
    }
    let content = package.named("content.xml")?;
    let styles = package.named("styles.xml")?;
    let mut walk = Walk::default();
    for part in [&styles, &content] {
        walk.numbered.extend(numbered(part)?);
    }
    events(&content, |tag| walk.take(&tag))?;
    let lines = walk.end();
    let mut said: HashSet<String> = lines.iter().map(|line| line.trim().to_owned()).collect();
    let (mut head, mut rest) = (Vec::new(), Vec::new());
    for line in on_each_page(&styles)? {
        if PAGE_NUMBER.is_match(&line) || !said.insert(line.trim().to_owned()) {
            continue;
        }
        let part = if HEAD.is_match(&line) {
            &mut head
        } else {
            &mut rest
        };
        part.push(line);
    }
    Ok([head, lines, rest].concat().join("\n"))
}

/// The levels of lists that count, and how: a style and its level.
fn numbered(xml: &str) -> Result<HashMap<(String, usize), String>, Refusal> {
    let mut found = HashMap::new();
    let mut style = String::new();
    events(xml, |tag| {
        let Tag::Open(tag) = tag else { return };
        match tag.local_name().as_ref() {
            "list-style" => style = attribute(tag, "style:name").unwrap_or_default(),
            "list-level-style-number" => {
                let format = attribute(tag, "num-format").unwrap_or_default();
                let level = attribute(tag, "text:level").and_then(|l| l.parse().ok());
                if !format.is_empty() {
                    found.insert((style.clone(), level.unwrap_or(1)), format);
                }
            }
            _ => {}
        }
    })?;
    Ok(found)
}

/// What the headers and footers say.
fn on_each_page(styles: &str) -> Result<Vec<String>, Refusal> {
    let mut walk = Walk {
        only_edges: true,
        ..Walk::default()
    };
    events(styles, |tag| walk.take(&tag))?;
    let lines = walk.end().into_iter();
    Ok(lines.filter(|line| !line.trim().is_empty()).collect())
}

#[derive(Default)]
struct Paragraph {
    text: String,
    heading: usize,
}

/// A list under way.
struct List {
    style: String,
    count: u32,
    /// The item's first paragraph is still to come.
    begins: bool,
}

#[derive(Default)]
struct Walk {
    lines: Vec<String>,
    notes: Vec<String>,
    numbered: HashMap<(String, usize), String>,
    /// How far each style of list has counted.
    counted: HashMap<String, u32>,
    paragraphs: Vec<Paragraph>,
    lists: Vec<List>,
    /// The cells of the row under way, each with its paragraphs; tables within it are part of them.
    row: Option<Vec<Vec<String>>>,
    tables: usize,
    links: Vec<String>,
    /// Within what is no text: deleted words, remarks, forms.
    hidden: usize,
    /// Notes under way.
    noted: usize,
    /// Only what stands in headers and footers.
    only_edges: bool,
    edges: usize,
}

fn hides(name: &str) -> bool {
    matches!(
        name,
        "tracked-changes"
            | "annotation"
            | "forms"
            | "sequence-decls"
            | "note-citation"
            | "ruby-text"
    )
}

fn is_edge(name: &str) -> bool {
    name.starts_with("header") || name.starts_with("footer")
}

impl Walk {
    fn take(&mut self, tag: &Tag<'_, '_>) {
        match tag {
            Tag::Open(tag) if hides(tag.local_name().as_ref()) => self.hidden += 1,
            Tag::Close(name) if hides(name) => self.hidden = self.hidden.saturating_sub(1),
            _ if self.hidden > 0 => {}
            Tag::Open(tag) => self.open(tag),
            Tag::Text(text) => self.write(&text.replace(['\n', '\t', '\r'], " ")),
            Tag::Close(name) => self.close(name),
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.text.push_str(text);
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>) {
        let value = |name: &str| attribute(tag, name).unwrap_or_default();
        match tag.local_name().as_ref() {
            "p" | "h" => {
                let heading = tag.local_name().as_ref() == "h";
                let level = value("outline-level").parse().unwrap_or(1);
                if self.paragraphs.len() < MAX_DEPTH {
                    self.paragraphs.push(Paragraph {
                        heading: if heading { level } else { 0 },
                        ..Paragraph::default()
                    });
                }
            }
            "s" => {
                let count = value("text:c").parse().unwrap_or(1_usize).min(MAX_SPACES);
                self.write(&" ".repeat(count));
            }
            "tab" => self.write("\t"),
            "line-break" => self.write("\n"),
            "a" => self.links.push(value("xlink:href")),
            "list" => self.open_list(value("text:style-name"), &value("text:continue-numbering")),
            "list-item" | "list-header" => {
                let start = value("text:start-value").parse().ok();
                if let Some(list) = self.lists.last_mut() {
                    list.count = start.unwrap_or_else(|| list.count.saturating_add(1));
                    list.begins = true;
                }
            }
            "table" => self.tables += 1,
            "table-row" if self.tables == 1 => self.row = Some(Vec::new()),
            "table-cell" if self.tables == 1 => {
                if let Some(row) = &mut self.row {
                    row.push(Vec::new());
                }
            }
            "note" => self.noted += 1,
            name if is_edge(name) => self.edges += 1,
            _ => {}
        }
    }

    fn open_list(&mut self, style: String, goes_on: &str) {
        // Lists within lists have the style of the outermost.
        let style = match self.lists.first() {
            Some(outer) if style.is_empty() => outer.style.clone(),
            _ => style,
        };
        let count = if self.lists.is_empty() && goes_on == "true" {
            self.counted.get(&style).copied().unwrap_or(0)
        } else {
            0
        };
        self.lists.push(List {
            style,
            count,
            begins: false,
        });
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "h" => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.say(&paragraph);
                }
            }
            "a" => {
                let address = self.links.pop().unwrap_or_default();
                if address.starts_with("http")
                    && let Some(paragraph) = self.paragraphs.last_mut()
                    && !paragraph.text.ends_with(&address)
                {
                    paragraph.text.push_str(&format!(" ({address})"));
                }
            }
            "list" => {
                if let Some(list) = self.lists.pop() {
                    self.counted.insert(list.style, list.count);
                }
                if self.lists.is_empty() {
                    self.line(String::new());
                }
            }
            "table" => self.tables = self.tables.saturating_sub(1),
            "table-row" if self.tables <= 1 => self.close_row(),
            "note" => self.noted = self.noted.saturating_sub(1),
            name if is_edge(name) => self.edges = self.edges.saturating_sub(1),
            _ => {}
        }
    }

    fn close_row(&mut self) {
        let Some(row) = self.row.take() else { return };
        let says = |cell: &Vec<String>| cell.iter().filter(|l| !l.trim().is_empty()).count();
        // Such a table only lays out the page: its paragraphs are paragraphs.
        if row.iter().any(|cell| says(cell) > LAYOUT) {
            for line in row.into_iter().flatten() {
                self.line(line);
            }
            return;
        }
        let cells: Vec<String> = row
            .iter()
            .map(|cell| {
                let said = cell.iter().map(|l| l.trim()).filter(|l| !l.is_empty());
                said.collect::<Vec<_>>().join(" ; ").replace('\t', " ")
            })
            .collect();
        self.line(cells.join("\t"));
    }

    /// Adds a line: to the cell under way, or to the text.
    fn line(&mut self, line: String) {
        if self.only_edges && self.edges == 0 {
            return;
        }
        if self.noted > 0 {
            self.notes.push(line);
        } else if let Some(cell) = self.row.as_mut().and_then(|row| row.last_mut()) {
            cell.push(line);
        } else {
            self.lines.push(line);
        }
    }

    /// The mark of the next paragraph of the list under way, with its indent.
    fn mark(&mut self) -> Option<String> {
        let depth = self.lists.len();
        let list = self.lists.last_mut()?;
        let indent = "  ".repeat((depth - 1).min(MAX_DEPTH));
        if !std::mem::take(&mut list.begins) {
            return Some(format!("{indent}  "));
        }
        let number = self.number();
        let number = number.map_or("- ".to_owned(), |number| format!("{number}. "));
        Some(format!("{indent}{number}"))
    }

    /// The number of the item under way: within a list that counts, that list's number stands before it.
    /// Below the top a letter is an item of a list.
    fn number(&self) -> Option<String> {
        let formats = self.lists.iter().zip(1..).map(|(list, level)| {
            let format = self.numbered.get(&(list.style.clone(), level))?;
            Some((list.count, format.as_str()))
        });
        let all: Vec<Option<(u32, &str)>> = formats.collect();
        if let [Some((count, format))] = all[..] {
            return Some(match format {
                "a" => numeral(count, "lowerLetter"),
                "A" => numeral(count, "upperLetter"),
                "I" => numeral(count, "upperRoman"),
                _ => count.to_string(),
            });
        }
        let digits = |one: &&Option<(u32, &str)>| one.is_some_and(|(_, format)| format == "1");
        let mut path: Vec<String> = all
            .iter()
            .rev()
            .take_while(digits)
            .flatten()
            .map(|(count, _)| count.to_string())
            .collect();
        path.reverse();
        (!path.is_empty()).then(|| path.join("."))
    }

    /// Adds a paragraph.
    fn say(&mut self, paragraph: &Paragraph) {
        let text = paragraph.text.trim();
        if text.is_empty() {
            return self.line(String::new());
        }
        let within = !self.paragraphs.is_empty();
        if paragraph.heading > 0 {
            let marks = "#".repeat(paragraph.heading.clamp(1, 6));
            // A numbered heading stands in a list of one.
            let number = self.mark().filter(|mark| mark.ends_with(". "));
            let number = number.unwrap_or_default();
            self.line(String::new());
            let number = number.trim_start();
            self.line(format!("{marks} {number}{}", text.replace('\n', " ")));
            return self.line(String::new());
        }
        let mark = self.mark();
        let listed = mark.is_some();
        let lines = text.split('\n').filter(|line| !line.trim().is_empty());
        for (at, line) in lines.enumerate() {
            let mark = mark.as_deref().filter(|_| at == 0).unwrap_or_default();
            self.line(format!("{mark}{line}"));
        }
        if !listed && !within {
            self.line(String::new());
        }
    }

    /// Closes what a broken text left open: nothing of it is lost.
    fn end(mut self) -> Vec<String> {
        while let Some(paragraph) = self.paragraphs.pop() {
            self.say(&paragraph);
        }
        self.close_row();
        self.noted = 0;
        let notes = std::mem::take(&mut self.notes).into_iter();
        self.lines
            .extend(notes.filter(|line| !line.trim().is_empty()));
        self.lines
    }
}

#[cfg(test)]
mod tests;
