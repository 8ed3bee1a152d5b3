//! Writing corrections. Each command records in the meeting's history.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    model::{Correction, CorrectionState, CorrectionStep},
    queries::Place,
};
use kernel::{
    ids::{MeetingId, PersonId},
    workflow::NotNow,
};
use platform::{
    auth::{
        Permit,
        rights::permission::{ManageMinutes, ProposeCorrection},
    },
    errors::{OrStale as _, SaveError},
    history::{Changes, Snapshot},
};

/// A correction to propose.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub text: String,
    pub remark: String,
}

/// Proposes a correction.
pub async fn propose(
    db: &mut PgConnection,
    permit: &Permit<ProposeCorrection, MeetingId>,
    (place, base): (&Place, &str),
    proposal: &Proposal,
) -> Result<(), SaveError> {
    let meeting = permit.on();
    sqlx::query!(
        "INSERT INTO correction (meeting_id, entry_id, point_id, base_text, proposed_text, remark,
                                 proposed_by_id, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        meeting.0,
        place.entry.map(|id| id.0),
        place.point.map(|id| id.0),
        base,
        proposal.text,
        proposal.remark,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("body", base, &proposal.text);
    permit
        .record(db, meeting, "propose_correction", &change, &proposal.remark)
        .await?;
    Ok(())
}

/// Answers a correction; where it stands then.
/// Fails: [`SaveError::Stale`] where it was answered or withdrawn meanwhile.
pub async fn answer(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    correction: &Correction,
    (step, answer): (CorrectionStep, &str),
) -> Result<CorrectionState, SaveError> {
    let state = correction.state.next(step).map_err(stale)?;
    sqlx::query!(
        "UPDATE correction SET state = $3, answer = $4, answered_by_id = $5, answered_at = $6
         WHERE id = $1 AND state = $2 AND meeting_id = $7",
        correction.id.0,
        correction.state.as_str(),
        state.as_str(),
        answer,
        permit.by().map(|id| id.0),
        permit.at(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let changes = Snapshot::new()
        .word("correction_state", state)
        .since(&Snapshot::new().word("correction_state", correction.state));
    permit
        .record(db, permit.on(), "answer_correction", &changes, answer)
        .await?;
    Ok(state)
}

/// It is not to be answered any more.
fn stale(NotNow: NotNow) -> SaveError {
    SaveError::Stale
}

/// Takes back a correction of one's own.
/// Fails: [`SaveError::Stale`] where it was answered meanwhile.
pub async fn withdraw(
    db: &mut PgConnection,
    permit: &Permit<ProposeCorrection, MeetingId>,
    (correction, proposer): (&Correction, PersonId),
) -> Result<(), SaveError> {
    let step = CorrectionStep::Withdraw;
    let state = correction.state.next(step).map_err(stale)?;
    sqlx::query!(
        "UPDATE correction SET state = $4, answered_at = $5
         WHERE id = $1 AND proposed_by_id = $2 AND state = $3 AND meeting_id = $6",
        correction.id.0,
        proposer.0,
        correction.state.as_str(),
        state.as_str(),
        permit.at(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    permit.record_own_act(db, "withdraw_correction").await?;
    Ok(())
}

/// Says until when corrections can be proposed.
pub async fn extend(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    (before, due_on): (Option<NaiveDate>, NaiveDate),
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE minutes SET corrections_due_on = $2, version = version + 1
         WHERE meeting_id = $1 AND correctable",
        permit.on().0,
        due_on
    )
    .execute(&mut *db)
    .await?;
    let changes = Snapshot::new()
        .text("corrections_due_on", due_on)
        .since(&Snapshot::new().optional("corrections_due_on", before));
    if !changes.is_empty() {
        permit
            .record_own(db, "extend_corrections", &changes)
            .await?;
    }
    Ok(())
}
