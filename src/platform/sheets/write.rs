//! Writes tables that [`super::read`] reads back exactly, rows without any value aside, and
//! that no spreadsheet runs.

use std::borrow::Cow;

use csv::{QuoteStyle, Terminator, WriterBuilder};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::formula::guard;
use crate::platform::errors::AppError;

/// Characters a cell of a workbook holds, in UTF-16 units.
const CELL_UNITS: usize = 32_767;

/// CSV as Excel opens it in Belgium: UTF-8 with a mark, semicolons, CRLF. Texts that would
/// run as formulas get an apostrophe, which reading takes away.
pub fn write_csv(headers: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(Vec::from(b"\xEF\xBB\xBF"));
    for row in std::iter::once(headers).chain(rows.iter().map(Vec::as_slice)) {
        let cells = row.iter().map(|text| guard(text));
        writer
            .write_record(cells.map(|text| text.into_owned()))
            .expect("writing to memory does not fail");
    }
    writer
        .into_inner()
        .expect("flushing to memory does not fail")
}

/// A workbook with one sheet: bold frozen header, filter, every cell a text. What is longer
/// than a cell can hold is cut and ends in `…`.
///
/// # Errors
/// Where there are more rows or columns than a sheet holds.
pub fn write_xlsx(
    title: &str,
    headers: &[String],
    rows: &[Vec<String>],
) -> Result<Vec<u8>, AppError> {
    workbook(title, headers, rows).map_err(AppError::internal)
}

fn workbook(title: &str, headers: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let text = Format::new()
        .set_num_format("@")
        .set_align(FormatAlign::Top);
    let wrapped = text.clone().set_text_wrap();
    let bold = wrapped.clone().set_bold();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(title))?;
    for (column, width) in widths(headers, rows).into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    for (column, header) in headers.iter().enumerate() {
        put(sheet, 0, column, header, &bold)?;
    }
    for (index, row) in rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            let format = if cell.contains('\n') { &wrapped } else { &text };
            put(sheet, index as u32 + 1, column, cell, format)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if !headers.is_empty() {
        sheet.autofilter(0, 0, rows.len() as u32, headers.len() as u16 - 1)?;
    }
    book.save_to_buffer()
}

/// Writes a text. Two kinds go in pieces, which people do not see and reading joins: the
/// library takes a text between `<r>` and `</r>` for markup, and a control character, escaped,
/// could complete what looks like an escape before it.
fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: usize,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let column = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
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
fn widths(headers: &[String], rows: &[Vec<String>]) -> Vec<f64> {
    headers
        .iter()
        .enumerate()
        .map(|(column, header)| {
            let longest = rows
                .iter()
                .take(500)
                .filter_map(|row| row.get(column))
                .flat_map(|text| text.lines().next())
                .map(|line| line.chars().take(60).count())
                .max()
                .unwrap_or(0);
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
