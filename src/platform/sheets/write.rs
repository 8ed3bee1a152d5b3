//! Writes tables that [`super::read`] reads back exactly, rows without any value aside, and
//! that no spreadsheet runs. They go through a file row by row: no table is whole in memory.

use std::{
    borrow::Cow,
    fs::File,
    io::{BufReader, BufWriter, Write as _},
};

use chrono::NaiveDate;
use csv::{QuoteStyle, Terminator, WriterBuilder};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};
use serde::{Deserialize, Serialize};

use super::{
    export::{Head, Rows},
    formula::guard,
};
use crate::work::{By, Job};
use kernel::{dates, lang::Lang};

/// Characters a cell of a workbook holds, in UTF-16 units.
const CELL_UNITS: usize = 32_767;
/// Rows that the widths of the columns are taken from.
const MEASURED: usize = 500;

/// A value of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    #[serde(rename = "t")]
    Text(String),
    #[serde(rename = "n")]
    Number(i64),
    #[serde(rename = "d")]
    Day(NaiveDate),
    #[serde(rename = "e")]
    Empty,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl Cell {
    /// As text, days as they are written in a language.
    fn said(&self, lang: Lang) -> Cow<'_, str> {
        match self {
            Self::Text(text) => text.into(),
            Self::Number(number) => number.to_string().into(),
            Self::Day(day) => dates::short_date(*day, lang).into(),
            Self::Empty => "".into(),
        }
    }
}

/// CSV as Excel opens it in Belgium: UTF-8 with a mark, semicolons, CRLF. Texts that would
/// run as formulas get an apostrophe, which reading takes away.
pub static CSV: Job = Job {
    name: "csv",
    by: By::Jalon(write_csv),
};

fn write_csv(input: &mut BufReader<File>, output: &mut BufWriter<File>) -> anyhow::Result<()> {
    let (head, rows) = Rows::begin(input)?;
    output.write_all(b"\xEF\xBB\xBF")?;
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(output);
    writer.write_record(head.headers.iter().map(|text| guard(text).into_owned()))?;
    for row in rows {
        let row = row?;
        let cells = row.iter().map(|cell| match cell {
            // A number below zero is no formula.
            Cell::Number(_) => cell.said(head.lang).into_owned(),
            _ => guard(&cell.said(head.lang)).into_owned(),
        });
        writer.write_record(cells)?;
    }
    Ok(writer.flush()?)
}

/// A workbook, most with one sheet: bold frozen header, filter, texts as texts, days as days. What
/// is longer than a cell can hold is cut and ends in `…`.
pub static XLSX: Job = Job {
    name: "xlsx",
    by: By::Jalon(write_xlsx),
};

fn write_xlsx(input: &mut BufReader<File>, output: &mut BufWriter<File>) -> anyhow::Result<()> {
    let (head, mut rows) = Rows::begin(input)?;
    let mut book = Workbook::new();
    let mut next = Some(head);
    while let Some(head) = next {
        write_sheet(book.add_worksheet_with_constant_memory()?, &head, &mut rows)?;
        next = rows.next_sheet();
    }
    book.save_to_writer(output)?;
    Ok(())
}

