//! Attendance in a table.

use super::{
    Block, ParsedMinutes, Standing, add, fold, keep, labels, names,
    people::{REPRESENTED, person},
    stems,
};

/// A table whose first row speaks of names and attendance.
pub(super) fn is_table(block: &Block) -> bool {
    let Some(head) = block.filled_rows().next() else {
        return false;
    };
    let folded: Vec<String> = head.cells.iter().map(|c| fold(c)).collect();
    let any = |words: &[&str]| {
        folded
            .iter()
            .any(|cell| words.iter().any(|w| cell.contains(w)))
    };
    if block.action_columns().is_some() || head.cells.len() < 2 {
        return false;
    }
    let marked = folded.iter().any(|cell| column_of(cell).is_some());
    let named = any(&[
        "nom",
        "naam",
        "name",
        "participant",
        "deelnemer",
        "prenom",
        "personne",
        "representant",
        "vertegenwoordiger",
    ]);
    named
        && (marked
            || any(&[
                "organis",
                "statut",
                "status",
                "presence",
                "fonction",
                "functie",
                "service",
                "dienst",
                "institution",
                "instelling",
                "initiales",
                "initialen",
                "role",
                "rol",
                "prenom",
                "voornaam",
                "first name",
                "given name",
            ]))
        || marked && (listed(block).is_some() || names_column(block).is_some())
}

/// What a heading of a column says, also cut short: `Prés.`, `E`.
fn column_of(head: &str) -> Option<Standing> {
    let bare = head.trim().trim_end_matches('.');
    match bare {
        "p" | "pres" | "aanw" | "attended" | "anw" | "present ?" => Some(Standing::Present),
        "e" | "exc" | "veront" | "verontsch" | "entsch" => Some(Standing::Excused),
        "a" | "abs" | "afw" => Some(Standing::Absent),
        "r" | "repr" | "procur" | "volm" => Some(Standing::Represented),
        _ if bare.split_whitespace().count() <= 4 => labels::column(head),
        _ => None,
    }
}

/// The column of which most cells name people.
fn names_column(block: &Block) -> Option<usize> {
    let rows: Vec<_> = block.filled_rows().skip(1).collect();
    let width = block.filled_rows().next()?.cells.len();
    let good = |at: usize| {
        let cells = rows
            .iter()
            .filter_map(|r| r.cells.get(at))
            .filter(|c| !c.is_empty());
        cells
            .filter(|c| {
                let found = super::people(c, super::Style::default());
                !found.is_empty()
                    && found
                        .iter()
                        .all(|p| names::may_be_name(&p.name) && names::words(&p.name).len() <= 4)
                    && labels::mark(c).is_none()
                    && c.chars().count() > 2
                    && !names::words(c).iter().any(|w| HOUSES.has(w))
            })
            .count()
    };
    let titled = |at: usize| {
        rows.iter()
            .filter_map(|r| r.cells.get(at))
            .filter(|c| names::untitled(c).len() < c.len() || names::words(c).len() > 1)
            .count()
    };
    (0..width)
        .filter(|at| good(*at) * 3 >= rows.len() * 2)
        .max_by_key(|at| (good(*at) + titled(*at), width - at))
}

/// A table whose columns are lists: `Présents | Excusés`.
fn listed(block: &Block) -> Option<Vec<Standing>> {
    let head = block.filled_rows().next()?;
    head.cells
        .iter()
        .map(|cell| column_of(&fold(cell)))
        .collect()
}

stems!(HOUSES, attendance.organisation);

/// Whether a cell is more than a mark of attendance.
pub(super) fn says_more(cell: &str) -> bool {
    let cell = cell.trim();
    let mark = cell.chars().count() < 2
        || matches!(
            fold(cell).as_str(),
            "exc" | "abs" | "oui" | "non" | "ja" | "nee" | "yes" | "no" | "v."
        );
    let word = labels::mark(cell).is_some();
    !mark && !word
}

