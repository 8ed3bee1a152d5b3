//! The file of an import as it is kept between upload and confirmation: read once, packed. The table
//! that is meant, and beside it what could be meant instead.

use std::io::{BufReader, BufWriter, IntoInnerError, Write as _};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use serde::{Deserialize, Serialize};

use platform::sheets::{Book, Grid, SheetRow, header::HEAD_ROWS, width};

/// A table: headings and numbered rows.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Content {
    pub headings: Vec<String>,
    /// Number in the file, cells.
    pub rows: Vec<(u32, Vec<String>)>,
    /// The sheet it stands in.
    #[serde(default)]
    pub sheet: String,
    /// The number of the row of headings.
    #[serde(default)]
    pub header_row: u32,
    /// The rows above the headings.
    #[serde(default)]
    pub above: Vec<SheetRow>,
    #[serde(default)]
    pub hidden_rows: Vec<u32>,
    #[serde(default)]
    pub hidden_columns: Vec<usize>,
    /// The other visible sheets.
    #[serde(default)]
    pub others: Vec<Grid>,
    /// Sheets that are not read: hidden, or too big.
    #[serde(default)]
    pub unread: Vec<String>,
}

impl From<Book> for Content {
    fn from(mut book: Book) -> Self {
        let main = book.sheets.remove(book.chosen);
        let mut unread = book.hidden_sheets;
        unread.extend(book.big_sheets);
        Self {
            others: book.sheets,
            unread,
            ..Self::of(main, book.header_row)
        }
    }
}

impl Content {
    /// The table of a sheet that is headed by the row of that number.
    fn of(grid: Grid, header_row: u32) -> Self {
        let (mut above, mut rows): (Vec<_>, Vec<_>) = grid
            .rows
            .into_iter()
            .partition(|row| row.number <= header_row);
        let mut headings = above.pop().map(|row| row.cells).unwrap_or_default();
        let width = width(&headings, rows.iter().map(|row| row.cells.as_slice()));
        headings.resize(width, String::new());
        for row in &mut rows {
            row.cells.resize(width, String::new());
        }
        Self {
            headings,
            rows: rows
                .into_iter()
                .map(|row| (row.number, row.cells))
                .collect(),
            sheet: grid.name,
            header_row,
            above,
            hidden_rows: grid.hidden_rows,
            hidden_columns: grid.hidden_columns,
            ..Self::default()
        }
    }

    /// The sheet that the table stands in, whole again.
    fn into_grid(self) -> (Grid, Vec<Grid>, Vec<String>) {
        let mut rows = self.above;
        rows.push(SheetRow {
            number: self.header_row,
            cells: self.headings,
        });
        let below = self.rows.into_iter();
        rows.extend(below.map(|(number, cells)| SheetRow { number, cells }));
        let grid = Grid {
            name: self.sheet,
            rows,
            hidden_rows: self.hidden_rows,
            hidden_columns: self.hidden_columns,
        };
        (grid, self.others, self.unread)
    }

    /// The table in that sheet below the row of that number instead; none where there is no such
    /// row among the first.
    #[must_use]
    pub(super) fn instead(self, sheet: &str, header_row: u32) -> Option<Self> {
        let (main, mut others, unread) = self.into_grid();
        others.insert(0, main);
        let index = others.iter().position(|grid| grid.name == sheet)?;
        let chosen = others.remove(index);
        let mut head = chosen.rows.iter().take(HEAD_ROWS);
        head.find(|row| row.number == header_row)?;
        Some(Self {
            others,
            unread,
            ..Self::of(chosen, header_row)
        })
    }

    /// The visible sheets, the one that is meant first.
    pub(super) fn sheets(&self) -> Vec<&str> {
        let others = self.others.iter().map(|grid| grid.name.as_str());
        std::iter::once(self.sheet.as_str()).chain(others).collect()
    }

    /// The first rows of the sheet, among which the headings are chosen.
    pub(super) fn head(&self) -> Vec<(u32, &[String])> {
        let above = self
            .above
            .iter()
            .map(|row| (row.number, row.cells.as_slice()));
        let headings = std::iter::once((self.header_row, self.headings.as_slice()));
        let rows = self
            .rows
            .iter()
            .map(|(number, cells)| (*number, cells.as_slice()));
        above.chain(headings).chain(rows).take(HEAD_ROWS).collect()
    }

    /// Whether the workbook hides a row.
    pub(super) fn is_hidden(&self, number: u32) -> bool {
        self.hidden_rows.binary_search(&number).is_ok()
    }

    /// The rows of the table that the workbook hides.
    pub(super) fn hidden_below(&self) -> usize {
        let below = self
            .hidden_rows
            .iter()
            .filter(|row| **row > self.header_row);
        below.count()
    }

    /// Packed for the database.
    /// Fails: never in practice: it is written to memory.
    pub(super) fn pack(&self) -> anyhow::Result<Vec<u8>> {
        let packed = GzEncoder::new(Vec::new(), Compression::fast());
        let mut buffered = BufWriter::with_capacity(64 << 10, packed);
        serde_json::to_writer(&mut buffered, self)?;
        buffered.flush()?;
        let packed = buffered.into_inner().map_err(IntoInnerError::into_error)?;
        Ok(packed.finish()?)
    }

    /// What [`Content::pack`] packed.
    /// Fails: where the bytes are something else.
    pub(crate) fn unpack(packed: &[u8]) -> anyhow::Result<Self> {
        let json = BufReader::new(GzDecoder::new(packed));
        Ok(serde_json::from_reader(json)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u32, cells: &[&str]) -> SheetRow {
        SheetRow {
            number,
            cells: cells.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn content_is_packed_and_unpacked() {
        let content = Content {
            headings: vec!["Code".into()],
            rows: vec![(2, vec!["é\n\"".into()])],
            ..Content::default()
        };
        let again = Content::unpack(&content.pack().unwrap()).unwrap();
        assert_eq!(
            (again.headings, again.rows),
            (content.headings, content.rows)
        );
        assert!(Content::unpack(b"x").is_err());
    }

    #[test]
    fn another_row_and_another_sheet_can_be_meant() {
        let grid = |name: &str, rows| Grid {
            name: name.into(),
            rows,
            hidden_rows: vec![4],
            ..Grid::default()
        };
        let rows = vec![
            row(1, &["Plan", "2024", "v2"]),
            row(3, &["Code", "Titre", ""]),
            row(4, &["A", "Un", ""]),
        ];
        let content = Content {
            others: vec![grid("B", vec![row(1, &["x", "y"])])],
            ..Content::of(grid("A", rows.clone()), 3)
        };
        assert_eq!(content.headings, ["Code", "Titre"]);
        assert_eq!((content.head().len(), content.hidden_below()), (3, 1));
        let above = content.clone().instead("A", 1).unwrap();
        assert_eq!(above.headings, ["Plan", "2024", "v2"]);
        assert_eq!(
            above.rows[1],
            (4, vec!["A".into(), "Un".into(), String::new()])
        );
        assert!(content.clone().instead("A", 2).is_none());
        assert!(content.clone().instead("C", 1).is_none());
        let other = content.instead("B", 1).unwrap();
        assert_eq!(other.sheets(), ["B", "A"]);
        assert_eq!(other.instead("A", 3).unwrap().headings, ["Code", "Titre"]);
    }
}
