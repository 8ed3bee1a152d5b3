//! Who does what by when as tables and keys say it.

use super::*;
use crate::parse::{block::Field, fact_lines};
use kernel::fold::fold;

// A cell or a value that names nobody.
pattern!(
    NOBODY,
    r"^[^a-z]*$|^(?:a (?:definir|determiner|designer|preciser|trouver|convenir|voir|fixer)|personne|nog te (?:bepalen|bekijken|zoeken|vinden)|te bepalen|niemand|nobody|tbd|tbc|to be (?:decided|determined|confirmed)|n/?a|nvt|n\.v\.t\.)\W*$"
);

impl Body<'_> {
    /// A row of a table of promises that promises nothing: a note.
    fn row(&mut self, row: &Row) {
        let cells = row.cells.iter().enumerate();
        let said: Vec<&str> = cells
            .filter(|(at, cell)| *at > 0 || cell.trim().parse::<u16>().is_err())
            .map(|(_, cell)| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        if said.is_empty() {
            return self.keep(&[row.line], &row.cells.join(" | "));
        }
        self.note(&Block {
            text: said.join(" – "),
            lines: vec![row.line],
            ..Block::default()
        });
        self.open.clear();
    }

    /// A table: what it gives to do, what people say in it, or a note of its own.
    pub(super) fn table(&mut self, block: &Block) {
        self.open.clear();
        if let Some(turns) = self.spoken_rows(block) {
            for row in &block.rows {
                if !turns.iter().any(|turn| turn.lines.contains(&row.line)) {
                    self.keep(&[row.line], &row.cells.join(" | "));
                }
            }
            return turns.iter().for_each(|turn| self.turns(turn));
        }
        let Some(columns) = block.action_columns() else {
            let plain = Block {
                text: block.markdown(),
                lines: block.lines.clone(),
                ..Block::default()
            };
            let mut entry = self.entry(&Block::default(), &Spoken::default());
            entry.body = plain.text;
            entry.lines = plain.lines;
            entry.kind = EntryKind::Information;
            entry.doubts.clear();
            return self.push(entry);
        };
        let head = block.filled_rows().next().map(|row| row.line);
        for row in &block.rows {
            let cell = |at: Option<usize>| {
                at.and_then(|i| row.cells.get(i))
                    .map(|c| c.trim().to_owned())
                    .unwrap_or_default()
            };
            let what = cell(Some(columns.what));
            if row.cells.is_empty() || Some(row.line) == head {
                self.keep(&[row.line], &row.cells.join(" | "));
                continue;
            }
            if what.is_empty() {
                self.row(row);
                continue;
            }
            // Other columns stay with the text.
            let progress = kinds::progress(&cell(columns.done));
            let done = columns.done.filter(|_| progress.is_some());
            let used = [Some(columns.what), columns.who, columns.when, done];
            let others: Vec<String> = row
                .cells
                .iter()
                .enumerate()
                .filter(|(at, cell)| !used.contains(&Some(*at)) && !cell.trim().is_empty())
                // A row's number says nothing.
                .filter(|(at, cell)| *at > 0 || cell.trim().parse::<u16>().is_err())
                .map(|(_, cell)| cell.trim().to_owned())
                .collect();
            let when_text = cell(columns.when);
            let due = when::read_due(&when_text, self.day);
            let mut body = what;
            for other in others
                .into_iter()
                .chain([when_text].into_iter().filter(|w| {
                    !w.is_empty()
                        && (due.is_none_or(|d| d.year_guessed) || !fact_lines::is_only_when(w))
                }))
            {
                body.push_str(" – ");
                body.push_str(&other);
            }
            let mut entry = self.given(body, cell(columns.who), due, vec![row.line]);
            entry.progress = progress;
            self.push(entry);
        }
    }

    /// What keys and their values give somebody to do.
    pub(super) fn field(&mut self, block: &Block, field: &Field) {
        self.open.clear();
        let due = when::read_due(&field.when, self.day);
        let mut body = field.what.clone();
        let kept = !field.when.is_empty()
            && (due.is_none_or(|d| d.year_guessed) || !fact_lines::is_only_when(&field.when));
        if kept && field.when.chars().any(char::is_alphanumeric) {
            body.push_str(" – ");
            body.push_str(&field.when);
        }
        let mut entry = self.given(body, field.who.clone(), due, field.lines.clone());
        if block.ticked {
            entry.progress = Some(Progress::Done);
        }
        self.push(entry);
    }

    /// Something to do whose owner and day stand beside it.
    fn given(
        &mut self,
        body: String,
        who: String,
        due: Option<when::Day>,
        lines: Vec<u32>,
    ) -> Entry {
        let plain = Block {
            lines,
            ..Block::default()
        };
        let said = Spoken {
            text: body.clone(),
            ..Spoken::default()
        };
        let mut entry = self.entry(&plain, &said);
        entry.kind = EntryKind::FollowUp;
        entry.body = body;
        entry.speaker.clear();
        entry.parent = None;
        entry.owner = if NOBODY.is_match(&fold(&who)) {
            String::new()
        } else {
            who
        };
        entry.due = due.map(|d| d.date);
        entry.doubts.clear();
        self.part_owners(&mut entry, names::may_be_name);
        if due.is_some_and(|d| d.year_guessed) {
            entry.doubts.push(Doubt::Due);
        }
        entry
    }
}
