//! What the numbers of marked headings say of how deep they stand, and headings that only hold others.

use super::*;
use kernel::fold::fold;

/// Headings of one depth of which some have numbers below those of others: `## 3.2 Toit` beside `## 3.`.
pub(super) struct Dots {
    whole: HashSet<(u8, u32)>,
    /// The depth from below which headings stand deeper, and by how much.
    above: (u8, usize),
}

impl Dots {
    pub(super) fn of(blocks: &[Block], all: &[usize]) -> Self {
        let whole = |at: &usize| {
            let block = &blocks[*at];
            let found = DECIMAL.captures(&block.text)?;
            let plain = !NESTED.is_match(&block.text);
            let number = found[1].parse().ok().filter(|_| plain)?;
            Some((block.heading, number))
        };
        Self {
            whole: all.iter().filter_map(whole).collect(),
            above: (0, 0),
        }
    }

    /// How much deeper than its marks say a heading stands.
    pub(super) fn deeper(&mut self, block: &Block) -> usize {
        let dotted = NESTED.captures(&block.text).filter(|found| {
            let top = found[1].parse().unwrap_or(0);
            self.whole.contains(&(block.heading, top))
        });
        match dotted {
            Some(found) => self.above = (block.heading, if found.get(3).is_some() { 2 } else { 1 }),
            None if block.heading > self.above.0 => {}
            None => self.above = (block.heading, 0),
        }
        self.above.1
    }
}

pattern!(
    HOLDS,
    r"^(?:(?:les |de )?(?:points?|notes?|discussions?|debats?|echanges|compte[- ]rendu(?: des discussions)?|points? (?:abordes|discutes|traites)|agendapunten|besproken punten|bespreking(?:en)?|notities|verslag|items|notulen|minutes|discussion|agenda items|ordre du jour|agenda|dagorde|deroulement|contenu|inhoud))$"
);

/// One heading around all others, with no text of its own: what stands below it is lifted. Where it only
/// says that they follow it is no point; else it is one beside them, given back.
pub(super) fn holder(
    blocks: &[Block],
    skipped: &HashSet<usize>,
    all: &[usize],
    outline: &mut Outline,
) -> Option<usize> {
    let mut free = all.iter().copied().filter(|at| {
        Some(*at) != outline.title && !skipped.contains(at) && !outline.agenda.contains(at)
    });
    let first = free.next()?;
    let block = &blocks[first];
    let rest: Vec<usize> = free.collect();
    let below = |at: &usize| blocks[*at].heading > block.heading;
    let children = rest.iter().filter(|at| below(at)).count();
    let around = children > 1 && blocks.get(first + 1).is_some_and(|next| next.heading > 0);
    let says_so = HOLDS.is_match(fold(&block.text).trim_end_matches([':', ' ']));
    // What stands beside it is of the meeting's end: who does what.
    let beside = |at: &usize| below(at) || kinds::zone(&blocks[*at].text) != Zone::None;
    if !around || block.aside || !rest.iter().all(beside) {
        return None;
    }
    if says_so {
        outline.agenda.insert(first);
        return None;
    }
    (children > 2 && number_of(&block.text).is_none()).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::super::super::{Context, parse};

    fn levels(text: &str) -> Vec<(u8, String)> {
        let result = parse(text, &Context::of(chrono::NaiveDate::default()));
        let points = result.points.into_iter().filter(|p| p.level > 0);
        points.map(|p| (p.level, p.title)).collect()
    }

    fn one(level: u8, title: &str) -> (u8, String) {
        (level, title.to_owned())
    }

    #[test]
    fn numbers_say_more_than_marks() {
        let head = "# Conseil du 3 mars 2021\nPrésents : Anne Roy\n\n";
        assert_eq!(
            levels(&format!(
                "{head}## 1. Budget\nLu.\n## 3. Travaux\n## 3.2 Toit\nIl fuit.\n### Devis\nTrois.\n## 3.3. Cave\nHumide.\n## 4 – Divers\nRien.\n"
            )),
            [
                one(1, "Budget"),
                one(1, "Travaux"),
                one(2, "Toit"),
                one(3, "Devis"),
                one(2, "Cave"),
                one(1, "Divers")
            ]
        );
        // All have such numbers: the marks say how deep.
        assert_eq!(
            levels(&format!(
                "{head}## 1.1 Budget\nLu.\n## 1.2 Toit\nIl fuit.\n"
            )),
            [one(1, "Budget"), one(1, "Toit")]
        );
    }

    #[test]
    fn what_only_holds_the_points_is_none() {
        for holder in [
            "Compte rendu",
            "Agendapunten",
            "Discussion",
            "Points abordés",
        ] {
            assert_eq!(
                levels(&format!(
                    "# Conseil du 3 mars 2021\nPrésents : Anne Roy\n\n## {holder}\n### Budget\nLu.\n### Toit\nIl fuit.\n"
                )),
                [one(1, "Budget"), one(1, "Toit")],
                "{holder}"
            );
        }
        assert_eq!(
            levels(
                "# Conseil\n## Séance de mars\n### Budget\nLu.\n### Toit\nIl fuit.\n### Divers\nLuc parle.\n"
            ),
            [
                one(1, "Séance de mars"),
                one(1, "Budget"),
                one(1, "Toit"),
                one(1, "Divers")
            ]
        );
        assert_eq!(
            levels(
                "# Conseil du 3 mars 2021\nPrésents : Anne Roy\n\n## Budget\n### Recettes\nLues.\n### Dépenses\nLues.\n"
            ),
            [one(1, "Budget"), one(2, "Recettes"), one(2, "Dépenses")]
        );
    }
}
