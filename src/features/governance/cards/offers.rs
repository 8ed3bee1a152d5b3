//! What the forms of cards offer and take: cells in use, and signatures as the workshop lets them be.

use crate::{
    lines::queries::{self as lines, LineRow},
    model::{Cell, GovernanceTable},
};
use kernel::{
    governance::{Side, Signature},
    ids::GovernanceLineId,
};
use platform::{
    errors::SaveError,
    i18n::Translator,
    web::{Choice, FormState, RawForm},
};

/// The topics or levels in use, to choose from.
pub fn choices(lines: &[LineRow], side: Side, t: Translator) -> Vec<Choice> {
    let rows = lines::of_side(lines, side).into_iter();
    rows.map(|row| Choice::new(row.id, t.name(row.name)))
        .collect()
}

/// A cell of these topics and levels; a form that names another is given back.
/// Fails: the form, with its message.
pub fn in_use(lines: &[LineRow], cell: Cell, raw: &RawForm) -> Result<(), SaveError> {
    let known = |id: GovernanceLineId, side: Side| {
        let mut lines = lines.iter();
        lines.any(|line| line.id == id && line.side == side && !line.archived)
    };
    let typed = || FormState::typed(raw.to_vec());
    if !known(cell.topic, Side::Topic) {
        return Err(typed().refused("topic", "error-choose").into());
    }
    if !known(cell.level, Side::Level) {
        return Err(typed().refused("level", "error-choose").into());
    }
    Ok(())
}

/// What is offered of signatures: none to choose where the workshop names nobody.
pub fn signatures(table: &GovernanceTable, mut all: Vec<Choice>) -> Vec<Choice> {
    all.retain(|one| !table.unsigned || one.value == Signature::Unnamed.as_str());
    all
}

/// The form, unsigned where the workshop names nobody, whatever it says.
pub fn signed_as(table: &GovernanceTable, raw: RawForm) -> RawForm {
    match table.unsigned {
        true => raw.fixed("signed", Signature::Unnamed),
        false => raw,
    }
}
