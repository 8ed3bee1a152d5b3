//! What goes on with a list of people, or begins one, by how it looks.

use super::*;

/// `Cllr A. Roy, Cllr B. Mason, Mrs Dale`: several people, each with a title.
pub(super) fn titled(block: &Block) -> bool {
    let parts = people::split(&block.text, &[',']);
    let one = |part: &String| names::untitled(part).len() < part.trim().len();
    !block.bullet && parts.len() > 1 && parts.iter().all(one)
}

/// `Présents : Anne Roy`, and below it, line by line, one full name each.
pub(super) fn one_a_line(blocks: &[Block], at: usize, label: &Block) -> bool {
    let full = |text: &str| {
        let words = text.split_whitespace().count();
        let capitals = text
            .split_whitespace()
            .all(|w| w.starts_with(char::is_uppercase));
        (2..=3).contains(&words) && capitals && names::may_be_name(text) && is_item(text)
    };
    let first = labels(&label.text);
    let said = if first.len() == 1 {
        rest_of(&label.text, &first, 0)
    } else {
        ""
    };
    let block = &blocks[at];
    let plain = !block.gap && !block.bullet && block.indent >= label.indent;
    plain && full(said) && full(&block.text)
}

/// `- Mme Roy, échevine`, `- Mmes Roy, Petit et Dale`: a title says that it is somebody.
pub(super) fn has_title(block: &Block) -> bool {
    let text = item(block);
    block.bullet && (names::untitled(text).len() < text.len() || people::of_several(text))
}

/// Whether few words stand before what is said of somebody.
pub(super) fn of_few_words(text: &str) -> bool {
    let name = text.split(['(', ',']).next().unwrap_or_default();
    name.split_whitespace().count() <= 3
}

/// Whether a label within a list is of others, who are not there.
pub(super) fn away(label: Standing, list: Standing) -> bool {
    use Standing::{Absent, Excused, Represented};
    label != list && matches!(label, Absent | Excused | Represented)
}

/// A table of which each row names somebody.
pub(super) fn of_names(block: &Block) -> bool {
    block
        .filled_rows()
        .all(|r| r.cells.iter().any(|c| names::may_be_name(c)))
}

/// Whether a text names anybody.
pub(super) fn names_any(text: &str) -> bool {
    people(text, Style::default())
        .iter()
        .any(|p| names::may_be_name(&p.name))
}
