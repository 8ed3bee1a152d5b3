//! Who may read decisions, decide, and evaluate.

use crate::{head::MeasureHead, policy as measures};
use platform::{
    auth::{
        Actor, Permit, Target,
        rights::permission::{Arbitrate, EvaluatePolitically},
    },
    errors::{AppError, Result},
};

/// May read decisions; to others there are none.
pub fn read(actor: &Actor) -> Result<()> {
    if measures::sees_reviews(actor) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

/// May record a decision, send it on, close.
pub fn arbitrate(actor: &Actor) -> Result<Permit<Arbitrate>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}

/// May evaluate this measure.
pub fn evaluate(actor: &Actor, measure: &MeasureHead) -> Result<Permit<EvaluatePolitically>> {
    measures::read_review(actor, measure)?;
    actor.permit(&measure.target())
}
