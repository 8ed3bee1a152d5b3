//! Headings that only say what part of a point follows: no points of their own.

use super::*;
use kernel::fold::fold;

pattern!(
    PART,
    format!(
        r"^(?:{})\s*:?$",
        crate::parse::language::any(|l| &l.words.parts)
    )
);

/// Marks the headings that come again under each point, or that are parts of a point by their words.
pub(super) fn mark(blocks: &[Block], outline: &mut Outline) {
    let plain = |at: &usize| blocks[*at].heading == 0 && !blocks[*at].aside;
    let first = |outline: &Outline| {
        let points = outline.headings.iter();
        let points = points.filter(|(_, h)| h.strong && h.level == 1 && h.zone == Zone::None);
        let points = points.filter(|(_, h)| !PART.is_match(&fold(&h.title)));
        points.map(|(at, _)| *at).min()
    };
    let Some(first) = first(outline) else { return };
    let zones = outline.headings.iter();
    let again = zones.filter(|(at, h)| plain(at) && h.zone == Zone::Decisions);
    let again = again.count() > 1;
    // The same one below several points is a part of each.
    let mut times: HashMap<String, usize> = HashMap::new();
    for (at, heading) in &outline.headings {
        if plain(at) && heading.level > 1 && number_of(&blocks[*at].text).is_none() {
            *times.entry(fold(&heading.title)).or_default() += 1;
        }
    }
    for (at, heading) in &mut outline.headings {
        let decides = again && heading.zone == Zone::Decisions;
        let folded = fold(&heading.title);
        let part = PART.is_match(&folded) || times.get(&folded).is_some_and(|n| *n > 1);
        if *at > first && plain(at) && (decides || part) {
            heading.label = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Context, parse};
    use chrono::NaiveDate;
    use kernel::meeting::EntryKind;

    #[test]
    fn the_parts_of_a_point_are_no_points() {
        let text = "GEMEENTERAAD VAN 3 MEI 2023\nAanwezig: An Maes, Jan Roy\n\n1. Kerkfabriek. Advies\n\nJuridische grond\n- Het decreet\n\nBESLUIT\nArtikel 1. De rekening 2022 krijgt een gunstig advies.\n\n2. Reglement\n\nJuridische grond\n- Het decreet\n\nBESLUIT\nEnig artikel. Het reglement geldt vanaf juni.\n";
        let result = parse(text, &Context::of(NaiveDate::default()));
        let points = result.points.iter().filter(|p| p.level > 0);
        let titles: Vec<&str> = points.map(|p| p.title.as_str()).collect();
        assert_eq!(titles, ["Kerkfabriek. Advies", "Reglement"]);
        let decided = result.entries().filter(|e| e.kind == EntryKind::Decision);
        let decided: Vec<&str> = decided.map(|e| e.body.as_str()).collect();
        assert_eq!(decided.len(), 2, "{decided:?}");
    }
}
