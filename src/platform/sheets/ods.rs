//! Reads the sheets of an OpenDocument workbook, cell by cell: a row or cell that stands for a
//! million empty ones costs nothing.

use std::{
    collections::HashSet,
    io::{BufReader, Cursor},
};

use quick_xml::events::BytesStart;
use zip::ZipArchive;

use super::{
    SheetError,
    book::{Put, Sheets},
    table::Hidden,
    workbook::{iso_text, number_text},
    xml::{Tag, attribute, number, walk},
};

/// Cells beyond what any limit allows are not repeated further.
const REPEATED: usize = 100_000;

pub(super) struct Ods<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    visible: Vec<String>,
    hidden: Vec<String>,
}

impl<'a> Ods<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, SheetError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(SheetError::damaged)?;
        let mut ods = Self {
            archive,
            visible: Vec::new(),
            hidden: Vec::new(),
        };
        let mut styles = HashSet::new();
        let (mut style, mut names) = (String::new(), Vec::new());
        ods.content(|tag| {
            if let Tag::Open(tag) = tag {
                match tag.local_name().as_ref() {
                    "style" => style = attribute(tag, "name").unwrap_or_default(),
                    "table-properties" if is_hidden(tag) => {
                        styles.insert(std::mem::take(&mut style));
                    }
                    "table" => {
                        let dressed = attribute(tag, "style-name").unwrap_or_default();
                        names.push((
                            attribute(tag, "name").unwrap_or_default(),
                            styles.contains(&dressed),
                        ));
                    }
                    _ => {}
                }
            }
            Ok(true)
        })?;
        for (name, is_hidden) in names {
            let list = if is_hidden {
                &mut ods.hidden
            } else {
                &mut ods.visible
            };
            list.push(name);
        }
        Ok(ods)
    }

    fn content(
        &mut self,
        each: impl FnMut(Tag<'_, '_>) -> Result<bool, SheetError>,
    ) -> Result<(), SheetError> {
        let part = self.archive.by_name("content.xml");
        walk(BufReader::new(part.map_err(SheetError::damaged)?), each)
    }

    fn table(&mut self, name: &str, put: Put<'_>) -> Result<Hidden, SheetError> {
        let mut table = Table::default();
        let (mut inside, mut over) = (false, false);
        self.content(|tag| {
            match &tag {
                Tag::Open(tag) if tag.local_name().as_ref() == "table" && !inside => {
                    inside = !over && attribute(tag, "name").as_deref() == Some(name);
                    return Ok(true);
                }
                Tag::Close("table") if inside => {
                    (inside, over) = (false, true);
                    return Ok(false);
                }
                _ => {}
            }
            if inside {
                table.take(tag, put)
            } else {
                Ok(true)
            }
        })?;
        Ok(table.hidden)
    }
}

fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "display").as_deref() == Some("false")
}

impl Sheets for Ods<'_> {
    fn visible(&self) -> Vec<String> {
        self.visible.clone()
    }

    fn hidden(&self) -> Vec<String> {
        self.hidden.clone()
    }

    fn cells(&mut self, name: &str, put: Put<'_>) -> Result<(), SheetError> {
        self.table(name, put).map(drop)
    }

    fn hidden_in(&mut self, name: &str) -> Result<Hidden, SheetError> {
        self.table(name, &mut |_, _, _| Ok(true))
    }
}

/// A table while it is read.
#[derive(Default)]
struct Table {
    row: usize,
    column: usize,
    /// Columns told of so far.
    columns: usize,
    /// How often the row, and the cell, stand.
    rows: usize,
    repeats: usize,
    row_is_hidden: bool,
    /// Groups of rows that are closed, around.
    closed: usize,
    groups: Vec<bool>,
    /// The cells of the row with a value.
    cells: Vec<(usize, usize, String)>,
    /// The value of the cell; its paragraphs.
    value: Option<String>,
    kind: String,
    text: Option<String>,
    paragraphs: usize,
    in_paragraph: bool,
    /// Notes and drawings within a cell, which are no part of its text.
    aside: usize,
    hidden: Hidden,
}

impl Table {
    fn take(&mut self, tag: Tag<'_, '_>, put: Put<'_>) -> Result<bool, SheetError> {
        match tag {
            Tag::Open(tag) => self.open(tag),
            Tag::Close(name) => return self.close(name, put),
            Tag::Text(text) if self.in_paragraph && self.aside == 0 => self.say(text),
            Tag::Text(_) => {}
        }
        Ok(true)
    }

