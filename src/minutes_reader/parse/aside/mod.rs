//! Pages laid out in columns: what stands beside a text heads it. The margin is made of spaces, or of
//! the first column of a table that only holds the page.

use super::{
    attendance::speaks_of_people,
    block::{Block, Row, ended},
    fact_lines, kinds,
    language::{Stems, stems},
    normal::Role,
    pattern,
    sentence::sentences,
};
use kernel::fold::fold;

mod margin;

pub(super) use margin::lines;

/// A line, or several that a margin parted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub numbers: Vec<u32>,
    pub text: String,
    pub role: Role,
    /// Depth of the heading it is; 0: none.
    pub heads: u8,
}

impl Line {
    fn text(number: u32, text: String) -> Self {
        Self {
            numbers: vec![number],
            text,
            role: Role::Text,
            heads: 0,
        }
    }
}

/// What stands beside a text is to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beside {
    /// Who was there, where, what is decided: a label of that text.
    Label,
    /// People follow.
    People,
    Heading(u8),
    Nothing,
}

pattern!(
    NUMBER,
    r"^(?:(\d{1,2}(?:\.\d{1,2})*)|[IVX]{1,4}|[A-H])\s?[.)°/–-]*\s+"
);
/// Letters of what stands beside a text.
const SHORT: usize = 60;

/// What a margin's text is: `inner` where it stands below another heading of the margin.
fn beside(left: &str, inner: bool, head: bool) -> Beside {
    let label = left.trim_matches([' ', ':', '*']);
    let letters = label.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2 || label.chars().nth(SHORT).is_some() {
        return Beside::Nothing;
    }
    if speaks_of_people(&format!("{label} : X")) {
        return Beside::People;
    }
    if head && fact_lines::is_labelled(&format!("{label} : x"))
        || inner && kinds::is_labelled(&format!("{label}: x"))
    {
        return Beside::Label;
    }
    let number = NUMBER.captures(label);
    let bare = number
        .as_ref()
        .map_or(label, |n| &label[n.get(0).map_or(0, |m| m.end())..]);
    if !bare.starts_with(|c: char| c.is_uppercase() || number.is_some() && c.is_alphanumeric())
        || label.ends_with([',', ';', '?'])
    {
        return Beside::Nothing;
    }
    let dots = number
        .and_then(|n| n.get(1))
        .map_or(0, |n| n.as_str().matches('.').count());
    Beside::Heading(u8::try_from(dots + 2).map_or(6, |level| level.min(6)))
}

/// A heading's text: spaces between its words, a sign behind its number.
fn heading(left: &str) -> String {
    let text = left.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.split_once(' ') {
        Some((number, title)) if number.chars().all(|c| c.is_ascii_digit()) => {
            format!("{number}. {title}")
        }
        _ => text,
    }
}

fn label(left: &str) -> &str {
    left.trim_end_matches([' ', ':'])
}

stems!(TOPIC, words.topic);
stems!(DISCUSSION, words.discussion);
stems!(ACTION, actions.labels);
stems!(DECISION, decisions.label);

/// What a column of a table of points holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Topic,
    Said,
    Decided,
    ToDo,
    Other,
}

fn column(head: &str) -> Column {
    let folded = fold(head.trim_matches(|c: char| !c.is_alphanumeric()));
    let has = |stems: &Stems| {
        let mut words = folded.split(|c: char| !c.is_alphanumeric());
        stems.has(&folded) || words.any(|word| stems.has(word))
    };
    let zone = kinds::zone(&folded);
    match folded.as_str() {
        "n" | "nr" | "no" | "n°" | "#" | "" => Column::Number,
        _ if zone == kinds::Zone::FollowUp || has(&ACTION) => Column::ToDo,
        _ if zone == kinds::Zone::Decisions || has(&DECISION) => Column::Decided,
        _ if has(&DISCUSSION) => Column::Said,
        _ if has(&TOPIC) => Column::Topic,
        _ => Column::Other,
    }
}

/// The blocks of a table that only holds the page: points and what was said of each beside it, or
/// labels and their texts. None where a table is a table.
/// Where the text has points of its own, those of a table must be numbered to be points.
pub(super) fn page(table: &Block, points_elsewhere: bool) -> Option<Vec<Block>> {
    let head = table.filled_rows().next()?;
    let columns: Vec<Column> = head.cells.iter().map(|cell| column(cell)).collect();
    let one = |of: Column| columns.iter().filter(|c| **c == of).count() == 1;
    if table.action_columns().is_some() {
        return None;
    }
    let topic = columns
        .iter()
        .position(|c| *c == Column::Topic)
        .unwrap_or(0);
    let counted = columns.contains(&Column::Number)
        || table.filled_rows().skip(1).all(|row| {
            let cell = row.cells.get(topic).map_or("", |cell| cell.trim());
            cell.is_empty() || NUMBER.is_match(cell)
        });
    if (counted || !points_elsewhere)
        && one(Column::Topic)
        && (one(Column::Said) || one(Column::Decided) && one(Column::ToDo))
    {
        return Some(points(table, head, &columns));
    }
    labelled(table).then(|| {
        let mut rows = Rows {
            facts: true,
            ..Rows::default()
        };
        for row in &table.rows {
            let left = row.cells.first().map_or("", |cell| cell.trim());
            let right: Vec<(Column, &str)> = row.cells[row.cells.len().min(1)..]
                .iter()
                .map(|cell| (Column::Said, cell.trim()))
                .collect();
            rows.row(row, left, &right);
        }
        rows.blocks
    })
}

