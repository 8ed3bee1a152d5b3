//! What a file would do, row by row: pure comparison, without input or output.

use std::collections::HashMap;

use super::{
    columns::{Column, Mapping},
    content::Content,
    lookup::{Lookup, TO_ADD, Unclear, code_key, implementation},
    verdict::{Plan, PlannedRow, Refusal, Verdict},
};
use crate::facts::{Facts, Named, Place};
use kernel::{
    fold::bare,
    ids::{OrganisationId, PersonId},
};

/// The codes a file names, as measures are looked up by them.
pub fn codes(content: &Content, mapping: &Mapping) -> Vec<String> {
    let Some(index) = mapping.place(Column::Code) else {
        return Vec::new();
    };
    let mut codes: Vec<String> = content
        .rows
        .iter()
        .filter_map(|(_, cells)| Some(code_key(&Column::Code.tidy(cells.get(index)?))))
        .collect();
    codes.sort();
    codes.dedup();
    codes
}

/// Compares a file with what there is.
pub fn plan(content: &Content, mapping: &Mapping, lookup: &Lookup) -> Plan {
    let mut first_rows: HashMap<String, Vec<u32>> = HashMap::new();
    for (number, cells) in &content.rows {
        let code = mapping
            .place(Column::Code)
            .and_then(|i| cells.get(i))
            .map(|c| code_key(&Column::Code.tidy(c)));
        if let Some(code) = code.filter(|code| !code.is_empty()) {
            first_rows.entry(code).or_default().push(*number);
        }
    }
    let mut missing: Vec<(String, usize)> = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let rows = content
        .rows
        .iter()
        .map(|(number, cells)| {
            let mut reader = RowReader {
                cells,
                mapping,
                lookup,
                refusals: Vec::new(),
                missing: Vec::new(),
            };
            let row = reader.read(*number, &first_rows);
            for name in reader.missing {
                let index = *seen.entry(bare(&name)).or_insert_with(|| {
                    missing.push((name, 0));
                    missing.len() - 1
                });
                missing[index].1 += 1;
            }
            row
        })
        .collect();
    Plan {
        rows,
        missing_organisations: missing,
    }
}

struct RowReader<'a> {
    cells: &'a [String],
    mapping: &'a Mapping,
    lookup: &'a Lookup,
    refusals: Vec<Refusal>,
    missing: Vec<String>,
}

