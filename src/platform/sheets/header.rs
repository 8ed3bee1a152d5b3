//! Which row heads a table: the one whose cells are the best headings among the first rows.

use super::{SheetRow, table::is_blank};

/// Rows with a value that are looked at.
pub const HEAD_ROWS: usize = 30;
/// Characters of the longest heading.
const LONGEST: usize = 80;

/// How well the cells of a row are known as headings; 0 where none is.
pub type Score<'a> = &'a dyn Fn(&[String]) -> u32;

/// The number of the row that heads these rows, and how well its headings are known. The first of
/// several as good; where none is known, the first that looks like headings.
pub fn best(rows: &[SheetRow], score: Score<'_>) -> Option<(u32, u32)> {
    let head = &rows[..rows.len().min(HEAD_ROWS)];
    let mut candidates = head.iter().filter(|row| filled(row) >= 2).peekable();
    let first = candidates.peek()?.number;
    let mut best = (0, first);
    for row in candidates {
        let known = score(&row.cells);
        if known > best.0 {
            best = (known, row.number);
        }
    }
    if best.0 == 0 {
        let widest = head.iter().map(filled).max().unwrap_or(0);
        let plain = head
            .iter()
            .find(|row| filled(row) >= 2 && filled(row) * 10 >= widest * 6 && is_wordy(row));
        best.1 = plain.map_or(first, |row| row.number);
    }
    Some((best.1, best.0))
}

fn filled(row: &SheetRow) -> usize {
    row.cells.iter().filter(|text| !is_blank(text)).count()
}

/// Short words, no numbers.
fn is_wordy(row: &SheetRow) -> bool {
    let mut cells = row.cells.iter().map(|text| text.trim());
    cells.all(|text| {
        text.is_empty() || (text.chars().count() <= LONGEST && text.contains(char::is_alphabetic))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(table: &[&[&str]]) -> Vec<SheetRow> {
        let rows = table.iter().zip(1..);
        rows.map(|(cells, number)| SheetRow {
            number,
            cells: cells.iter().map(|text| (*text).to_owned()).collect(),
        })
        .collect()
    }

    #[test]
    fn the_best_known_row_heads_else_the_first_that_looks_so() {
        let table = rows(&[
            &["Plan climat", "2024", ""],
            &["Identité", "", "Suivi"],
            &["Code", "Titre", "État"],
            &["1", "Un", "Code"],
        ]);
        let known = |cells: &[String]| {
            let known = |text: &&String| ["Code", "Titre"].contains(&text.as_str());
            u32::try_from(cells.iter().filter(known).count()).unwrap()
        };
        assert_eq!(best(&table, &known), Some((3, 2)));
        assert_eq!(best(&table, &|_| 0), Some((2, 0)));
        assert_eq!(best(&rows(&[&["seul", ""]]), &|_| 0), None);
    }
}
