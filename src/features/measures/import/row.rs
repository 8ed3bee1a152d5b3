//! A row of a file, compared with what there is.

use super::{
    codes::title_of,
    columns::Column,
    content::Content,
    kept,
    lookup::{GROUP_TO_ADD, Lookup, TO_ADD, Unclear},
    mapping::{ADD, Mapping, NOTHING},
    several::several,
    spelling::code_key,
    values::{group_named, implementation},
    verdict::{PlannedRow, Refusal, Verdict},
};
use crate::facts::{Destination, Facts, Named, Place};
use kernel::{
    fold::bare,
    ids::{OrganisationId, PersonId},
    names::Names,
};

/// A row that is read.
pub(super) struct RowReader<'a> {
    content: &'a Content,
    cells: &'a [String],
    mapping: &'a Mapping,
    lookup: &'a Lookup,
    refusals: Vec<Refusal>,
    /// Values that nobody knows; organisations as carriers and people as pilots, wherever they stand.
    pub(super) asked: Vec<(Column, String)>,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(
        content: &'a Content,
        cells: &'a [String],
        mapping: &'a Mapping,
        lookup: &'a Lookup,
    ) -> Self {
        Self {
            content,
            cells,
            mapping,
            lookup,
            refusals: Vec::new(),
            asked: Vec::new(),
        }
    }

    /// What becomes of it: with its code, another row that has the same, and why it is no measure.
    pub(super) fn read(
        &mut self,
        number: u32,
        code: String,
        other: Option<u32>,
        aside: Option<&'static str>,
    ) -> PlannedRow {
        if let Some(key) = aside {
            let title = self.cell(Column::Title).unwrap_or_default();
            let refusals = vec![Refusal::new(Column::Title, key, &[])];
            return PlannedRow {
                number,
                code,
                stored_code: None,
                title,
                verdict: Verdict::Refuse(refusals),
            };
        }
        let max = Column::Code.max();
        if code.chars().count() > max {
            self.refuse(
                Column::Code,
                "import-too-long",
                &[("max", &max.to_string())],
            );
        }
        if let Some(other) = other {
            let key = if is_decimal(&code) {
                "import-code-twice-number"
            } else {
                "import-code-twice"
            };
            self.refuse(Column::Code, key, &[("row", &other.to_string())]);
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
        // One that is too long was refused, and is not missing.
        let is_refused = |refusal: &Refusal| refusal.column == Column::Title;
        if draft.title.is_empty() && !self.refusals.iter().any(is_refused) {
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
        let stored = existing.map(|e| e.facts.code.clone());
        PlannedRow {
            number,
            stored_code: stored.filter(|stored| code_key(stored) != code_key(&code)),
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
                    Column::Title => title_of(cell, self.mapping),
                    _ => cell,
                };
            }
        }
        self.keep(draft);
        if let Some(cell) = self.cell(Column::Implementation) {
            self.implementation(draft, &cell);
        }
        self.fill_carriers(draft);
        self.fill_place(draft);
        draft.pilot = self.person(
            Column::Pilot,
            draft.pilot.take(),
            before.and_then(|b| b.pilot.as_ref()),
        );
        let thematic = before.and_then(|b| b.thematic.as_ref());
        draft.thematic = self.person(Column::Thematic, draft.thematic.take(), thematic);
    }

    /// The columns that are kept as text.
    fn keep(&mut self, draft: &mut Facts) {
        if self.mapping.kept().next().is_none() {
            return;
        }
        let lines = kept::lines(self.content, self.cells, self.mapping);
        let text = kept::below(&draft.description, &lines, self.content, self.mapping);
        let max = Column::Description.max();
        if text.chars().count() > max {
            self.refuse(
                Column::Description,
                "import-too-long",
                &[("max", &max.to_string())],
            );
        } else {
            draft.description = text;
        }
    }

    /// A state nobody knows is asked for, and refuses no row: until it is said, the measure keeps
    /// the one it has.
    fn implementation(&mut self, draft: &mut Facts, cell: &str) {
        if let Some(known) = implementation(cell) {
            draft.implementation = known;
            return;
        }
        self.asked.push((Column::Implementation, cell.to_owned()));
        let answer = self.mapping.answer(Column::Implementation, cell);
        if let Some(said) = answer.and_then(|word| word.parse().ok()) {
            draft.implementation = said;
        }
    }

    /// The first of several carriers carries, the others with it. Names of which nothing is to be
    /// taken change nothing; an empty cell takes away what its column is about.
    fn fill_carriers(&mut self, draft: &mut Facts) {
        let mut further = Vec::new();
        if let Some(cell) = self.cell(Column::Carrier) {
            let carriers = self.organisations(Column::Carrier, &cell);
            let says_nothing = !cell.is_empty() && carriers.is_empty();
            let mut carriers = carriers.into_iter();
            if !says_nothing {
                draft.carrier = carriers.next();
            }
            further.extend(carriers);
        }
        if let Some(cell) = self.cell(Column::CoCarriers) {
            let co_carriers = self.organisations(Column::CoCarriers, &cell);
            if cell.is_empty() || !co_carriers.is_empty() {
                draft.co_carriers = co_carriers;
            }
        }
        for organisation in further {
            if !draft.co_carriers.contains(&organisation) {
                draft.co_carriers.push(organisation);
            }
        }
        draft.co_carriers.sort_by_key(|o| bare(&o.name));
        draft.part_carriers();
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
                None => self.unknown_group(draft, cell),
            },
            (_, Some(cell)) if !cell.is_empty() => match lookup.strategy(cell) {
                Some(place) => draft.destination = Some(place.clone()),
                None => self.unknown_strategy(draft, cell),
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

    fn unknown_group(&mut self, draft: &mut Facts, cell: &str) {
        self.asked.push((Column::Group, cell.to_owned()));
        let answer = self.mapping.answer(Column::Group, cell);
        if answer == Some(NOTHING) {
            return;
        }
        let adds = answer.map_or(self.mapping.add_groups, |answer| answer == ADD);
        let known = answer.and_then(|answer| self.lookup.group_with(answer.parse().ok()?));
        if let Some(place) = known {
            draft.destination = Some(place.clone());
        } else if let Some((number, name)) = group_named(cell).filter(|_| adds) {
            draft.destination = Some(Place {
                destination: Destination::Group(GROUP_TO_ADD),
                code: format!("GT{number}"),
                name: Names::new(&name, ""),
            });
        } else {
            self.refuse(Column::Group, "import-unknown-group", &[("name", cell)]);
        }
    }

    fn unknown_strategy(&mut self, draft: &mut Facts, cell: &str) {
        self.asked.push((Column::Strategy, cell.to_owned()));
        let answer = self.mapping.answer(Column::Strategy, cell);
        if answer == Some(NOTHING) {
            return;
        }
        let known = answer.and_then(|answer| self.lookup.strategy_with(answer.parse().ok()?));
        if let Some(place) = known {
            draft.destination = Some(place.clone());
        } else {
            self.refuse(
                Column::Strategy,
                "import-unknown-strategy",
                &[("name", cell)],
            );
        }
    }

    fn organisation(&mut self, column: Column, name: &str) -> Option<Named<OrganisationId>> {
        if let Some(known) = self.lookup.organisation(name) {
            return Some(known.clone());
        }
        // A name without letters, or one too long, can't be added either.
        if !bare(name).is_empty() && name.chars().count() <= 200 {
            self.asked.push((Column::Carrier, name.to_owned()));
            let answer = self.mapping.answer(Column::Carrier, name);
            let known = answer
                .and_then(|answer| answer.parse().ok())
                .and_then(|id| self.lookup.organisation_with(OrganisationId(id)));
            if known.is_some() || answer == Some(NOTHING) {
                return known.cloned();
            }
            if answer.map_or(self.mapping.add_organisations, |answer| answer == ADD) {
                return Some(Named {
                    id: TO_ADD,
                    name: name.to_owned(),
                });
            }
        }
        self.refuse(column, "import-unknown-organisation", &[("name", name)]);
        None
    }

    /// One organisation or several, each once.
    fn organisations(&mut self, column: Column, cell: &str) -> Vec<Named<OrganisationId>> {
        let mut found: Vec<Named<OrganisationId>> = Vec::new();
        let lookup = self.lookup;
        for name in several(cell, |name| lookup.organisation(name).is_some()) {
            if let Some(organisation) = self.organisation(column, &name)
                && !found.contains(&organisation)
            {
                found.push(organisation);
            }
        }
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
        let unclear = match self.lookup.person(&cell, present) {
            Ok(person) => return Some(person),
            Err(unclear) => unclear,
        };
        self.asked.push((Column::Pilot, cell.clone()));
        let answer = self.mapping.answer(Column::Pilot, &cell);
        let said = answer.and_then(|answer| self.lookup.person_with(answer.parse().ok()?));
        if said.is_some() {
            return said.cloned();
        }
        if answer == Some(NOTHING) {
            return kept;
        }
        let key = match unclear {
            Unclear::Unknown => "import-unknown-person",
            Unclear::Several => "import-several-people",
        };
        self.refuse(column, key, &[("name", &cell)]);
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

/// A number with decimals, of which spreadsheets drop the last zeros: `1.10` is `1.1` there.
fn is_decimal(code: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    code.split_once(['.', ','])
        .is_some_and(|(whole, decimals)| is_number(whole) && is_number(decimals))
}