/// Takes the people of a table; `standing` is what a label above it says of them.
pub(super) fn table(result: &mut ParsedMinutes, block: &Block, standing: Standing) {
    if let Some(standings) = listed(block).filter(|_| is_table(block)) {
        for (n, row) in block.rows.iter().enumerate() {
            let mut lines = vec![row.line];
            for (cell, column) in row.cells.iter().zip(&standings).filter(|_| n > 0) {
                for person in super::people(cell, super::Style::default()) {
                    add(result, person, *column, std::mem::take(&mut lines));
                }
            }
            if !lines.is_empty() {
                keep(result, &lines, &row.cells.join(" | "));
            }
        }
        return;
    }
    let rows: Vec<_> = block.rows.iter().collect();
    let head: Vec<String> = block
        .filled_rows()
        .next()
        .map(|r| r.cells.iter().map(|c| fold(c)).collect())
        .unwrap_or_default();
    let titled = is_table(block);
    let column = |words: &[&str]| {
        head.iter()
            .position(|c| titled && words.iter().any(|w| c.contains(w)))
    };
    let first_name = column(&["prenom", "voornaam", "first"]);
    let name = (0..head.len()).find(|i| {
        titled
            && Some(*i) != first_name
            && [
                "nom",
                "naam",
                "name",
                "participant",
                "deelnemer",
                "personne",
                "representant",
                "vertegenwoordiger",
            ]
            .iter()
            .any(|w| head[*i].contains(w))
    });
    // No column is called so: the one that names people.
    let name = if titled {
        name.or_else(|| names_column(block))
    } else {
        name
    };
    let organisation = column(&[
        "organis",
        "service",
        "dienst",
        "institution",
        "instelling",
        "fonction",
        "functie",
        "societe",
    ]);
    let marks: Vec<(usize, Standing)> = (0..head.len())
        .filter(|i| titled && Some(*i) != name)
        .filter_map(|i| column_of(&head[i]).map(|standing| (i, standing)))
        .collect();
    let turned = all_turned(&rows, name.unwrap_or(0), titled);
    let mut head_seen = !titled;
    for row in rows {
        if row.cells.is_empty() || !head_seen {
            head_seen |= !row.cells.is_empty();
            keep(result, &[row.line], &row.cells.join(" | "));
            continue;
        }
        let cell = |at: Option<usize>| {
            at.and_then(|i| row.cells.get(i))
                .map(|c| c.trim().to_owned())
                .unwrap_or_default()
        };
        let mut full = cell(name.or(Some(0)));
        if let Some(first) = first_name {
            full = format!("{} {full}", cell(Some(first)));
        }
        // `Maes, Jan`: family name, first name.
        if turned
            && let Some((family, first)) = full.split_once(", ")
            && !first.contains(',')
            && names::may_be_name(first)
            && !full.contains(['(', '/'])
            && names::words(family).len() < 4
            && !(names::words(family).len() > 1 && names::words(first).len() > 1)
            && !names::words(first).iter().any(|w| HOUSES.has(w))
        {
            full = format!("{first} {family}");
        }
        // `Anne Roy, Luc Petit`: two full names are two people.
        let both = full
            .split(", ")
            .all(|one| names::may_be_name(one) && names::words(one).len() > 1);
        let mut found_people = if both && full.contains(", ") {
            super::people(&full, super::Style::default())
        } else {
            person(&full).into_iter().collect()
        };
        let Some(mut named) = found_people.pop() else {
            keep(result, &[row.line], &row.cells.join(" | "));
            continue;
        };
        // What stands in other columns stays with the organisation.
        let used = [name.or(Some(0)), first_name];
        let others = row
            .cells
            .iter()
            .enumerate()
            .filter(|(at, cell)| !used.contains(&Some(*at)) && says_more(cell));
        let mut others: Vec<&str> = others.map(|(_, cell)| cell.trim()).collect();
        let main = cell(organisation);
        others.sort_by_key(|other| *other != main);
        if !named.organisation.is_empty() {
            others.insert(0, &named.organisation);
        }
        named.organisation = others.join(", ");
        let mut found = standing;
        // `excusée, procuration à Luc Roy`.
        let values = row.cells.iter().enumerate();
        let parts = values.flat_map(|(at, cell)| {
            let whole = name.or(Some(0)) == Some(at);
            cell.split([',', ';']).filter(move |_| !whole)
        });
        for value in parts.map(str::trim) {
            if let Some(standing) = labels::mark(value) {
                found = standing;
            } else if let Some(by) = stands_for(value) {
                found = Standing::Represented;
                named.represented_by = by;
            }
        }
        for (at, standing) in &marks {
            let value = fold(&cell(Some(*at)));
            match value.as_str() {
                "x" | "✓" | "✔" | "☑" | "☒" | "✅" | "[x]" | "oui" | "ja" | "yes" | "v" | "1"
                | "y" => {
                    found = *standing;
                }
                "e" | "exc" | "v." => found = Standing::Excused,
                "a" | "abs" | "non" | "nee" | "no" => found = Standing::Absent,
                "p" => found = Standing::Present,
                _ => {}
            }
        }
        for mut beside in found_people {
            beside.organisation.clone_from(&named.organisation);
            add(result, beside, found, Vec::new());
        }
        add(result, named, found, vec![row.line]);
    }
}

/// Whether nearly each cell of a column is two parts, as family name and first name are.
fn all_turned(rows: &[&crate::parse::block::Row], column: usize, titled: bool) -> bool {
    let cells = rows
        .iter()
        .filter(|row| !row.cells.is_empty())
        .skip(usize::from(titled))
        .filter_map(|row| row.cells.get(column));
    let filled: Vec<&str> = cells.map(|c| c.trim()).filter(|c| !c.is_empty()).collect();
    let two = |cell: &&&str| {
        let bare = cell.split('(').next().unwrap_or(cell);
        bare.matches(',').count() == 1
    };
    // `Maes. Jan`: somebody mistyped one of many.
    filled.iter().filter(two).count() * 8 >= filled.len() * 7
}

/// Whom a cell names that stands in: `procuration à Luc Roy`.
fn stands_for(cell: &str) -> Option<String> {
    let folded = fold(cell.trim());
    let found = REPRESENTED.captures(&folded)?;
    let whole = found.get(0).is_some_and(|m| m.start() == 0);
    let count = found[1].split_whitespace().count();
    let words: Vec<&str> = cell.split_whitespace().collect();
    let name = words[words.len().saturating_sub(count)..].join(" ");
    (whole && names::may_be_name(&name)).then_some(name)
}
