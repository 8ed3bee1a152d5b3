//! Tables: rows of cells by tabs or bars.

use super::{
    aside,
    attendance::speaks_of_people,
    block::{Block, Row},
    fact_lines::is_labelled,
    language::{Stems, stems},
    pattern,
};
use kernel::fold::fold;

pattern!(
    SEPARATOR,
    r"^\s*(?:\|?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*\|?|\+(?:[-=]+\+)+|={2,}(?:\s+={2,})+)\s*$"
);

/// Which columns a table of promises has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ActionColumns {
    pub what: usize,
    pub who: Option<usize>,
    pub when: Option<usize>,
    /// Whether it is done: `Fait ?`, `Gedaan?`, `Status`.
    pub done: Option<usize>,
}

/// Joins neighbouring rows into one block of rows.
pub(super) fn gather(blocks: &mut Vec<Block>) {
    let old = std::mem::take(blocks);
    let heads = |b: &&Block| b.heading > 1 || !b.bullet && POINT.is_match(&b.text);
    let points = old.iter().filter(heads).take(2).count() > 1;
    let mut rows: Vec<Block> = Vec::new();
    for block in old {
        // The last cells of a row that spaces hold apart may be empty.
        let short = || rows.last().is_some_and(|row| by_spaces(&row.text)) && one_gap(&block.text);
        let is_row =
            !block.layout && block.heading == 0 && (cells(&block.text).is_some() || short())
                || SEPARATOR.is_match(&block.text)
                    && (!rows.is_empty() && block.text.contains('|')
                        || block.text.contains("-+")
                        || block.text.contains("=+")
                        || block.text.contains("= =")
                        || block.text.contains("=  ="));
        if is_row && (rows.is_empty() || !block.gap) {
            rows.push(block);
            continue;
        }
        close(&mut rows, blocks, points);
        if is_row {
            rows.push(block);
        } else {
            blocks.push(block);
        }
    }
    close(&mut rows, blocks, points);
}

fn close(rows: &mut Vec<Block>, blocks: &mut Vec<Block>, points: bool) {
    let found = std::mem::take(rows);
    if found.len() < 2 {
        blocks.extend(found);
        return;
    }
    let mut table = Block {
        gap: found[0].gap,
        gap_after: found.last().is_some_and(|b| b.gap_after),
        ..Block::default()
    };
    let grid: Vec<bool> = found.iter().map(|b| GRID.is_match(&b.text)).collect();
    for block in found {
        let line = block.lines[0];
        table.lines.extend(&block.lines);
        let cells = if SEPARATOR.is_match(&block.text) {
            Vec::new()
        } else {
            cells(&block.text)
                .or_else(|| short_cells(&block.text))
                .unwrap_or_default()
        };
        table.rows.push(Row { line, cells });
    }
    gridded(&mut table.rows, &grid);
    numbered(&mut table.rows);
    match aside::page(&table, points).or_else(|| labelled(&table)) {
        Some(page) => blocks.extend(page),
        None => blocks.push(table),
    }
}

/// The cells of a table as lines where most begin with a label and hold what it labels:
/// `Datum ; 1 mei` beside `Aanwezig ; An, Luc`.
fn labelled(table: &Block) -> Option<Vec<Block>> {
    let part = |cell: &str| -> Option<(String, String)> {
        let (label, value) = cell.split_once(" ; ")?;
        let label = label.trim_end_matches([':', ' ']);
        let short = !label.is_empty() && label.split_whitespace().count() <= 4;
        short.then(|| (label.to_owned(), value.trim().to_owned()))
    };
    let known = |cell: &str| {
        let label = part(cell).map(|(label, _)| format!("{label} : X"));
        label.is_some_and(|text| is_labelled(&text) || speaks_of_people(&text))
    };
    let filled = || {
        table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|c| !c.trim().is_empty())
    };
    let labels = filled().filter(|cell| known(cell)).count();
    if labels < 2 || labels * 2 < filled().count() {
        return None;
    }
    let mut lines = Vec::new();
    for row in &table.rows {
        let mut numbers = vec![row.line];
        for cell in row.cells.iter().filter(|cell| !cell.trim().is_empty()) {
            let text = part(cell).map(|(label, value)| format!("{label} : {value}"));
            lines.push(Block {
                lines: std::mem::take(&mut numbers),
                text: text.unwrap_or_else(|| cell.trim().to_owned()),
                gap: true,
                gap_after: true,
                ..Block::default()
            });
        }
        if !numbers.is_empty() {
            lines.push(Block {
                lines: numbers,
                layout: true,
                ..Block::default()
            });
        }
    }
    Some(lines)
}

