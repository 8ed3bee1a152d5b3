//! The PREC review's workflow: who may take which step. The same function draws the buttons
//! and guards the POST; where steps lead stands with the states.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::head::MeasureHead;
use kernel::{
    ids::{MeasureId, PersonId},
    review_state::ReviewState,
    workflow::NotNow,
};
use platform::{
    auth::{Actor, Right},
    errors::{AppError, Result, SaveError},
    history::{self, Changes, NewEntry},
};

pub use kernel::review_state::Step;

/// The rights of which one is needed to take this step from a state.
fn rights(step: Step, from: ReviewState) -> &'static [Right] {
    match step {
        Step::Start => &[Right::PrepareReview],
        Step::Submit | Step::Withdraw => &[Right::SubmitReview],
        Step::Examine => &[Right::Examine],
        Step::Arbitrate | Step::SendToCabinets | Step::TakeBack | Step::Close => {
            &[Right::Arbitrate]
        }
        Step::Return => match from {
            ReviewState::PoliticalEvaluation => &[Right::Arbitrate, Right::EvaluatePolitically],
            ReviewState::Arbitrated => &[Right::Arbitrate],
            _ => &[Right::ReturnReview],
        },
    }
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It does not lead anywhere from this state.
    WrongState,
    /// The actor may not take it.
    NotAllowed,
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::WrongState => Self::Conflict("step-wrong-state"),
            Refusal::NotAllowed => Self::Forbidden,
        }
    }
}

impl From<NotNow> for Refusal {
    fn from(NotNow: NotNow) -> Self {
        Self::WrongState
    }
}

/// The proof that an actor may take a step from the state the measure was seen in.
#[derive(Debug)]
pub struct StepPermit {
    measure: MeasureId,
    from: ReviewState,
    to: ReviewState,
    step: Step,
    by: Option<PersonId>,
    at: DateTime<Utc>,
}

impl StepPermit {
    /// For the demo loader, which plays people's parts.
    /// Fails: [`Refusal::WrongState`] where the step leads nowhere from there.
    pub fn of_operator(
        measure: MeasureId,
        from: ReviewState,
        step: Step,
        by: Option<PersonId>,
        at: DateTime<Utc>,
    ) -> Result<Self, Refusal> {
        Ok(Self {
            measure,
            from,
            to: from.next(step)?,
            step,
            by,
            at,
        })
    }

    /// The measure it is taken on.
    pub fn measure(&self) -> MeasureId {
        self.measure
    }

    /// Who takes the step.
    pub fn by(&self) -> Option<PersonId> {
        self.by
    }

    /// When.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }
}

/// Whether the actor may take the step on this measure now.
/// Fails: a [`Refusal`]: rights first, so that strangers learn nothing of the state.
pub fn permit(actor: &Actor, measure: &MeasureHead, step: Step) -> Result<StepPermit, Refusal> {
    let target = measure.target();
    let mut rights = rights(step, measure.state).iter();
    if !rights.any(|right| actor.can(*right, &target)) {
        return Err(Refusal::NotAllowed);
    }
    if measure.archived_at.is_some() {
        return Err(Refusal::WrongState);
    }
    let to = measure.state.next(step)?;
    let (by, at) = (Some(actor.id), actor.now);
    Ok(StepPermit {
        measure: measure.id,
        from: measure.state,
        to,
        step,
        by,
        at,
    })
}

/// The steps to offer this actor on this measure.
pub fn offered(actor: &Actor, measure: &MeasureHead) -> Vec<Step> {
    Step::ALL
        .iter()
        .copied()
        .filter(|step| permit(actor, measure, *step).is_ok())
        .collect()
}

/// Takes a step: state, line of steps and history, in the caller's transaction.
/// Fails: [`SaveError::Stale`] where somebody moved the measure in between;
/// `measure_step_return_has_reason` where a return has no reason.
pub async fn take(
    db: &mut PgConnection,
    permit: &StepPermit,
    reason: &str,
) -> Result<ReviewState, SaveError> {
    take_all(db, std::slice::from_ref(permit), reason, Vec::new()).await?;
    Ok(permit.to)
}

/// Takes steps that follow each other, at once: one change of the measure, a line and an entry of
/// the history for each step, after what is to be said before them.
/// Fails: as [`take`].
pub(crate) async fn take_all(
    db: &mut PgConnection,
    steps: &[StepPermit],
    reason: &str,
    mut said: Vec<NewEntry>,
) -> Result<(), SaveError> {
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
        return Ok(());
    };
    let words = |of: fn(&StepPermit) -> &'static str| steps.iter().map(of).collect::<Vec<_>>();
    sqlx::query!(
        r#"WITH moved AS (
             UPDATE measure SET state = $3, state_since = $4 WHERE id = $1 AND state = $2 RETURNING id),
           line AS (
             INSERT INTO measure_step (measure_id, event, from_state, to_state, reason, by_id, at)
             SELECT moved.id, step.event, step.from_state, step.to_state, $8, $9, $4
             FROM moved CROSS JOIN unnest($5::text[], $6::text[], $7::text[])
                 WITH ORDINALITY AS step (event, from_state, to_state, place)
             ORDER BY step.place)
           SELECT id FROM moved"#,
        first.measure.0,
        first.from.as_str(),
        last.to.as_str(),
        last.at,
        &words(|s| s.step.as_str()) as &[&str],
        &words(|s| s.from.as_str()) as &[&str],
        &words(|s| s.to.as_str()) as &[&str],
        reason,
        last.by.map(|id| id.0)
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(SaveError::Stale)?;
    if matches!(last.step, Step::Return | Step::Withdraw) {
        // The review is a draft again.
        sqlx::query!(
            "UPDATE review SET submitted_at = NULL, submitted_by_id = NULL WHERE measure_id = $1",
            last.measure.0
        )
        .execute(&mut *db)
        .await?;
    }
    said.extend(steps.iter().map(|s| NewEntry {
        subject: s.measure.into(),
        action: s.step.as_str().to_owned(),
        changes: Changes::one(
            "state",
            format!("@{}", s.from.key()),
            format!("@{}", s.to.key()),
        ),
        note: reason.to_owned(),
    }));
    history::record_all(db, last.at, last.by, &said).await?;
    Ok(())
}
