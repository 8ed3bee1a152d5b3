//! How far something to do is, as the cell of a table says it: `oui`, `bezig`, `done`.

use super::pattern;
use crate::parse::{language::any, model::Progress};
use kernel::fold::fold;

pattern!(DONE, format!(r"^(?:{})$", any(|l| &l.actions.is_done)));
pattern!(BEGUN, format!(r"^(?:{})$", any(|l| &l.actions.is_begun)));
pattern!(OPEN, format!(r"^(?:{})$", any(|l| &l.actions.is_open)));
pattern!(
    DROPPED,
    format!(r"^(?:{})$", any(|l| &l.actions.is_dropped))
);

/// What a cell says, where that is all it says.
pub(crate) fn progress(cell: &str) -> Option<Progress> {
    let folded = fold(cell.trim().trim_end_matches(['.', '!']));
    let ways: [(&regex::Regex, Progress); 4] = [
        (&DROPPED, Progress::Dropped),
        (&BEGUN, Progress::Begun),
        (&OPEN, Progress::Open),
        (&DONE, Progress::Done),
    ];
    let found = ways.iter().find(|(pattern, _)| pattern.is_match(&folded));
    found.map(|(_, progress)| *progress)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_says_how_far_it_is() {
        use Progress::{Begun, Done, Dropped, Open};
        for (cells, is) in [
            (
                &[
                    "oui", "Fait", "ja", "gedaan", "OK", "x", "✓", "yes", "Done", "erledigt",
                    "100 %",
                ][..],
                Done,
            ),
            (
                &[
                    "en cours",
                    "partiellement",
                    "bezig",
                    "lopend",
                    "partly",
                    "in progress",
                    "läuft",
                ],
                Begun,
            ),
            (
                &[
                    "non",
                    "pas encore",
                    "à faire",
                    "nee",
                    "nog niet",
                    "no",
                    "open",
                    "offen",
                ],
                Open,
            ),
            (
                &[
                    "abandonné",
                    "sans objet",
                    "vervallen",
                    "dropped",
                    "cancelled",
                ],
                Dropped,
            ),
        ] {
            for cell in cells {
                assert_eq!(progress(cell), Some(is), "{cell}");
            }
        }
        for cell in ["", "oui, mais sans devis", "Anne", "12/03"] {
            assert_eq!(progress(cell), None, "{cell}");
        }
    }
}
