//! Reads the sheets of an XLSX workbook.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{
    SheetError,
    book::{Put, Sheets},
    hidden,
    table::Hidden,
};

/// A workbook.
pub(super) struct Workbook<'a> {
    bytes: &'a [u8],
    book: Xlsx<Cursor<&'a [u8]>>,
}

impl<'a> Workbook<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, SheetError> {
        let book = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
        Ok(Self { bytes, book })
    }

    fn sheets(&self, visible: bool) -> Vec<String> {
        let sheets = self.book.sheets_metadata().iter();
        sheets
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .filter(|sheet| (sheet.visible == SheetVisible::Visible) == visible)
            .map(|sheet| sheet.name.clone())
            .collect()
    }
}

impl Sheets for Workbook<'_> {
    fn visible(&self) -> Vec<String> {
        self.sheets(true)
    }

    fn hidden(&self) -> Vec<String> {
        self.sheets(false)
    }

    fn cells(&mut self, name: &str, put: Put<'_>) -> Result<(), SheetError> {
        let mut cells = self.book.worksheet_cells_reader(name).map_err(refused)?;
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(refused)? {
            let (row, column) = cell.get_position();
            if let Some(text) = text_of(cell.get_value(), cells.styles().get(style))
                && !put(row, column as usize, text)?
            {
                break;
            }
        }
        Ok(())
    }

    fn hidden_in(&mut self, name: &str) -> Result<Hidden, SheetError> {
        hidden::in_sheet(self.bytes, name)
    }
}

fn refused(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        other => SheetError::damaged(other),
    }
}

/// The cell as people see it.
fn text_of(value: &DataRef<'_>, style: Option<&Style>) -> Option<String> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTimeIso(text) => iso_text(text),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => padded(number_text(*number), style),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTime(at) => moment_text(*at),
    })
}

/// `12`, not `12.0`; at most the 15 digits a spreadsheet shows.
pub(super) fn number_text(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    // Minus zero shows as zero.
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// A number formatted `00000` has its leading zeros.
fn padded(text: String, style: Option<&Style>) -> String {
    let code = style
        .and_then(|style| style.number_format.as_ref())
        .map_or("", |format| format.format_code.as_str());
    let zeros = code.len() > 1 && code.len() <= 32 && code.bytes().all(|byte| byte == b'0');
    if zeros && text.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("{text:0>width$}", width = code.len())
    } else {
        text
    }
}

/// A day, a moment, or for times alone `14:05:00`.
fn moment_text(at: ExcelDateTime) -> String {
    let value = at.as_f64();
    if !(0.0..2_958_466.0).contains(&value) {
        return number_text(value);
    }
    if at.is_duration() || value < 1.0 {
        let seconds = (value * 86_400.0).round() as u64;
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return format!("{hours:02}:{minutes:02}:{:02}", seconds % 60);
    }
    let (year, month, day, hour, minute, second, milli) = at.to_ymd_hms_milli();
    let moment = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
        .and_then(|date| {
            date.and_hms_milli_opt(hour.into(), minute.into(), second.into(), milli.into())
        })
        .and_then(|moment| moment.checked_add_signed(TimeDelta::milliseconds(500)));
    moment.map_or_else(|| number_text(value), written)
}

/// A moment that the file holds in ISO form.
pub(super) fn iso_text(text: &str) -> String {
    let day = text.parse::<NaiveDate>();
    let midnight = day.map(|day| day.and_time(NaiveTime::MIN));
    let moment = text.parse::<NaiveDateTime>().or(midnight);
    moment.map_or_else(|_| text.to_owned(), written)
}

/// As people write it: `24/11/2026`, `24/11/2026 14:05`.
fn written(moment: NaiveDateTime) -> String {
    let text = moment.format("%d/%m/%Y %H:%M:%S").to_string();
    let day = text.strip_suffix(" 00:00:00");
    let short = day.or_else(|| text.strip_suffix(":00"));
    short.unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{iso_text, number_text};

    #[test]
    fn numbers_read_as_shown() {
        assert_eq!(number_text(12.0), "12");
        assert_eq!(number_text(0.1 + 0.2), "0.3");
        assert_eq!(number_text(-0.0), "0");
        assert_eq!(number_text(1_234_567.5), "1234567.5");
        assert_eq!(number_text(1e15), "1000000000000000");
    }

    #[test]
    fn moments_in_iso_form_read_as_written() {
        for (held, read) in [
            ("2026-11-24", "24/11/2026"),
            ("2026-11-24T00:00:00", "24/11/2026"),
            ("2026-11-24T14:05:00", "24/11/2026 14:05"),
            ("2026-11-24T14:05:09.000", "24/11/2026 14:05:09"),
            ("14:05:00", "14:05:00"),
        ] {
            assert_eq!(iso_text(held), read);
        }
    }
}
