//! Who may read decisions, decide, and evaluate.

use crate::{head::MeasureHead, policy as measures};
use kernel::ids::MeasureId;
use platform::{
    auth::{
        Actor, Permit, Target,
        rights::permission::{Arbitrate, EvaluatePolitically},
    },
    errors::Result,
};

pub(super) use crate::policy::reviews as read;

/// May record a decision, send it on, close.
pub(super) fn arbitrate(actor: &Actor) -> Result<Permit<Arbitrate>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}

/// May evaluate this measure.
pub(super) fn evaluate(
    actor: &Actor,
    measure: &MeasureHead,
) -> Result<Permit<EvaluatePolitically, MeasureId>> {
    measures::read_review(actor, measure)?;
    actor.permit_on(&measure.target(), measure.id)
}

/// May evaluate decisions; each measure is asked about by [`evaluate`].
pub(crate) fn evaluates(actor: &Actor) -> Result<Permit<EvaluatePolitically>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}