// A row's number, and what stands too near behind it.
pattern!(
    NUMBERED,
    r"^(?P<number>[A-Z]{0,3}\d(?:[\d./-]{0,6}\d)?)\s+(?P<rest>\p{L}.*)$"
);

/// Rows whose number was too near to what is behind it to be a cell of its own: `24-1 Uitwerking`.
fn numbered(rows: &mut [Row]) {
    let width = rows.iter().find(|row| !row.cells.is_empty());
    let Some(width) = width.map(|row| row.cells.len()).filter(|width| *width > 2) else {
        return;
    };
    for row in rows.iter_mut().filter(|row| row.cells.len() + 1 == width) {
        let split = row.cells.first().and_then(|first| {
            let found = NUMBERED.captures(first)?;
            Some([found["number"].to_owned(), found["rest"].to_owned()])
        });
        if let Some(split) = split {
            row.cells.splice(0..1, split);
        }
    }
}

pattern!(GRID, r"^\s*\+(?:[-=]+\+)+\s*$");

/// Between the rules of a grid a row may go on over several lines: they become one. Where each row has
/// a rule below it, all do; else only those whose first cell is empty.
fn gridded(rows: &mut [Row], grid: &[bool]) {
    let rules = grid.iter().filter(|rule| **rule).count();
    if rules < 2 {
        return;
    }
    let mut above: Option<usize> = None;
    for at in 0..rows.len() {
        if grid.get(at) == Some(&true) {
            above = None;
            continue;
        }
        let goes_on = rules > 3 || rows[at].cells.first().is_some_and(String::is_empty);
        match above.filter(|_| goes_on && !rows[at].cells.is_empty()) {
            Some(first) => {
                let more = std::mem::take(&mut rows[at].cells);
                let cells = &mut rows[first].cells;
                cells.resize(cells.len().max(more.len()), String::new());
                for (cell, more) in cells.iter_mut().zip(more) {
                    if !cell.is_empty() && !more.is_empty() {
                        cell.push(' ');
                    }
                    cell.push_str(&more);
                }
            }
            None => above = Some(at),
        }
    }
}

pattern!(POINT, r"^\d{1,2}\s?[.)/]\s+\p{L}[^\t|]*$");
pattern!(SPACES, r"\s{3,}");

/// The cells of a row: at least two.
fn cells(text: &str) -> Option<Vec<String>> {
    let split: Vec<String> = if text.contains('\t') {
        text.split('\t').map(|c| c.trim().to_owned()).collect()
    } else if text.contains('|') {
        let inner = text.trim().trim_start_matches('|').trim_end_matches('|');
        inner.split('|').map(|c| c.trim().to_owned()).collect()
    } else if SPACES.find_iter(text.trim()).nth(1).is_some() {
        SPACES
            .split(text.trim())
            .map(|c| c.trim().to_owned())
            .collect()
    } else {
        return None;
    };
    (split.len() > 1).then_some(split)
}

/// Whether a row's cells are held apart by spaces alone.
fn by_spaces(text: &str) -> bool {
    !text.contains(['\t', '|']) && SPACES.is_match(text.trim())
}

