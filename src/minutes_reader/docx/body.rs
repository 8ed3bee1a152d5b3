//! The text of a part, paragraph by paragraph.

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use super::{
    lists::{Counters, Numbering, Style, list_level},
    xml::{Tag, attribute, events},
};
use crate::refusal::Refusal;

/// How deep text boxes and tables stand within each other before the inner ones are no longer told
/// apart.
const MAX_DEPTH: usize = 12;

/// Paragraphs from which on a cell is a part of the page, not of a table.
const LAYOUT: usize = 3;

/// What the other parts of the document say.
pub(super) struct Context {
    pub styles: HashMap<String, Style>,
    pub numbering: Numbering,
    /// Relation → address.
    pub links: HashMap<String, String>,
}

/// The lines of a part.
/// Fails: where it is no XML.
pub(super) fn body(xml: &str, context: &Context) -> Result<Vec<String>, Refusal> {
    let mut walk = Walk {
        context,
        lines: Vec::new(),
        paragraphs: Vec::new(),
        reads_text: false,
        reads_field: false,
        hidden: 0,
        rows: Vec::new(),
        paged: Vec::new(),
        links: Vec::new(),
        fields: Vec::new(),
        counters: Counters::default(),
        note: String::new(),
        too_deep: Depth::default(),
    };
    events(xml, |tag| walk.take(tag))?;
    walk.end();
    Ok(walk.lines)
}

#[derive(Default)]
struct Paragraph {
    text: String,
    style: String,
    list: Option<String>,
    level: Option<u8>,
    /// Lines of text boxes within it, which come after it.
    after: Vec<String>,
}

/// What is open beyond the greatest depth, and belongs to what is open there.
#[derive(Default)]
struct Depth {
    paragraphs: usize,
    rows: usize,
}

struct Walk<'a> {
    context: &'a Context,
    lines: Vec<String>,
    /// Open paragraphs: a text box has its own within another one.
    paragraphs: Vec<Paragraph>,
    reads_text: bool,
    reads_field: bool,
    /// Within what was deleted or moved away, or is another form of the same.
    hidden: usize,
    /// Cells of the rows under way; tables may stand within tables.
    rows: Vec<Vec<String>>,
    /// The paragraphs of each cell of the outermost row, as they would stand outside.
    paged: Vec<Vec<String>>,
    /// Addresses of the links under way.
    links: Vec<Option<String>>,
    /// Instructions of the fields under way.
    fields: Vec<String>,
    counters: Counters,
    /// The mark of a note that begins.
    note: String,
    too_deep: Depth,
}

