//! A Word document to text: headings as Markdown headings, lists as bullets and numbers, tables as
//! rows of cells apart by tabs, links with their address, footnotes at the end.

mod lists;

use lists::*;
use std::{
    collections::HashMap,
    io::{Cursor, Read},
};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::{ZipArchive, result::ZipError};

use super::source::Refusal;

/// Parts a document may have.
const MAX_PARTS: usize = 2_000;
/// Bytes of one part that is read, inflated.
const MAX_PART: u64 = 30 << 20;
/// How many times bigger than its compressed form a part may be.
const MAX_RATIO: u64 = 200;

/// The document's text.
///
/// # Errors
/// Why it is refused.
pub fn text(bytes: &[u8]) -> Result<String, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(Refusal::Dangerous);
    }
    let document = part(&mut archive, "word/document.xml")?.ok_or(Refusal::OtherKind)?;
    let mut optional = |name: &str| part(&mut archive, name).map(Option::unwrap_or_default);
    let context = Context {
        styles: styles(&optional("word/styles.xml")?)?,
        numbering: numbering(&optional("word/numbering.xml")?)?,
        links: links(&optional("word/_rels/document.xml.rels")?)?,
    };
    let mut lines = body(&document, &context)?;
    let notes = body(&optional("word/footnotes.xml")?, &context)?;
    lines.extend(notes.into_iter().filter(|line| !line.trim().is_empty()));
    Ok(lines.join("\n"))
}

/// A part's text, after a look at its sizes.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, Refusal> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(ZipError::InvalidPassword) => return Err(Refusal::Encrypted),
        Err(_) => return Err(Refusal::Damaged),
    };
    let limit = MAX_PART.min(
        file.compressed_size()
            .saturating_mul(MAX_RATIO)
            .max(1 << 20),
    );
    if file.size() > limit {
        return Err(Refusal::Dangerous);
    }
    let mut bytes = Vec::new();
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| Refusal::Damaged)?;
    if bytes.len() as u64 > limit {
        return Err(Refusal::Dangerous);
    }
    let text = String::from_utf8(bytes).map_err(|_| Refusal::Damaged)?;
    if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") {
        return Err(Refusal::Dangerous);
    }
    Ok(Some(text))
}

struct Context {
    /// Style → heading level.
    styles: HashMap<String, u8>,
    /// (list, level) → format and text of the number.
    numbering: HashMap<(String, u8), (String, String)>,
    /// Relation → address.
    links: HashMap<String, String>,
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag
        .attributes()
        .flatten()
        .find(|a| a.key.as_ref() == name || a.key.local_name().as_ref() == name)?;
    Some(found.value.replace("&amp;", "&"))
}

