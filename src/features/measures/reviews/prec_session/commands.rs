//! Taking one step on several measures.

use sqlx::PgConnection;

use crate::{
    head,
    reviews::steps,
    workflow::{self, Refusal, Step},
};
use kernel::{
    ids::{GroupId, MeasureId},
    review_state::ReviewState,
};
use platform::{errors::SaveError, web::Visit};

/// The step on each ticked measure. A measure the same person has just moved the same way is
/// passed over: a double click.
/// Fails: [`SaveError::Stale`] where one is not the group's or was moved by others.
pub(super) async fn take_all(
    db: &mut PgConnection,
    visit: &Visit,
    group: GroupId,
    ticked: &[MeasureId],
    step: Step,
    note: &str,
) -> Result<(), SaveError> {
    for id in ticked {
        let measure = head::head(db, *id)
            .await?
            .filter(|m| m.group_id == Some(group))
            .ok_or(SaveError::Stale)?;
        match workflow::permit(&visit.actor, &measure, step) {
            Ok(permit) if measure.state == ReviewState::Submitted => {
                steps::apply(visit, db, &measure, &permit, step, note).await?;
            }
            Ok(_) | Err(Refusal::WrongState) => steps::taken(visit, db, *id, step).await?,
            Err(refusal) => return Err(SaveError::App(refusal.into())),
        }
    }
    Ok(())
}
