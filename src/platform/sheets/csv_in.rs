//! Reads CSV as a spreadsheet does: forgiving about quotes, rows numbered as it shows them.
//! (The `csv` crate skips empty lines without counting them, hence a reader of our own.)

use kernel::encoding;

use super::{
    SheetError,
    book::{Put, Sheets},
    formula::unguard,
    kind,
    table::Hidden,
    table::{Format, Source},
};

const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];
/// Rows looked at to find the separator.
const SAMPLE: usize = 50;

/// The text of a file, which is one sheet without a name.
pub(super) struct Csv {
    text: String,
    separator: char,
    /// Its first line says what the separator is.
    declared: bool,
    encoding: &'static str,
}

impl Csv {
    pub(super) fn open(bytes: &[u8]) -> Result<Self, SheetError> {
        if bytes.is_empty() {
            return Err(SheetError::Empty);
        }
        let (text, encoding) = encoding::decode(bytes)?;
        if kind::is_markup(&text) {
            return Err(SheetError::WebPage);
        }
        let declared = declared_separator(&text);
        Ok(Self {
            separator: declared.unwrap_or_else(|| separator_of(&text)),
            declared: declared.is_some(),
            text,
            encoding,
        })
    }

    pub(super) fn source(&self) -> Source {
        Source {
            format: Format::Csv,
            encoding: Some(self.encoding),
            separator: Some(self.separator),
            sheet_name: None,
        }
    }
}

impl Sheets for Csv {
    fn visible(&self) -> Vec<String> {
        vec![String::new()]
    }

    fn hidden(&self) -> Vec<String> {
        Vec::new()
    }

    fn cells(&mut self, _: &str, put: Put<'_>) -> Result<(), SheetError> {
        walk(&self.text, self.separator, |row, column, cell| {
            if self.declared && row == 0 {
                return Ok(true);
            }
            put(row, column, unguard(cell))
        })
    }

    fn hidden_in(&mut self, _: &str) -> Result<Hidden, SheetError> {
        Ok(Hidden::default())
    }
}

/// Excel's own first line, `sep=;`.
fn declared_separator(text: &str) -> Option<char> {
    let line = text.lines().next()?;
    let mut rest = line.strip_prefix("sep=")?.chars();
    let separator = rest.next()?;
    (rest.next().is_none() && SEPARATORS.contains(&separator)).then_some(separator)
}

/// The separator that gives most rows the same number of cells.
fn separator_of(text: &str) -> char {
    let mut best = (0, 0, SEPARATORS[0]);
    for separator in SEPARATORS {
        let mut widths = Vec::new();
        let mut filled = Vec::new();
        // An unclosed quote is reported by the real reading.
        let _ = walk(text, separator, |row, column, cell| {
            let row = row as usize;
            if row >= SAMPLE {
                return Ok(false);
            }
            widths.resize(widths.len().max(row + 1), 0);
            filled.resize(filled.len().max(row + 1), false);
            widths[row] = column + 1;
            filled[row] |= !cell.is_empty();
            Ok(true)
        });
        let widths: Vec<usize> = widths
            .into_iter()
            .zip(filled)
            .filter_map(|(width, filled)| (filled && width > 1).then_some(width))
            .collect();
        for width in &widths {
            let same = widths.iter().filter(|w| *w == width).count();
            if (same, *width) > (best.0, best.1) {
                best = (same, *width, separator);
            }
        }
    }
    best.2
}

/// Gives each cell with its row and column, from 0, until told to stop.
fn walk(
    text: &str,
    separator: char,
    mut cell: impl FnMut(u32, usize, String) -> Result<bool, SheetError>,
) -> Result<(), SheetError> {
    let (mut row, mut column) = (0_u32, 0_usize);
    let mut value = String::new();
    // Inside quotes; at a cell's start, where alone a quote opens.
    let (mut quoted, mut fresh) = (false, true);
    let mut opened = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if quoted {
            if character != '"' {
                value.push(character);
            } else if characters.next_if_eq(&'"').is_some() {
                value.push('"');
            } else {
                quoted = false;
            }
        } else if character == '"' && fresh {
            (quoted, fresh, opened) = (true, false, row);
        } else if character == separator {
            if !cell(row, column, std::mem::take(&mut value))? {
                return Ok(());
            }
            column += 1;
            fresh = true;
        } else if character == '\n' || character == '\r' {
            if character == '\r' {
                characters.next_if_eq(&'\n');
            }
            if !cell(row, column, std::mem::take(&mut value))? {
                return Ok(());
            }
            (row, column, fresh) = (row.saturating_add(1), 0, true);
        } else {
            value.push(character);
            fresh = false;
        }
    }
    if quoted {
        return Err(SheetError::UnclosedQuote { row: opened + 1 });
    }
    if column > 0 || !value.is_empty() {
        cell(row, column, value)?;
    }
    Ok(())
}