impl RowReader<'_> {
    fn read(&mut self, number: u32, rows_of: &HashMap<String, Vec<u32>>) -> PlannedRow {
        let code = self.cell(Column::Code).unwrap_or_default();
        let rows = rows_of.get(&code_key(&code)).map_or(&[][..], Vec::as_slice);
        if let Some(other) = rows.iter().find(|row| **row != number) {
            self.refuse(
                Column::Code,
                "import-code-twice",
                &[("row", &other.to_string())],
            );
        }
        let existing = self.lookup.measure(&code).filter(|_| !code.is_empty());
        if existing.is_some_and(|e| e.archived) {
            self.refuse(Column::Code, "import-archived", &[]);
        }
        // What is stored may have blanks at its ends, which no file can say.
        let before = existing.map(|e| tidy(&e.facts));
        let mut draft = before.clone().unwrap_or_else(|| Facts::of(&code));
        self.fill(&mut draft, before.as_ref());
        if code.is_empty() {
            self.refuse(Column::Code, "import-no-code", &[]);
        }
        if draft.title.is_empty() {
            self.refuse(Column::Title, "import-no-title", &[]);
        }
        let title = draft.title.clone();
        let verdict = if !self.refusals.is_empty() {
            Verdict::Refuse(std::mem::take(&mut self.refusals))
        } else if let Some(existing) = existing {
            let before = before.unwrap_or_else(|| Facts::of(&code));
            let changes = draft.snapshot().since(&before.snapshot());
            if changes.is_empty() {
                Verdict::Leave
            } else {
                Verdict::Change(existing.id, Box::new(draft), changes)
            }
        } else {
            Verdict::Add(Box::new(draft))
        };
        PlannedRow {
            number,
            code,
            title,
            verdict,
        }
    }

    /// Takes over what the file says; what it has no column for stays.
    fn fill(&mut self, draft: &mut Facts, before: Option<&Facts>) {
        for column in Column::ALL {
            if let Some(text) = draft.text(column.as_str())
                && let Some(cell) = self.cell(*column)
            {
                *text = match column {
                    Column::Chapter => self.lookup.chapter(cell),
                    _ => cell,
                };
            }
        }
        if let Some(cell) = self.cell(Column::Implementation) {
            match implementation(&cell) {
                Some(word) => draft.implementation = word,
                None => self.refuse(
                    Column::Implementation,
                    "import-unknown-implementation",
                    &[("name", &cell)],
                ),
            }
        }
        if let Some(cell) = self.cell(Column::Carrier) {
            draft.carrier = self.organisation(Column::Carrier, &cell);
        }
        if let Some(cell) = self.cell(Column::CoCarriers) {
            draft.co_carriers = self.organisations(&cell);
        }
        draft.part_carriers();
        self.fill_place(draft);
        draft.pilot = self.person(
            Column::Pilot,
            draft.pilot.take(),
            before.and_then(|b| b.pilot.as_ref()),
        );
        let thematic = before.and_then(|b| b.thematic.as_ref());
        draft.thematic = self.person(Column::Thematic, draft.thematic.take(), thematic);
    }

    fn fill_place(&mut self, draft: &mut Facts) {
        let group = self.cell(Column::Group);
        let strategy = self.cell(Column::Strategy);
        let filled = |cell: &Option<String>| cell.as_ref().is_some_and(|c| !c.is_empty());
        if filled(&group) && filled(&strategy) {
            self.refuse(Column::Strategy, "import-two-places", &[]);
            return;
        }
        let is_group = |p: &Place| p.destination.group_id().is_some();
        let lookup = self.lookup;
        match (group.as_deref(), strategy.as_deref()) {
            (Some(cell), _) if !cell.is_empty() => match lookup.group(cell) {
                Some(place) => draft.destination = Some(place.clone()),
                None => self.refuse(Column::Group, "import-unknown-group", &[("name", cell)]),
            },
            (_, Some(cell)) if !cell.is_empty() => match lookup.strategy(cell) {
                Some(place) => draft.destination = Some(place.clone()),
                None => self.refuse(
                    Column::Strategy,
                    "import-unknown-strategy",
                    &[("name", cell)],
                ),
            },
            // An empty cell takes away what its column is about.
            (group, strategy) => {
                draft.destination = draft.destination.take().filter(|place| {
                    if is_group(place) {
                        group.is_none()
                    } else {
                        strategy.is_none()
                    }
                });
            }
        }
    }

    fn organisation(&mut self, column: Column, name: &str) -> Option<Named<OrganisationId>> {
        if name.is_empty() {
            return None;
        }
        if let Some(known) = self.lookup.organisation(name) {
            return Some(known.clone());
        }
        // A name without letters, or one too long, can't be added either.
        if !bare(name).is_empty() && name.chars().count() <= 200 {
            self.missing.push(name.to_owned());
            if self.mapping.add_organisations {
                return Some(Named {
                    id: TO_ADD,
                    name: name.to_owned(),
                });
            }
        }
        self.refuse(column, "import-unknown-organisation", &[("name", name)]);
        None
    }

    /// Several organisations: on lines of their own, or with semicolons, else commas, between.
    fn organisations(&mut self, cell: &str) -> Vec<Named<OrganisationId>> {
        let parted = |signs: &[char]| -> Vec<String> {
            let names = cell.split(signs);
            names.map(|name| Column::Carrier.tidy(name)).collect()
        };
        let mut names = parted(&['\n', ';']);
        if names.len() == 1 && self.lookup.organisation(cell).is_none() {
            names = parted(&[',']);
        }
        let mut found: Vec<Named<OrganisationId>> = Vec::new();
        for name in names.iter().filter(|name| !name.is_empty()) {
            if let Some(organisation) = self.organisation(Column::CoCarriers, name)
                && !found.contains(&organisation)
            {
                found.push(organisation);
            }
        }
        found.sort_by_key(|o| bare(&o.name));
        found
    }

    fn person(
        &mut self,
        column: Column,
        kept: Option<Named<PersonId>>,
        present: Option<&Named<PersonId>>,
    ) -> Option<Named<PersonId>> {
        let Some(cell) = self.cell(column) else {
            return kept;
        };
        if cell.is_empty() {
            return None;
        }
        match self.lookup.person(&cell, present) {
            Ok(person) => return Some(person),
            Err(Unclear::Unknown) => {
                self.refuse(column, "import-unknown-person", &[("name", &cell)])
            }
            Err(Unclear::Several) => {
                self.refuse(column, "import-several-people", &[("name", &cell)])
            }
        }
        None
    }

    /// A cell, tidy; none where the file has no such column or the text is too long.
    fn cell(&mut self, column: Column) -> Option<String> {
        let cell = self.mapping.place(column)?;
        let text = column.tidy(self.cells.get(cell).map_or("", String::as_str));
        let max = column.max();
        if text.chars().count() > max {
            self.refuse(column, "import-too-long", &[("max", &max.to_string())]);
            return None;
        }
        Some(text)
    }

    fn refuse(&mut self, column: Column, key: &'static str, args: &[(&'static str, &str)]) {
        self.refusals.push(Refusal::new(column, key, args));
    }
}

fn tidy(stored: &Facts) -> Facts {
    let mut facts = stored.clone();
    for column in Column::ALL {
        if let Some(text) = facts.text(column.as_str()) {
            *text = column.tidy(text);
        }
    }
    facts.co_carriers.sort_by_key(|o| bare(&o.name));
    facts
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
