//! Attendance in a table.

use super::{
    Block, ParsedMinutes, Standing, add, fold, keep, labels,
    people::person,
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
    block.action_columns().is_none()
        && any(&[
            "nom",
            "naam",
            "name",
            "participant",
            "deelnemer",
            "prenom",
            "personne",
        ])
        && any(&[
            "present",
            "aanwezig",
            "excus",
            "verontschuldigd",
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
        ])
}

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

pub(super) fn table(result: &mut ParsedMinutes, block: &Block) {
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
            ]
            .iter()
            .any(|w| head[*i].contains(w))
    });
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
        .filter_map(|i| {
            labels::column(&head[i]).map(|standing| (i, standing))
        })
        .collect();
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
        let Some(mut named) = person(&full) else {
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
        let mut found = Standing::Present;
        for value in &row.cells {
            if let Some(standing) = labels::mark(value) {
                found = standing;
            }
        }
        for (at, standing) in &marks {
            let value = fold(&cell(Some(*at)));
            match value.as_str() {
                "x" | "✓" | "✔" | "oui" | "ja" | "yes" | "v" | "1" => found = *standing,
                "e" | "exc" | "v." => found = Standing::Excused,
                "a" | "abs" | "non" | "nee" | "no" => found = Standing::Absent,
                "p" => found = Standing::Present,
                _ => {}
            }
        }
        add(result, named, found, vec![row.line]);
    }
}
