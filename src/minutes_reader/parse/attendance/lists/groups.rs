//! Lines within a list that name those who belong together: they are nobody.

use super::*;

stems!(GROUPS, attendance.groups);
stems!(AMONG_THEM, attendance.label);
pattern!(
    pub HOW_MANY,
    r"^(.{2,60}?)\s*(?:\(\d{1,3}\)|:?\s*\d{1,3})?\s*:?$"
);

pub(super) fn before_colon(text: &str) -> &str {
    text.split_once(':').map_or("", |(before, _)| before.trim())
}

/// `Titulaires`, `Élus (10)`, `Effectieve leden`: those of a list who belong together.
pub(super) fn is_group(text: &str) -> bool {
    let text = text.trim_matches(['*', '_', ' ', '-']);
    let Some(found) = HOW_MANY.captures(text) else {
        return false;
    };
    let folded = fold(&found[1]);
    let words = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let words: Vec<&str> = words.filter(|w| !w.is_empty()).collect();
    let small = |w: &&&str| found[1].contains(&format!(" {w}"));
    words.len() <= 5
        && words.iter().any(|w| GROUPS.has(w))
        && words
            .iter()
            .all(|w| GROUPS.has(w) || AMONG_THEM.has(w) || HOUSES.has(w) || small(&w))
}

/// `Élus (10)`, `Membres du collège :`: whose people follow.
pub(super) fn sub_label<'a>(blocks: &'a [Block], at: usize, label: &Block) -> Option<&'a str> {
    let block = &blocks[at];
    let text = if block.heading > 0 {
        (block.heading > label.heading && label.heading > 0).then_some(block.text.as_str())?
    } else {
        let found = SUB_LABEL.captures(&block.text);
        match found {
            Some(found) => found.get(1)?.as_str(),
            None if block.bold => block.text.as_str(),
            None if is_group(&block.text) => block.text.as_str(),
            None => return None,
        }
    };
    let next = blocks.get(at + 1)?;
    let beside = is_group(text) && next.depth == block.depth;
    let inside = next.bullet && (next.depth > block.depth || beside);
    let below = is_named(next, false) && (!block.bullet || inside);
    (below && text.split_whitespace().count() <= 8).then_some(text)
}

/// `Nord : Anne, Luc`: a house and its people.
pub(in crate::parse::attendance) fn group(block: &Block) -> Option<(String, &str)> {
    let found = GROUPED.captures(item(block))?;
    let (house, whose) = (found.get(1)?.as_str().trim(), found.get(2)?.as_str());
    // `Voorzitter gemeenteraad : …`: an office is nobody's name.
    let office = names::words(house)
        .iter()
        .any(|w| CHAIRS.has(w) || HOUSES.has(w));
    let one = names::may_be_name(house) && names::words(house).len() > 1 && !office;
    let several = whose.contains([';', ',', '@']) || people(whose, Style::default()).len() > 1;
    let people = labels::mark(whose).is_none() && (names_any(whose) || whose.contains('@'));
    (people && (!one || several)).then(|| (house.to_owned(), whose))
}