fn write_sheet(sheet: &mut Worksheet, head: &Head, rows: &mut Rows<'_>) -> anyhow::Result<()> {
    let first: Vec<_> = rows.by_ref().take(MEASURED).collect::<Result<_, _>>()?;
    let looks = Looks::new(head.lang);
    sheet.set_name(sheet_name(&head.title))?;
    for (column, width) in widths(head, &first).into_iter().enumerate() {
        sheet.set_column_width(u16::try_from(column)?, width)?;
    }
    for (column, header) in head.headers.iter().enumerate() {
        put(sheet, 0, u16::try_from(column)?, header, &looks.bold)?;
    }
    let mut last = 0;
    for row in first.into_iter().map(Ok).chain(rows) {
        last += 1;
        for (column, cell) in row?.iter().enumerate() {
            looks.put(sheet, (last, u16::try_from(column)?), cell)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if let Some(column) = head.headers.len().checked_sub(1) {
        sheet.autofilter(0, 0, last, u16::try_from(column)?)?;
    }
    Ok(())
}

/// How cells look.
struct Looks {
    text: Format,
    wrapped: Format,
    bold: Format,
    number: Format,
    day: Format,
}

impl Looks {
    fn new(lang: Lang) -> Self {
        let day = if lang == Lang::Nl {
            "dd-mm-yyyy"
        } else {
            "dd/mm/yyyy"
        };
        let top = Format::new().set_align(FormatAlign::Top);
        let text = top.clone().set_num_format("@");
        let wrapped = text.clone().set_text_wrap();
        Self {
            bold: wrapped.clone().set_bold(),
            number: top.clone().set_num_format("0"),
            day: top.set_num_format(day),
            text,
            wrapped,
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a workbook's numbers are floats"
    )]
    fn put(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        cell: &Cell,
    ) -> Result<(), XlsxError> {
        match cell {
            Cell::Text(text) if text.contains('\n') => {
                put(sheet, row, column, text, &self.wrapped)?;
            }
            Cell::Text(text) => put(sheet, row, column, text, &self.text)?,
            Cell::Number(number) => {
                sheet.write_number_with_format(row, column, *number as f64, &self.number)?;
            }
            Cell::Day(day) => {
                sheet.write_datetime_with_format(row, column, day, &self.day)?;
            }
            Cell::Empty => {}
        }
        Ok(())
    }
}

/// Writes a text. Two kinds go in pieces, which people do not see and reading joins: the
/// library takes a text between `<r>` and `</r>` for markup, and a control character, escaped,
/// could complete what looks like an escape before it.
fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let text = cut(text);
    let marked = text.starts_with("<r>") && text.ends_with("</r>");
    let escaped = |c: char| c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    if marked || (text.contains("_x") && text.contains(escaped)) {
        let mut pieces = Vec::new();
        let mut from = 0;
        for (at, character) in text.char_indices() {
            if at > 0 && (escaped(character) || (marked && at == 1)) {
                pieces.push(&text[from..at]);
                from = at;
            }
        }
        pieces.push(&text[from..]);
        if pieces.len() > 1 {
            let plain = Format::new();
            let pieces: Vec<_> = pieces.into_iter().map(|piece| (&plain, piece)).collect();
            sheet.write_rich_string_with_format(row, column, &pieces, format)?;
            return Ok(());
        }
    }
    if !text.is_empty() {
        sheet.write_string_with_format(row, column, text.as_ref(), format)?;
    }
    Ok(())
}

fn cut(text: &str) -> Cow<'_, str> {
    if text.len() <= CELL_UNITS || text.encode_utf16().count() <= CELL_UNITS {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    let mut short: String = text
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units < CELL_UNITS
        })
        .collect();
    short.push('…');
    Cow::Owned(short)
}

/// Widths that show short texts whole, by the first rows.
#[expect(clippy::cast_precision_loss, reason = "a column's width")]
fn widths(head: &Head, rows: &[Vec<Cell>]) -> Vec<f64> {
    let length = |cell: &Cell| {
        let said = cell.said(head.lang);
        let line = said.lines().next().unwrap_or_default();
        line.chars().take(60).count()
    };
    head.headers
        .iter()
        .enumerate()
        .map(|(column, header)| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let longest = cells.map(length).max().unwrap_or(0);
            // The filter's arrow takes room beside the header.
            (longest.max(header.chars().take(40).count() + 3) + 1).clamp(8, 55) as f64
        })
        .collect()
}

/// A name a sheet may have.
fn sheet_name(title: &str) -> String {
    let mut units = 0;
    let name: String = title
        .chars()
        .map(|c| match c {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' => '-',
            c if c.is_control() => ' ',
            c => c,
        })
        .take_while(|c| {
            units += c.len_utf16();
            units <= 31
        })
        .collect();
    let name = name.trim().trim_matches('\'').trim().to_owned();
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        "Jalon".to_owned()
    } else {
        name
    }
}