/// Whether the first column labels what stands in the second: who was there, or numbered points.
fn labelled(table: &Block) -> bool {
    let rows: Vec<&Row> = table.filled_rows().collect();
    let second = |row: &Row| {
        row.cells
            .get(1)
            .map_or(String::new(), |c| c.trim().to_owned())
    };
    let two = |row: &&Row| {
        let more = row.cells.iter().skip(2).any(|c| !c.trim().is_empty());
        row.cells.len() > 1 && !more && row.cells[0].chars().nth(SHORT).is_none()
    };
    if rows.len() < 2 || !rows.iter().all(two) {
        return false;
    }
    let first = |row: &&Row| beside(&row.cells[0], false, true);
    let label = |row: &&&Row| matches!(first(row), Beside::People | Beside::Label);
    let people = rows.iter().any(|row| first(row) == Beside::People);
    // `Présents | Excusés`: a table of lists.
    let lists = rows
        .iter()
        .any(|row| beside(&second(row), false, false) == Beside::People);
    let labels = rows.iter().filter(label).count();
    let numbered = rows
        .iter()
        .filter(|r| NUMBER.is_match(r.cells[0].trim()))
        .count();
    let says = rows
        .iter()
        .filter(|r| ended(&second(r)) && second(r).len() > 30)
        .count();
    let enough = labels + numbered;
    !lists && enough * 3 >= rows.len() * 2 && (people || numbered > 1 && says * 2 >= numbered)
}

fn points(table: &Block, head: &Row, columns: &[Column]) -> Vec<Block> {
    let mut rows = Rows::default();
    for row in &table.rows {
        if row.line == head.line || row.cells.is_empty() {
            rows.keep(row);
            continue;
        }
        let cells = || row.cells.iter().map(|cell| cell.trim()).enumerate();
        let first = |wanted| columns.iter().position(|c| *c == wanted);
        let (number, topic) = (first(Column::Number), first(Column::Topic));
        let of = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map_or("", |c| c.trim());
        let left = format!("{} {}", of(number), of(topic));
        let left = left.trim();
        let right: Vec<(Column, &str)> = cells()
            .filter(|(at, _)| Some(*at) != number && Some(*at) != topic)
            .map(|(at, cell)| (columns.get(at).copied().unwrap_or(Column::Other), cell))
            .collect();
        rows.row(row, left, &right);
    }
    rows.blocks
}

#[derive(Default)]
struct Rows {
    blocks: Vec<Block>,
    /// Some rows may be facts of the meeting.
    facts: bool,
}

impl Rows {
    /// A row that only holds the others together.
    fn keep(&mut self, row: &Row) {
        self.blocks.push(Block {
            lines: vec![row.line],
            text: if row.cells.is_empty() {
                "---".to_owned()
            } else {
                row.cells.join(" | ")
            },
            layout: true,
            ..Block::default()
        });
    }

    fn row(&mut self, row: &Row, left: &str, right: &[(Column, &str)]) {
        let filled: Vec<_> = right.iter().filter(|(_, cell)| !cell.is_empty()).collect();
        if row.cells.is_empty() || left.is_empty() && filled.is_empty() {
            return self.keep(row);
        }
        let mut lines = vec![row.line];
        let is = beside(left, false, self.facts);
        let blocks = &mut self.blocks;
        let mut push = |text: String, heading: u8, lines: Vec<u32>| {
            blocks.push(Block {
                gap: heading > 0,
                aside: heading > 0 && lines.is_empty(),
                text,
                heading,
                lines,
                ..Block::default()
            });
        };
        match is {
            Beside::People | Beside::Label if !filled.is_empty() => {
                let all: Vec<&str> = filled.iter().map(|(_, cell)| *cell).collect();
                return push(format!("{} : {}", label(left), all.join(" ; ")), 0, lines);
            }
            Beside::Heading(level) => {
                let own = if filled.is_empty() {
                    std::mem::take(&mut lines)
                } else {
                    Vec::new()
                };
                push(heading(left), level, own);
            }
            _ if !left.is_empty() => push(left.to_owned(), 0, std::mem::take(&mut lines)),
            _ => {}
        }
        for (column, cell) in filled {
            for text in paragraphs(*column, cell) {
                push(text, 0, std::mem::take(&mut lines));
            }
        }
    }
}

/// The paragraphs of a cell, as they would stand below the heading of their column.
fn paragraphs(column: Column, cell: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for part in cell.split(" ; ") {
        match all.last_mut() {
            // It parts paragraphs only where a sentence ends.
            Some(last) if !ended(last) => {
                last.push_str(" ; ");
                last.push_str(part);
            }
            _ => all.push(part.to_owned()),
        }
    }
    let mark = match column {
        Column::ToDo => "Action: ",
        Column::Decided => "Decision: ",
        _ => return all,
    };
    let each = all.iter().flat_map(|text| sentences(text));
    let marked = |text: &str| {
        let says = text.split_whitespace().count() > 1 && !kinds::is_labelled(text);
        format!("{}{text}", if says { mark } else { "" })
    };
    each.map(marked).collect()
}

#[cfg(test)]
mod tests;