/// Reads XML event by event; text comes unescaped.
fn events(xml: &str, mut each: impl FnMut(Tag<'_, '_>)) -> Result<(), Refusal> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event().map_err(|_| Refusal::Damaged)? {
            Event::Start(tag) => each(Tag::Open(&tag)),
            Event::Empty(tag) => {
                each(Tag::Open(&tag));
                each(Tag::Close(tag.local_name().as_ref()));
            }
            Event::End(tag) => each(Tag::Close(tag.local_name().as_ref())),
            Event::Text(text) => each(Tag::Text(&text)),
            Event::GeneralRef(name) => each(Tag::Text(entity(&name).as_str())),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn entity(name: &str) -> String {
    match name {
        "amp" => "&".into(),
        "lt" => "<".into(),
        "gt" => ">".into(),
        "quot" => "\"".into(),
        "apos" => "'".into(),
        other => {
            let code = other
                .strip_prefix('#')
                .and_then(|n| match n.strip_prefix('x') {
                    Some(hex) => u32::from_str_radix(hex, 16).ok(),
                    None => n.parse().ok(),
                });
            code.and_then(char::from_u32)
                .map(String::from)
                .unwrap_or_default()
        }
    }
}

enum Tag<'a, 'b> {
    Open(&'a BytesStart<'b>),
    Close(&'a str),
    Text(&'a str),
}

#[derive(Default)]
struct Paragraph {
    text: String,
    style: String,
    list: String,
    level: u8,
}

/// The lines of a document's or the footnotes' body.
fn body(xml: &str, context: &Context) -> Result<Vec<String>, Refusal> {
    let mut walk = Walk {
        context,
        lines: Vec::new(),
        paragraph: Paragraph::default(),
        reads_text: false,
        deleted: 0,
        tables: Vec::new(),
        address: None,
        counters: HashMap::new(),
    };
    events(xml, |tag| walk.take(tag))?;
    Ok(walk.lines)
}

struct Walk<'a> {
    context: &'a Context,
    lines: Vec<String>,
    paragraph: Paragraph,
    reads_text: bool,
    deleted: u32,
    /// Cells of the rows under way; tables may stand within tables.
    tables: Vec<Vec<String>>,
    address: Option<String>,
    counters: HashMap<(String, u8), u32>,
}

impl Walk<'_> {
    fn take(&mut self, tag: Tag<'_, '_>) {
        match tag {
            Tag::Open(tag) => self.open(tag),
            Tag::Text(text) if self.reads_text && self.deleted == 0 => {
                self.paragraph.text.push_str(text)
            }
            Tag::Text(_) => {}
            Tag::Close(name) => self.close(name),
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>) {
        let val = || attribute(tag, "val").unwrap_or_default();
        match tag.local_name().as_ref() {
            "p" => self.paragraph = Paragraph::default(),
            "pStyle" => self.paragraph.style = val(),
            "numId" => self.paragraph.list = val(),
            "ilvl" => self.paragraph.level = val().parse().unwrap_or(0),
            "t" => self.reads_text = true,
            "tab" if !self.paragraph.text.is_empty() => self.paragraph.text.push(' '),
            "br" | "cr" => self.paragraph.text.push('\n'),
            "noBreakHyphen" => self.paragraph.text.push('-'),
            "del" => self.deleted += 1,
            "hyperlink" => {
                self.address =
                    attribute(tag, "id").and_then(|id| self.context.links.get(&id).cloned())
            }
            "tr" => self.tables.push(Vec::new()),
            "tc" => {
                if let Some(row) = self.tables.last_mut() {
                    row.push(String::new());
                }
            }
            "tbl" => self.lines.push(String::new()),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.reads_text = false,
            "del" => self.deleted = self.deleted.saturating_sub(1),
            "hyperlink" => {
                if let Some(address) = self.address.take()
                    && !self.paragraph.text.contains(&address)
                {
                    self.paragraph.text.push_str(&format!(" ({address})"));
                }
            }
            "p" => self.end_paragraph(),
            "tr" => {
                if let Some(row) = self.tables.pop() {
                    let row = row.join("\t");
                    match self.tables.last_mut().and_then(|outer| outer.last_mut()) {
                        Some(cell) => cell.push_str(&row.replace('\t', " ")),
                        None => self.lines.push(row),
                    }
                }
            }
            "tbl" => self.lines.push(String::new()),
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let text = paragraph.text.trim();
        if let Some(cell) = self.tables.last_mut().and_then(|row| row.last_mut()) {
            if !cell.is_empty() && !text.is_empty() {
                cell.push_str(" ; ");
            }
            cell.push_str(&text.replace(['\n', '\t'], " "));
            return;
        }
        if text.is_empty() {
            self.lines.push(String::new());
            return;
        }
        let number = self.number(&paragraph);
        if let Some(level) = self.context.styles.get(&paragraph.style) {
            let number = number
                .filter(|n| n != "-")
                .map_or(String::new(), |n| format!("{n} "));
            self.lines.push(String::new());
            self.lines.push(format!(
                "{} {number}{}",
                "#".repeat(usize::from(*level)),
                text.replace('\n', " ")
            ));
            self.lines.push(String::new());
            return;
        }
        let mark = number.map_or(String::new(), |n| {
            format!("{}{n} ", "  ".repeat(usize::from(paragraph.level)))
        });
        for (at, line) in text
            .split('\n')
            .filter(|l| !l.trim().is_empty())
            .enumerate()
        {
            self.lines.push(if at == 0 {
                format!("{mark}{line}")
            } else {
                line.to_owned()
            });
        }
        if mark.is_empty() {
            self.lines.push(String::new());
        }
    }

    /// The bullet or number of a list's paragraph.
    fn number(&mut self, paragraph: &Paragraph) -> Option<String> {
        if paragraph.list.is_empty() || paragraph.list == "0" {
            return None;
        }
        let key = (paragraph.list.clone(), paragraph.level);
        let (format, text) = self
            .context
            .numbering
            .get(&key)
            .cloned()
            .unwrap_or_else(|| ("bullet".into(), String::new()));
        if format == "bullet" || format == "none" || format.is_empty() {
            return Some("-".into());
        }
        for deeper in paragraph.level + 1..9 {
            self.counters.remove(&(paragraph.list.clone(), deeper));
        }
        *self.counters.entry(key).or_insert(0) += 1;
        let mut shown = text;
        for level in 0..9 {
            let at = self
                .counters
                .get(&(paragraph.list.clone(), level))
                .copied()
                .unwrap_or(1);
            let kind = self
                .context
                .numbering
                .get(&(paragraph.list.clone(), level))
                .map_or("decimal", |f| f.0.as_str());
            shown = shown.replace(&format!("%{}", level + 1), &numeral(at, kind));
        }
        // Below the top a number is an item of a list.
        if paragraph.level > 0
            && !self.context.styles.contains_key(&paragraph.style)
            && !shown.contains(|c: char| c.is_ascii_digit())
        {
            return Some("-".into());
        }
        Some(shown)
    }
}
