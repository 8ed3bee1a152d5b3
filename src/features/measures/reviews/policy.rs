//! Who may prepare and submit reviews, comment, give the opinion.

use crate::{head::MeasureHead, policy as measures};
use kernel::ids::PersonId;
use platform::{
    auth::{
        Actor, Permit, Target,
        rights::permission::{
            Comment as MayComment, EditComment, GiveOpinion, PrepareReview, SubmitReview,
        },
    },
    errors::{AppError, Result},
};

/// May save a draft.
pub fn prepare(actor: &Actor, measure: &MeasureHead) -> Result<Permit<PrepareReview>> {
    measures::read_review(actor, measure)?;
    actor.permit(&measure.target())
}

/// May submit.
pub fn submit(actor: &Actor, measure: &MeasureHead) -> Result<Permit<SubmitReview>> {
    measures::read_review(actor, measure)?;
    actor.permit(&measure.target())
}

/// May comment.
pub fn comment(actor: &Actor, measure: &MeasureHead) -> Result<Permit<MayComment>> {
    measures::read_review(actor, measure)?;
    actor.permit(&measure.target())
}

/// May change or withdraw a comment of this author.
pub fn edit_comment(
    actor: &Actor,
    measure: &MeasureHead,
    author: PersonId,
) -> Result<Permit<EditComment>> {
    measures::read_review(actor, measure)?;
    actor.permit(&Target::by(author))
}

/// May give the thematic opinion.
pub fn give_opinion(actor: &Actor, measure: &MeasureHead) -> Result<Permit<GiveOpinion>> {
    measures::read_review(actor, measure)?;
    let permit = actor.permit(&measure.target())?;
    open(measure)?;
    Ok(permit)
}

/// Nothing is written about an archived measure.
pub fn open(measure: &MeasureHead) -> Result<()> {
    match measure.archived_at {
        None => Ok(()),
        Some(_) => Err(AppError::Conflict("step-wrong-state")),
    }
}
