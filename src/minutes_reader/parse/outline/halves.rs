//! The halves of minutes in two languages: a line that only says in which one goes on is no point, and
//! behind it the numbers begin anew.

use std::sync::LazyLock;

use super::*;
use crate::parse::{compiled, language};
use kernel::fold::fold;

/// What says each language's half.
static VERSIONS: LazyLock<Vec<regex::Regex>> = LazyLock::new(|| {
    let all = language::all().iter();
    all.map(|l| compiled(&format!("^(?:{})$", l.words.versions.join("|"))))
        .collect()
});

/// The language that a line says, and nothing else: `FRANÇAIS`, `Nederlandse versie :`, `[FR]`.
fn language(text: &str) -> Option<usize> {
    if text.chars().nth(30).is_some() {
        return None;
    }
    let folded = fold(text);
    let said = folded.trim_matches(|c: char| !c.is_alphanumeric());
    VERSIONS.iter().position(|version| version.is_match(said))
}

/// Whether a number begins anew behind a line: one stands before it, and the first behind it is the first.
fn begins_anew(blocks: &[Block], at: usize) -> bool {
    let heading = |block: &Block| number(block).or_else(|| numbered_heading(block));
    let before = blocks[..at].iter().filter_map(heading).next_back();
    let behind = blocks[at + 1..].iter().find_map(heading);
    before.is_some() && behind.is_some_and(|(n, _)| n == 1)
}

fn numbered_heading(block: &Block) -> Option<(u32, String)> {
    (block.heading > 0).then(|| {
        number(&Block {
            text: block.text.clone(),
            ..Block::default()
        })
    })?
}

/// Finds the lines that begin a half; they are kept with the facts.
pub(super) fn find(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) {
    let plain = |at: &usize| {
        let block = &blocks[*at];
        !block.bullet && block.rows.is_empty() && !block.matter && !skipped.contains(at)
    };
    let found: Vec<(usize, usize)> = (0..blocks.len())
        .filter(plain)
        .filter_map(|at| Some((at, language(&blocks[at].text)?)))
        .collect();
    let several = found.iter().any(|(_, which)| *which != found[0].1);
    // One alone is asked what follows; many of one language are none.
    let sure = several || found.len() == 1 && begins_anew(blocks, found[0].0);
    if sure {
        outline.halves = found.into_iter().map(|(at, _)| at).collect();
        outline.agenda.extend(&outline.halves);
    }
}

#[cfg(test)]
mod tests {
    use super::super::points;

    #[test]
    fn both_halves_have_their_points() {
        let halves = |first: &str, second: &str, sign: &str, gap: &str| {
            format!(
                "Verslag / Procès-verbal 3 maart / 3 mars 2021\nAanwezig / Présents : Anne Roy, Jan Claes\n\n{first}\n{gap}{sign}1. Begroting\n{gap}De begroting is te hoog volgens Jan.\n{gap}{sign}2. Varia\n{gap}Jan is er niet gerust in.\n\n{second}\n{gap}{sign}1. Budget\n{gap}Le budget est trop haut selon Jan.\n{gap}{sign}2. Divers\n{gap}Jan reste inquiet.\n"
            )
        };
        for (first, second) in [
            ("NEDERLANDS", "FRANÇAIS"),
            ("Nederlands", "Français"),
            ("NL", "FR"),
            ("[NL]", "[FR]"),
            ("Nederlandse versie", "Version française"),
            ("NEDERLANDSTALIGE VERSIE", "VERSION FRANCOPHONE"),
            ("Nederlandse tekst:", "Texte français :"),
            ("Version néerlandaise", "Version française"),
            ("--- NL ---", "--- FR ---"),
            ("**NEDERLANDS**", "**FRANÇAIS**"),
            ("", "FRANÇAIS"),
            ("", "Version française"),
            ("", "En français"),
            ("Dutch version", "English version"),
            ("Deutsche Fassung", "Version française"),
        ] {
            for gap in ["", "\n"] {
                assert_eq!(
                    points(&halves(first, second, "", gap)),
                    ["Begroting", "Varia", "Budget", "Divers"],
                    "{first} {second} {gap:?}"
                );
            }
        }
        for (first, second) in [("# NEDERLANDS", "# FRANÇAIS"), ("## NL", "## FR")] {
            assert_eq!(
                points(&halves(first, second, "### ", "")),
                ["Begroting", "Varia", "Budget", "Divers"],
            );
        }
        assert_eq!(
            points(
                "Conseil de classe du 3 mars 2021\nPrésents : Anne Roy, Luc Petit\n\nFRANÇAIS\nLes résultats sont bons.\n\nMATHÉMATIQUES\nLes résultats baissent.\n"
            ),
            ["FRANÇAIS", "MATHÉMATIQUES"]
        );
    }
}