fn one_gap(text: &str) -> bool {
    !text.contains(['\t', '|']) && SPACES.is_match(text.trim()) && text.chars().count() < 200
}

fn short_cells(text: &str) -> Option<Vec<String>> {
    one_gap(text).then(|| SPACES.split(text.trim()).map(str::to_owned).collect())
}

stems!(WHO, actions.who);
stems!(LABELS, actions.labels);
stems!(WHAT, actions.what);
stems!(WHEN, actions.when);
stems!(DONE, actions.done);

impl Block {
    /// The column with the most letters, but for some.
    fn longest(&self, not: &[Option<usize>]) -> Option<usize> {
        let width = self.filled_rows().next()?.cells.len();
        let letters = |at: usize| -> usize {
            self.filled_rows()
                .skip(1)
                .filter_map(|row| row.cells.get(at))
                .map(String::len)
                .sum()
        };
        (0..width)
            .filter(|at| !not.contains(&Some(*at)))
            .max_by_key(|at| letters(*at))
    }

    /// The rows that hold something.
    pub(crate) fn filled_rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.cells.is_empty())
    }

    /// As a Markdown table.
    pub(super) fn markdown(&self) -> String {
        let width = self
            .rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0);
        let mut lines = Vec::new();
        for (at, row) in self.filled_rows().enumerate() {
            let mut cells: Vec<String> = row.cells.iter().map(|c| c.replace('|', "\\|")).collect();
            cells.resize(width, String::new());
            lines.push(format!("| {} |", cells.join(" | ")));
            if at == 0 {
                lines.push(format!("|{}", " --- |".repeat(width)));
            }
        }
        lines.join("\n")
    }

    /// The columns, where the first row says that this is a table of promises.
    pub(crate) fn action_columns(&self) -> Option<ActionColumns> {
        let head = &self.filled_rows().next()?.cells;
        let find = |stems: &Stems, not: &[Option<usize>]| {
            head.iter().enumerate().position(|(at, cell)| {
                let cell = fold(cell);
                !not.contains(&Some(at))
                    && cell.chars().count() <= 50
                    && (stems.has(cell.trim_matches(|c: char| !c.is_alphanumeric()))
                        || cell
                            .split(|c: char| !c.is_alphanumeric())
                            .any(|word| stems.has(word)))
            })
        };
        let who = find(&WHO, &[]);
        // `Klaar tegen` is a day, `Klaar` alone is none.
        let when = find(&WHEN, &[who]);
        let done = find(&DONE, &[who, when]);
        // Who and when are enough: what stands in the longest column.
        let what = find(&LABELS, &[who, when, done])
            .or_else(|| find(&WHAT, &[who, when, done]))
            // `Fait quoi`: no column of what is done.
            .or_else(|| find(&WHAT, &[who, when]))
            .or_else(|| {
                (who.is_some() && when.is_some())
                    .then(|| self.longest(&[who, when, done]))
                    .flatten()
            })?;
        let done = done.filter(|at| *at != what);
        (who.is_some() || when.is_some()).then_some(ActionColumns {
            what,
            who,
            when,
            done,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use super::*;

    #[test]
    fn rows_become_one_table() {
        let mut blocks = text::blocks(
            "Avant\nGT\tMesures\nGT1\t19\n\n| Qui | Quoi | Quand |\n|---|---|---|\n| A | x | 15/10 |\nAprès",
        );
        gather(&mut blocks);
        assert_eq!(blocks.len(), 4);
        assert_eq!(
            blocks[1].markdown(),
            "| GT | Mesures |\n| --- | --- |\n| GT1 | 19 |"
        );
        let columns = blocks[2].action_columns().unwrap();
        assert_eq!(
            (columns.what, columns.who, columns.when),
            (1, Some(0), Some(2))
        );
        assert!(blocks[1].action_columns().is_none());
        assert_eq!(blocks[2].lines, [5, 6, 7]);
    }
}
