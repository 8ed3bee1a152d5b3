//! Who may prepare and submit reviews, comment, give the opinion.

use super::model::Comment;
use crate::{head::MeasureHead, policy as measures};
use kernel::ids::{CommentId, MeasureId};
use platform::{
    auth::{
        Actor, Permit, Relation, Target,
        rights::permission::{
            Comment as MayComment, EditComment, GiveOpinion, PrepareReview, SubmitReview,
        },
    },
    errors::{AppError, Result},
};

/// May save a draft.
pub(super) fn prepare(
    actor: &Actor,
    measure: &MeasureHead,
) -> Result<Permit<PrepareReview, MeasureId>> {
    measures::read_review(actor, measure)?;
    actor.permit_on(&measure.target(), measure.id)
}

/// May submit.
pub(super) fn submit(
    actor: &Actor,
    measure: &MeasureHead,
) -> Result<Permit<SubmitReview, MeasureId>> {
    measures::read_review(actor, measure)?;
    actor.permit_on(&measure.target(), measure.id)
}

/// May comment.
pub(super) fn comment(
    actor: &Actor,
    measure: &MeasureHead,
) -> Result<Permit<MayComment, MeasureId>> {
    measures::read_review(actor, measure)?;
    actor.permit_on(&measure.target(), measure.id)
}

/// May change or withdraw this comment of the measure.
pub(crate) fn edit_comment(
    actor: &Actor,
    measure: &MeasureHead,
    comment: &Comment,
) -> Result<Permit<EditComment, CommentId>> {
    measures::read_review(actor, measure)?;
    let own = Target::EVERYTHING.with(Relation::Author, Some(comment.author_id));
    actor.permit_on(&own, comment.id)
}

/// May give the thematic opinion.
pub(crate) fn give_opinion(
    actor: &Actor,
    measure: &MeasureHead,
) -> Result<Permit<GiveOpinion, MeasureId>> {
    measures::read_review(actor, measure)?;
    let permit = actor.permit_on(&measure.target(), measure.id)?;
    open(measure)?;
    Ok(permit)
}

/// Nothing is written about an archived measure.
pub(super) fn open(measure: &MeasureHead) -> Result<()> {
    match measure.archived_at {
        None => Ok(()),
        Some(_) => Err(AppError::Conflict("step-wrong-state")),
    }
}