impl Walk<'_> {
    fn take(&mut self, tag: Tag<'_, '_>) {
        match tag {
            Tag::Open(tag) if hides(tag.local_name().as_ref()) => self.hidden += 1,
            Tag::Close(name) if hides(name) => self.hidden = self.hidden.saturating_sub(1),
            _ if self.hidden > 0 => {}
            Tag::Open(tag) => self.open(tag),
            Tag::Text(text) if self.reads_field => {
                if let Some(field) = self.fields.last_mut() {
                    field.push_str(text);
                }
            }
            Tag::Text(text) if self.reads_text => self.write(text),
            Tag::Text(_) => {}
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
            "p" => self.open_paragraph(),
            "tr" if self.rows.len() >= MAX_DEPTH => self.too_deep.rows += 1,
            "tr" => {
                if self.rows.is_empty() {
                    self.paged.clear();
                }
                self.rows.push(Vec::new());
            }
            "tc" if self.too_deep.rows == 0 => {
                if self.rows.len() == 1 {
                    self.paged.push(Vec::new());
                }
                if let Some(row) = self.rows.last_mut() {
                    row.push(String::new());
                }
            }
            "tbl" => self.line(String::new()),
            "t" => self.reads_text = true,
            "tab" if self.paragraphs.last().is_some_and(|p| !p.text.is_empty()) => self.write(" "),
            "br" | "cr" => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            "sym" => self.write(symbol(&value("char"))),
            "hyperlink" => {
                let address = self.context.links.get(&value("id")).cloned();
                self.links.push(address);
            }
            "fldSimple" => self.links.push(address(&value("instr"))),
            "fldChar" => self.field(&value("fldCharType")),
            "instrText" => self.reads_field = true,
            "footnoteReference" => self.write(&format!("[{}]", value("id"))),
            "endnoteReference" => self.write(&format!("[n{}]", value("id"))),
            // A line between the text and its notes has no number to cite.
            "footnote" | "endnote" if value("type").to_lowercase().contains("separator") => {}
            "footnote" => self.note = format!("[{}] ", value("id")),
            "endnote" => self.note = format!("[n{}] ", value("id")),
            name => self.describe(name, tag),
        }
    }

    /// Takes what is said of the paragraph itself.
    fn describe(&mut self, name: &str, tag: &BytesStart<'_>) {
        let Some(paragraph) = self.paragraphs.last_mut() else {
            return;
        };
        let value = || attribute(tag, "val").unwrap_or_default();
        match name {
            "pStyle" => paragraph.style = value(),
            "numId" => paragraph.list = Some(value()),
            "ilvl" => paragraph.level = Some(list_level(&value())),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.reads_text = false,
            "instrText" => self.reads_field = false,
            "hyperlink" | "fldSimple" => {
                if let Some(Some(address)) = self.links.pop() {
                    self.cite(&address);
                }
            }
            "p" => self.close_paragraph(),
            "tr" if self.too_deep.rows > 0 => self.too_deep.rows -= 1,
            "tr" => self.close_row(),
            "tbl" => self.line(String::new()),
            _ => {}
        }
    }

    /// A field begins or ends; a link may be one.
    fn field(&mut self, event: &str) {
        match event {
            "begin" if self.fields.len() < MAX_DEPTH => self.fields.push(String::new()),
            "end" => {
                if let Some(address) = self.fields.pop().and_then(|text| address(&text)) {
                    self.cite(&address);
                }
            }
            _ => {}
        }
    }

    /// A link's address, after its text, where that is not the address itself.
    fn cite(&mut self, address: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut()
            && !paragraph.text.ends_with(address)
        {
            paragraph.text.push_str(&format!(" ({address})"));
        }
    }

    fn open_paragraph(&mut self) {
        if self.paragraphs.len() >= MAX_DEPTH {
            self.too_deep.paragraphs += 1;
            self.write("\n");
            return;
        }
        self.paragraphs.push(Paragraph {
            text: std::mem::take(&mut self.note),
            ..Paragraph::default()
        });
    }

    fn close_paragraph(&mut self) {
        if self.too_deep.paragraphs > 0 {
            self.too_deep.paragraphs -= 1;
            self.write("\n");
        } else if let Some(mut paragraph) = self.paragraphs.pop() {
            let after = std::mem::take(&mut paragraph.after);
            self.say(&paragraph);
            for line in after {
                self.line(line);
            }
        }
    }

    fn close_row(&mut self) {
        let Some(row) = self.rows.pop() else { return };
        if self.rows.is_empty() {
            let paged = std::mem::take(&mut self.paged);
            let says = |cell: &Vec<String>| cell.iter().filter(|l| !l.trim().is_empty()).count();
            // Such a table only lays out the page: its paragraphs are paragraphs.
            if paged.iter().any(|cell| says(cell) > LAYOUT) {
                self.line(String::new());
                for line in paged.into_iter().flatten() {
                    self.line(line);
                }
                self.line(String::new());
            } else {
                self.line(row.join("\t"));
            }
        } else {
            self.add_to_cell(&row.join(" "));
        }
    }

    /// Adds to the cell under way.
    fn add_to_cell(&mut self, text: &str) {
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        if row.is_empty() {
            row.push(String::new());
        }
        if let Some(cell) = row.last_mut() {
            if !cell.is_empty() && !text.is_empty() {
                cell.push_str(" ; ");
            }
            cell.push_str(text);
        }
    }

    /// Adds a line: after the paragraph it stands in, or to the text.
    fn line(&mut self, line: String) {
        if !self.rows.is_empty() {
            self.add_to_cell(line.trim());
        } else if let Some(around) = self.paragraphs.last_mut() {
            around.after.push(line);
        } else {
            self.lines.push(line);
        }
    }

    /// Keeps a cell's paragraph as it would stand outside of the table.
    fn page(&mut self, paragraph: &Paragraph) {
        if self.rows.len() != 1 || !self.paragraphs.is_empty() {
            return;
        }
        let rows = std::mem::take(&mut self.rows);
        let from = self.lines.len();
        self.say(paragraph);
        let said: Vec<String> = self.lines.drain(from..).collect();
        self.rows = rows;
        if let Some(cell) = self.paged.last_mut() {
            cell.extend(said);
        }
    }

    /// Adds a paragraph.
    fn say(&mut self, paragraph: &Paragraph) {
        let text = paragraph.text.trim();
        if !self.rows.is_empty() {
            self.page(paragraph);
            self.add_to_cell(&text.replace(['\n', '\t'], " "));
            return;
        }
        if text.is_empty() {
            self.line(String::new());
            return;
        }
        let style = self.context.styles.get(&paragraph.style);
        let level = paragraph.level.or(style.and_then(|style| style.level));
        let list = paragraph.list.as_deref();
        let list = list.or(style.and_then(|style| style.list.as_deref()));
        let level = level.unwrap_or(0);
        let number = list
            .filter(|list| !matches!(*list, "" | "0"))
            .map(|list| self.counters.next(&self.context.numbering, list, level));
        match style.and_then(|style| style.heading) {
            Some(heading) => self.heading(heading, number, text),
            None => self.item(level, number, text),
        }
    }

    fn heading(&mut self, level: u8, number: Option<String>, text: &str) {
        let number = number
            .filter(|number| number != "-")
            .map_or(String::new(), |number| format!("{number} "));
        let marks = "#".repeat(usize::from(level));
        self.line(String::new());
        self.line(format!("{marks} {number}{}", text.replace('\n', " ")));
        self.line(String::new());
    }

    fn item(&mut self, level: u8, number: Option<String>, text: &str) {
        // Below the top a letter is an item of a list.
        let number = number.map(|number| {
            let counts = level == 0 || number.contains(|c: char| c.is_ascii_digit());
            if counts { number } else { "-".to_owned() }
        });
        let mark = number.map_or(String::new(), |number| {
            format!("{}{number} ", "  ".repeat(usize::from(level)))
        });
        let lines = text.split('\n').filter(|line| !line.trim().is_empty());
        for (at, line) in lines.enumerate() {
            let mark = if at == 0 { mark.as_str() } else { "" };
            self.line(format!("{mark}{line}"));
        }
        if mark.is_empty() {
            self.line(String::new());
        }
    }

    /// Closes what a broken text left open: nothing of it is lost.
    fn end(&mut self) {
        self.too_deep = Depth::default();
        while !self.paragraphs.is_empty() {
            self.close_paragraph();
        }
        while !self.rows.is_empty() {
            self.close_row();
        }
    }
}

/// What is not read: text taken out, moved elsewhere, or the older form of what stands beside it.
fn hides(name: &str) -> bool {
    matches!(name, "del" | "moveFrom" | "Fallback")
}

/// The address in a field's instruction.
fn address(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim();
    let address = rest.trim_start_matches('"').split(['"', ' ']).next()?;
    address.starts_with("http").then(|| address.to_owned())
}

/// A sign of the symbol fonts, by its code.
fn symbol(code: &str) -> &'static str {
    match code.to_ascii_uppercase().as_str() {
        "F0E0" | "F0E8" | "F0AE" => "→",
        "F0DF" | "F0AC" => "←",
        "F0F3" | "F0AB" => "↔",
        "F0FC" | "F0FE" => "✓",
        "F0FB" | "F0FD" => "✗",
        "F04A" => "☺",
        _ => "•",
    }
}