    fn say(&mut self, text: &str) {
        if let Some(said) = &mut self.text {
            said.push_str(&text.replace(['\r', '\n'], " "));
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "annotation" | "frame" | "custom-shape" | "shapes" => self.aside += 1,
            _ if self.aside > 0 => {}
            "table-column" => {
                let count = number(tag, "number-columns-repeated", 1).min(REPEATED);
                if is_closed(tag) {
                    let hidden = self.columns..self.columns.saturating_add(count.min(1_000));
                    self.hidden.columns.extend(hidden);
                }
                self.columns = self.columns.saturating_add(count);
            }
            "table-row-group" => {
                self.groups.push(is_hidden(tag));
                self.closed += usize::from(is_hidden(tag));
            }
            "table-row" => {
                self.rows = number(tag, "number-rows-repeated", 1);
                self.row_is_hidden = is_closed(tag) || self.closed > 0;
                (self.column, self.cells) = (0, Vec::new());
            }
            "table-cell" | "covered-table-cell" => {
                self.repeats = number(tag, "number-columns-repeated", 1);
                self.kind = attribute(tag, "value-type").unwrap_or_default();
                let name = match self.kind.as_str() {
                    "float" => "value",
                    "date" => "date-value",
                    "boolean" => "boolean-value",
                    _ => "string-value",
                };
                self.value = attribute(tag, name);
                (self.text, self.paragraphs) = (Some(String::new()), 0);
            }
            "p" | "h" if self.text.is_some() => {
                self.in_paragraph = true;
                if self.paragraphs > 0
                    && let Some(text) = &mut self.text
                {
                    text.push('\n');
                }
                self.paragraphs += 1;
            }
            "s" if self.in_paragraph => self.say(&" ".repeat(number(tag, "c", 1).min(1_000))),
            "tab" if self.in_paragraph => self.say("\t"),
            "line-break" if self.in_paragraph => {
                if let Some(text) = &mut self.text {
                    text.push('\n');
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str, put: Put<'_>) -> Result<bool, SheetError> {
        match name {
            "annotation" | "frame" | "custom-shape" | "shapes" => {
                self.aside = self.aside.saturating_sub(1);
            }
            _ if self.aside > 0 => {}
            "p" | "h" => self.in_paragraph = false,
            "table-cell" | "covered-table-cell" => {
                let text = self.said();
                if !text.is_empty() {
                    self.cells.push((self.column, self.repeats, text));
                }
                self.column = self.column.saturating_add(self.repeats);
            }
            "table-row" => return self.end_row(put),
            "table-row-group" => {
                self.closed -= usize::from(self.groups.pop().unwrap_or(false));
            }
            _ => {}
        }
        Ok(true)
    }

    /// The cell as people see it, numbers and days as those of other workbooks.
    fn said(&mut self) -> String {
        let text = self.text.take().unwrap_or_default();
        let Some(value) = self.value.take() else {
            return text;
        };
        match self.kind.as_str() {
            // `0042` is shown for a number with leading zeros.
            "float" if text.len() > 1 && text.bytes().all(|b| b.is_ascii_digit()) => text,
            "float" => value.parse().map_or(text, number_text),
            "date" => iso_text(&value),
            "boolean" => value,
            _ if text.is_empty() => value,
            _ => text,
        }
    }

    fn end_row(&mut self, put: Put<'_>) -> Result<bool, SheetError> {
        let cells = std::mem::take(&mut self.cells);
        if !cells.is_empty() {
            for row in self.row..self.row.saturating_add(self.rows.min(REPEATED)) {
                let row = u32::try_from(row).unwrap_or(u32::MAX);
                if self.row_is_hidden {
                    self.hidden.rows.push(row.saturating_add(1));
                }
                for (column, repeats, text) in &cells {
                    for column in *column..column.saturating_add((*repeats).min(REPEATED)) {
                        if !put(row, column, text.clone())? {
                            return Ok(false);
                        }
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.rows);
        Ok(true)
    }
}

/// Whether a row or column is not shown: closed, or filtered out.
fn is_closed(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "visibility").is_some_and(|seen| seen != "visible")
}
