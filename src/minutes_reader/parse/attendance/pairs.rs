//! A table without a head that names people by label: `Wie | An, Luc`, `**OR** | Jan Kok`.

use super::{
    Block, ParsedMinutes, Standing,
    head::{Headed, headed, take},
    keep,
    labels::labels,
    rows::is_table,
};
use crate::parse::block::Row;

/// Blocks in which such a table is looked for.
const HEAD: usize = 20;

/// The label of a row of two cells, and what stands beside it.
fn pair(row: &Row) -> Option<(&str, &str)> {
    let cells = row.cells.iter().map(|cell| cell.trim());
    let filled: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    match filled[..] {
        [label, whose] => Some((label.trim_matches(['*', '_', ':', ' ']), whose)),
        _ => None,
    }
}

/// Whom a row names; a label of attendance says as what.
fn of(row: &Row) -> Option<(Headed, bool)> {
    let (label, whose) = pair(row)?;
    let text = format!("{label} : {whose}");
    let all = labels(&text);
    let known = all.first().filter(|l| l.strong && l.start == 0);
    let mut found = headed(label, whose)?;
    if let Some(known) = known {
        found.standing = Some(known.standing);
    }
    Some((found, known.is_some()))
}

/// Whether a block is such a table.
pub(super) fn begins(blocks: &[Block], at: usize) -> bool {
    let block = &blocks[at];
    if block.rows.is_empty() || at > HEAD || is_table(block) || block.action_columns().is_some() {
        return false;
    }
    let filled = |row: &&Row| row.cells.iter().any(|cell| !cell.trim().is_empty());
    let rows: Vec<&Row> = block.filled_rows().filter(filled).collect();
    let found: Vec<(Headed, bool)> = rows.iter().filter_map(|row| of(row)).collect();
    let known = found
        .iter()
        .any(|(headed, known)| *known || headed.standing.is_some());
    let present = found.iter().any(|(headed, _)| {
        headed.count > 1 && headed.standing.is_none_or(|s| s == Standing::Present)
    });
    rows.iter().all(|row| pair(row).is_some()) && !found.is_empty() && (known || present)
}

/// Reads the people of its rows; the others are kept.
pub(super) fn read(result: &mut ParsedMinutes, block: &Block) {
    for row in &block.rows {
        let mut lines = vec![row.line];
        if let Some((headed, _)) = of(row) {
            take(result, &headed, &headed.whose, &mut lines);
        }
        if !lines.is_empty() {
            keep(result, &lines, &row.cells.join(" : "));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{table, text};
    use super::*;

    #[test]
    fn people_stand_beside_their_label() {
        use Standing::{Excused, Present};
        for (source, people) in [
            (
                "Datum\t3 mei 2024\nWie\tAn Maes, Luc Roy\nNiet\tEls Kok (verlof)\n",
                vec![
                    ("An Maes", Present),
                    ("Luc Roy", Present),
                    ("Els Kok", Excused),
                ],
            ),
            (
                "|  |  |\n|---|---|\n| **Raad** | Jan Kok (vz), Ilse Bos |\n| **Afgemeld** | Joke Wils |\n",
                vec![
                    ("Jan Kok", Present),
                    ("Ilse Bos", Present),
                    ("Joke Wils", Excused),
                ],
            ),
            ("Budget\tBruxelles, Liège\nTotal\t300\n", vec![]),
        ] {
            let mut blocks = text::blocks(source);
            table::gather(&mut blocks);
            let mut result = ParsedMinutes::default();
            super::super::find(&mut result, &blocks);
            let found = result
                .attendees
                .iter()
                .map(|a| (a.name.as_str(), a.standing));
            assert_eq!(found.collect::<Vec<_>>(), people, "{source}");
        }
    }
}
