//! A file's table between the steps of a form that it fills: which sheet and row are meant, which column
//! is which, what values stand for that nobody knows. It travels with the form, packed, so that nothing
//! is kept before it is written.

mod source;
mod steps;

use std::io::{Read as _, Write as _};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use serde::{Deserialize, Serialize};

pub use source::{HeadRow, Source, headings, named};
pub use steps::{Ask, AskedKind, AskedValue, ColumnsPage, Kept, ValuesPage, field, said_values};

use super::FormState;
use crate::sheets::{
    Book, SheetRow,
    header::{self, HEAD_ROWS, Score},
};
use kernel::fold::bare;

/// The form's field that the table travels in.
pub const TABLE: &str = "table";
/// An answer: nothing is taken from the value.
pub const NOTHING: &str = "nothing";

/// Bytes of the cells that travel. More are no list that a form takes: whoever means another table says
/// so beside the file (`sent_list::Wanted`).
const LARGEST: usize = 256 << 10;
/// Bytes of the packed table once it is unpacked: texts grow by their signs.
const UNPACKED: u64 = 4 << 20;
/// What may be said of columns, and of values.
const MOST_SAID: usize = 1_000;

/// What somebody says that a value stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Answer {
    /// The word of what the column holds.
    column: String,
    /// Bare, so that spellings of one value are one.
    value: String,
    to: String,
}

/// A file's table, and what is said of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ListTable {
    pub book: Book,
    /// What columns hold, by word, as chosen; none where nobody chose.
    pub columns: Vec<(String, usize)>,
    answers: Vec<Answer>,
}

impl ListTable {
    /// Of a file, of which nothing is said yet; other sheets as far as there is room.
    /// None where the table that is meant is too big to travel.
    pub fn of(mut book: Book) -> Option<Self> {
        let sizes: Vec<usize> = book.sheets.iter().map(|grid| size(&grid.rows)).collect();
        let mut left = LARGEST.checked_sub(*sizes.get(book.chosen)?)?;
        let mut sheets = Vec::new();
        let mut chosen = 0;
        for (at, (grid, size)) in book.sheets.into_iter().zip(sizes).enumerate() {
            if at == book.chosen {
                chosen = sheets.len();
                sheets.push(grid);
            } else if let Some(rest) = left.checked_sub(size) {
                left = rest;
                sheets.push(grid);
            } else {
                book.big_sheets.push(grid.name);
            }
        }
        book.sheets = sheets;
        book.chosen = chosen;
        Some(Self {
            book,
            columns: Vec::new(),
            answers: Vec::new(),
        })
    }

    /// For a form's field.
    /// Fails: never in practice: it is written to memory.
    pub fn pack(&self) -> std::io::Result<String> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(&serde_json::to_vec(self)?)?;
        Ok(URL_SAFE_NO_PAD.encode(packed.finish()?))
    }

    /// What [`ListTable::pack`] packed; none of anything else.
    pub fn unpack(packed: &str) -> Option<Self> {
        let packed = URL_SAFE_NO_PAD.decode(packed).ok()?;
        let mut json = Vec::new();
        let mut unpacked = GzDecoder::new(packed.as_slice()).take(UNPACKED);
        unpacked.read_to_end(&mut json).ok()?;
        let table: Self = serde_json::from_slice(&json).ok()?;
        let is_little = table.columns.len() <= MOST_SAID && table.answers.len() <= MOST_SAID;
        (is_little && table.book.seen().is_some()).then_some(table)
    }

    /// The headings.
    pub fn head(&self) -> &[String] {
        let seen = self.book.seen();
        seen.map_or(&[], |(head, _)| head.cells.as_slice())
    }

    /// The rows below that people see.
    pub fn rows(&self) -> impl Iterator<Item = &SheetRow> {
        self.book.seen_from(self.book.header_row + 1)
    }

    /// Takes another sheet, headed by the row whose headings are known best, or another row of the same
    /// one; what was said of the columns is forgotten, what values stand for stays.
    /// False where that is no table: nothing changes.
    pub fn choose(&mut self, sheet: &str, row: &str, score: Score<'_>) -> bool {
        let sheet: usize = sheet.parse().unwrap_or(self.book.chosen);
        let Some(grid) = self.book.sheets.get(sheet) else {
            return false;
        };
        let row = match sheet == self.book.chosen {
            true => row.trim().parse().ok(),
            false => header::best(&grid.rows, score).map(|(row, _)| row),
        };
        let mut head = grid.rows.iter().take(HEAD_ROWS);
        let Some(row) = row.filter(|row| head.any(|one| one.number == *row)) else {
            return false;
        };
        if grid.below(row).next().is_none() {
            return false;
        }
        self.book.source.sheet_name = Some(grid.name.clone()).filter(|name| !name.is_empty());
        self.book.chosen = sheet;
        self.book.header_row = row;
        self.columns.clear();
        true
    }

    /// What a value of a column is to stand for, where that was said.
    pub fn answer(&self, column: &str, value: &str) -> Option<&str> {
        if self.answers.is_empty() {
            return None;
        }
        let value = bare(value);
        let mut answers = self.answers.iter();
        let found = answers.find(|one| one.column == column && one.value == value);
        found.map(|one| one.to.as_str())
    }

    /// Says what the values of a form stand for; an empty answer says nothing of it. `may`: whether a
    /// column's value may stand for that.
    /// False where one may not: nothing changes.
    pub fn say(&mut self, form: &FormState, may: impl Fn(&str, &str) -> bool) -> bool {
        let said: Vec<(&str, &str, &str)> = said_values(form).take(MOST_SAID).collect();
        if said
            .iter()
            .any(|(column, _, to)| !to.is_empty() && !may(column, to))
        {
            return false;
        }
        for (column, value, to) in said {
            let value = bare(value);
            self.answers
                .retain(|one| one.column != column || one.value != value);
            if !to.is_empty() && self.answers.len() < MOST_SAID {
                self.answers.push(Answer {
                    column: column.to_owned(),
                    value,
                    to: to.to_owned(),
                });
            }
        }
        true
    }
}

