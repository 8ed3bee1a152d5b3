//! What stands below somebody's name and a colon is theirs: the bullets further in, the lines right
//! below, the row of a table.

use super::*;

/// Whose words or tasks follow.
#[derive(Debug, Clone)]
pub(super) struct Lead {
    name: String,
    bullet: bool,
    depth: usize,
    /// Nothing of it was read yet.
    fresh: bool,
}

/// A name that stands alone before its colon.
fn lead<'a>(block: &'a Block, known: &Known) -> Option<&'a str> {
    let text = block.text.trim().trim_matches(['*', '_']);
    let name = text.strip_suffix(':')?.trim_end_matches(['*', '_', ' ']);
    let short = name.split_whitespace().count() <= 4 && !name.contains([',', ';', ':']);
    (short && known.knows(name)).then(|| name.trim())
}

impl Body<'_> {
    /// Whether a block is somebody's name alone, which heads what follows; it is kept.
    pub(super) fn leads(&mut self, block: &Block) -> bool {
        let Some(name) = lead(block, &self.known) else {
            return false;
        };
        self.lead = Some(Lead {
            name: name.to_owned(),
            bullet: block.bullet,
            depth: block.depth,
            fresh: true,
        });
        self.open.clear();
        self.keep(&block.lines, &block.text);
        true
    }

    /// A block with the name it stands below, where it does.
    pub(super) fn under(&mut self, block: &Block) -> Option<Block> {
        let lead = self.lead.as_mut()?;
        let within = if lead.bullet {
            block.bullet && block.depth > lead.depth
        } else {
            block.bullet || !block.gap || lead.fresh
        };
        if !within || !block.rows.is_empty() || block.text.is_empty() {
            self.lead = None;
            return None;
        }
        lead.fresh = false;
        let name = lead.name.clone();
        let own = speaker::split(&block.text, &self.known);
        (own.speaker.is_empty() && own.prefix.is_none()).then(|| Block {
            text: format!("{name} : {}", block.text),
            ..block.clone()
        })
    }

    /// What stands below a name may be of the one thing they say.
    pub(super) fn doubt_last(&mut self) {
        let point = self.result.points.get_mut(self.current);
        if let Some(last) = point.and_then(|p| p.entries.last_mut())
            && !last.speaker.is_empty()
        {
            last.doubts.push(Doubt::Speaker);
        }
    }

    /// The rows of a table that names somebody known in each first cell, and their words beside it.
    pub(super) fn spoken_rows(&self, block: &Block) -> Option<Vec<Block>> {
        let rows: Vec<&Row> = block.filled_rows().collect();
        let turn = |row: &&Row| {
            let cells = row.cells.iter().map(|cell| cell.trim());
            let filled: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
            let [who, said] = filled[..] else {
                return None;
            };
            let who = who.trim_end_matches([':', ' ']).trim_matches('*');
            let named = self.known.knows(who) && said.split_whitespace().count() > 1;
            named.then(|| Block {
                text: format!("{who} : {said}"),
                lines: vec![row.line],
                ..Block::default()
            })
        };
        // The first may head the others.
        let from = usize::from(rows.first().is_some_and(|row| turn(row).is_none()));
        let turns: Vec<Block> = rows.iter().skip(from).filter_map(turn).collect();
        (turns.len() > 1 && turns.len() + from == rows.len()).then_some(turns)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Context, parse};
    use chrono::NaiveDate;

    fn read(text: &str) -> Vec<String> {
        let head = "Comité du 3 mai 2024\nPrésents : Anne Roy, Luc Petit, Els Maes\n\n1. Eau\n";
        let result = parse(&format!("{head}{text}"), &Context::of(NaiveDate::default()));
        let all = result.entries();
        all.map(|e| format!("{}{} | {}", e.speaker, e.owner, e.body))
            .collect()
    }

    #[test]
    fn what_stands_below_a_name_is_theirs() {
        assert_eq!(
            read(
                "- Luc :\n  - le toit fuit encore\n  - appeler le couvreur\n- Els :\n  - la salle est prise\n"
            ),
            [
                "Luc | le toit fuit encore",
                "Luc | appeler le couvreur",
                "Els | la salle est prise"
            ]
        );
        assert_eq!(
            read("Luc :\nLe toit fuit encore.\nEls :\nC'est vieux.\n\nLe reste suit.\n"),
            [
                "Luc | Le toit fuit encore.",
                "Els | C'est vieux.",
                " | Le reste suit."
            ]
        );
        assert_eq!(
            read("Luc | le toit fuit\nEls | on verra bien\n"),
            ["Luc | le toit fuit", "Els | on verra bien"]
        );
        assert_eq!(read("Points :\n- le toit\n").len(), 1);
    }
}
