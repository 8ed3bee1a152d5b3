//! Who may read measures and their reviews, and change the catalogue. The rooms within have
//! policies of their own.

use super::head::MeasureHead;
use kernel::ids::MeasureId;
use platform::{
    auth::{
        Actor, Permit, Reach, Right,
        rights::{
            Target,
            permission::{AssignMeasures, EditMeasure, ImportMeasures},
        },
    },
    errors::{AppError, Result},
    history::Sight,
};

/// Which measures the reader may know of.
/// Fails: [`AppError::NotFound`] where that is none at all.
pub fn visible(actor: &Actor) -> Result<Reach> {
    actor
        .can_somewhere(Right::ReadMeasure)
        .then(|| actor.reach(Right::ReadMeasure))
        .ok_or(AppError::NotFound)
}

/// May see this measure; to others it does not exist.
pub fn read(actor: &Actor, measure: &MeasureHead) -> Result<()> {
    actor.sees(Right::ReadMeasure, &measure.target())
}

/// Whether the actor may see reviews, comments, bilaterals and decisions.
pub(crate) fn sees_reviews(actor: &Actor) -> bool {
    actor.can_anywhere(Right::ReadReview)
}

/// May see those; to others there are none.
pub fn reviews(actor: &Actor) -> Result<()> {
    actor.sees(Right::ReadReview, &Target::EVERYTHING)
}

/// May see this measure's review. Who may see the measure alone is refused openly.
pub(crate) fn read_review(actor: &Actor, measure: &MeasureHead) -> Result<()> {
    read(actor, measure)?;
    sees_reviews(actor).then_some(()).ok_or(AppError::Forbidden)
}

/// What the history tells everybody who sees a measure; the rest is of its review.
const OF_CATALOGUE: &[&str] = &[
    "create",
    "update",
    "archive",
    "restore",
    "import",
    "import_undo",
    "assign",
    "link",
    "unlink",
];

/// What the reader may know of a measure's history.
pub fn sight(actor: &Actor) -> Sight {
    if sees_reviews(actor) {
        Sight::All
    } else {
        Sight::Only(OF_CATALOGUE)
    }
}

/// May change this measure's catalogue entry.
pub fn edit(actor: &Actor, measure: &MeasureHead) -> Result<Permit<EditMeasure, MeasureId>> {
    read(actor, measure)?;
    actor.permit_on(&measure.target(), measure.id)
}

/// May add measures.
pub fn create(actor: &Actor) -> Result<Permit<EditMeasure>> {
    visible(actor)?;
    actor.permit(&Target::EVERYTHING)
}

/// May import measures.
pub fn import(actor: &Actor) -> Result<Permit<ImportMeasures>> {
    import_on(actor, ())
}

/// May go on with this import, or archive this measure.
pub fn import_on<On>(actor: &Actor, on: On) -> Result<Permit<ImportMeasures, On>> {
    visible(actor)?;
    actor.permit_on(&Target::EVERYTHING, on)
}

/// What an import may add on its way, as the rights of who confirms it have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayAdd {
    pub organisations: bool,
    pub groups: bool,
}

/// What an import of the actor's may add on its way.
pub(crate) fn may_add(actor: &Actor) -> MayAdd {
    MayAdd {
        organisations: actor.can_anywhere(Right::EditPeople),
        groups: actor.can_anywhere(Right::CreatePortfolio),
    }
}

/// May assign measures to groups, pilots and strategies.
pub fn assign(actor: &Actor) -> Result<Permit<AssignMeasures>> {
    assign_on(actor, ())
}

/// May assign this measure.
pub(crate) fn assign_on<On>(actor: &Actor, on: On) -> Result<Permit<AssignMeasures, On>> {
    visible(actor)?;
    actor.permit_on(&Target::EVERYTHING, on)
}

/// May see all measures, so also those of no group.
pub(crate) fn see_all(actor: &Actor) -> Result<()> {
    actor.sees(Right::ReadMeasure, &Target::EVERYTHING)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;
    use platform::{history::action_key, i18n::Translator};

    #[test]
    fn every_action_named_exists() {
        for action in OF_CATALOGUE {
            let named = Translator(Lang::Fr).lookup(&action_key(action));
            assert!(named.is_some(), "{action}");
        }
    }
}