/// Bytes of cells, with what stands between them.
fn size(rows: &[SheetRow]) -> usize {
    let row = |row: &SheetRow| row.cells.iter().map(|cell| cell.len() + 3).sum::<usize>();
    rows.iter().map(|one| row(one) + 24).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::{self, Limits};

    const FILE: &str = "Liste;2024\nNom;Courriel\nAnne;a@x.example\nBob;b@x.example\n";

    fn score(cells: &[String]) -> u32 {
        u32::from(cells.iter().any(|cell| cell == "Courriel"))
    }

    fn table(file: &str) -> ListTable {
        let book = sheets::book(file.as_bytes(), &Limits::default(), &score).unwrap();
        ListTable::of(book).unwrap()
    }

    #[test]
    fn a_table_travels_with_what_is_said_of_it() {
        let mut one = table(FILE);
        one.columns.push(("email".into(), 1));
        let form = FormState::blank()
            .with("column", "role")
            .with("value", "Chef")
            .with("to", "pilot");
        assert!(!one.say(&form, |_, _| false));
        assert!(one.say(&form, |column, to| (column, to) == ("role", "pilot")));
        let again = ListTable::unpack(&one.pack().unwrap()).unwrap();
        assert_eq!(again.head(), ["Nom", "Courriel"]);
        assert_eq!(again.rows().count(), 2);
        assert_eq!(again.columns, one.columns);
        assert_eq!(again.answer("role", " CHEF "), Some("pilot"));
        assert_eq!(again.answer("lang", "Chef"), None);
        for junk in ["", "x", "AAAA", "é"] {
            assert!(ListTable::unpack(junk).is_none(), "{junk}");
        }
    }

    #[test]
    fn another_row_can_head_it_and_none_that_is_not_there() {
        let mut one = table(FILE);
        one.columns.push(("email".into(), 1));
        for (sheet, row) in [("0", "9"), ("3", "1"), ("0", ""), ("0", "4")] {
            assert!(!one.choose(sheet, row, &score), "{sheet} {row}");
        }
        assert_eq!((one.book.header_row, one.columns.len()), (2, 1));
        assert!(one.choose("0", "1", &score));
        assert_eq!(one.head(), ["Liste", "2024"]);
        assert_eq!((one.rows().count(), one.columns.len()), (3, 0));
    }

    #[test]
    fn what_is_too_big_stays_behind() {
        let row = format!("a;{}\n", "x".repeat(20_000));
        let file = format!("Nom;Courriel\n{}", row.repeat(20));
        let book = sheets::book(file.as_bytes(), &Limits::default(), &score).unwrap();
        assert!(ListTable::of(book).is_none());
    }
}
