//! The way of a version before the committee, back or on, and to the participants. Each command
//! records in the history of the note.

use sqlx::PgConnection;

use super::{
    commands::not_now,
    model::{Note, NoteVersion},
};
use kernel::{
    circle::{NoteState, NoteStep},
    ids::{DecisionId, NoteId},
    workflow::NotNow,
};
use platform::{
    auth::{
        Permit,
        rights::permission::{PrepareCircle, ValidateNote},
    },
    errors::{OrStale as _, SaveError},
    history::Snapshot,
};

/// How the history calls a step.
fn action(step: NoteStep) -> &'static str {
    match step {
        NoteStep::Submit => "note_submit",
        NoteStep::TakeBack => "note_take_back",
        NoteStep::Return => "note_return",
        NoteStep::Validate => "note_validate",
        NoteStep::Send => "note_send",
    }
}

/// Lays a version before the committee, takes it back, or sends it; late, with the reason. The caller
/// holds the note.
/// Fails: a conflict where its state does not allow that.
pub async fn advance(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, NoteId>,
    version: &NoteVersion,
    step: NoteStep,
    late_reason: &str,
) -> Result<NoteState, SaveError> {
    if !matches!(step, NoteStep::Submit | NoteStep::TakeBack | NoteStep::Send) {
        return Err(not_now());
    }
    let next = version.state.next(step).map_err(|NotNow| not_now())?;
    sqlx::query!(
        "UPDATE note_version SET state = $2, late_reason = $3, version = version + 1,
                submitted_at = CASE $2 WHEN 'before_committee' THEN $4 WHEN 'drafting' THEN NULL ELSE submitted_at END,
                sent_at = CASE $2 WHEN 'sent' THEN $4 END
         WHERE id = $1 AND note_id = $5",
        version.id.0,
        next.as_str(),
        late_reason,
        permit.at(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    record_step(db, permit, version, (step, next), late_reason).await?;
    Ok(next)
}

/// The committee sends a version back, with its reasons. The caller holds the note.
/// Fails: a conflict where it does not lie before the committee.
pub async fn send_back(
    db: &mut PgConnection,
    permit: &Permit<ValidateNote, NoteId>,
    version: &NoteVersion,
    reason: &str,
) -> Result<NoteState, SaveError> {
    let step = NoteStep::Return;
    let next = version.state.next(step).map_err(|NotNow| not_now())?;
    sqlx::query!(
        "UPDATE note_version SET state = $2, return_reason = $3, version = version + 1
         WHERE id = $1 AND note_id = $4",
        version.id.0,
        next.as_str(),
        reason,
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    record_step(db, permit, version, (step, next), reason).await?;
    Ok(next)
}

/// The committee validates a version, by a decision of the register; axes and measures are kept with
/// it as they stand. The caller holds the note.
/// Fails: a conflict where it does not lie before the committee.
pub async fn validate(
    db: &mut PgConnection,
    permit: &Permit<ValidateNote, NoteId>,
    note: &Note,
    version: &NoteVersion,
    decision: DecisionId,
) -> Result<NoteState, SaveError> {
    let step = NoteStep::Validate;
    let next = version.state.next(step).map_err(|NotNow| not_now())?;
    sqlx::query!(
        "UPDATE note_version SET state = $2, decision_id = $3, validated_at = $4, version = version + 1,
                axes = (SELECT coalesce(jsonb_agg(jsonb_build_object(
                            'id', a.id, 'number', a.number, 'title', a.title, 'title_nl', a.title_nl, 'aim', a.aim,
                            'measures', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                             'id', m.id, 'title', m.title, 'title_nl', m.title_nl)
                                             ORDER BY m.position, m.id), '[]')
                                         FROM axis_measure m WHERE m.axis_id = a.id AND m.archived_at IS NULL))
                            ORDER BY a.position, a.id), '[]')
                        FROM axis a WHERE a.group_id = $5 AND a.archived_at IS NULL)
         WHERE id = $1 AND note_id = $6",
        version.id.0,
        next.as_str(),
        decision.0,
        permit.at(),
        note.group_id.0,
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    record_step(db, permit, version, (step, next), "").await?;
    Ok(next)
}

async fn record_step<P>(
    db: &mut PgConnection,
    permit: &Permit<P, NoteId>,
    version: &NoteVersion,
    (step, next): (NoteStep, NoteState),
    reason: &str,
) -> sqlx::Result<()> {
    let before = Snapshot::new().word("note_state", version.state);
    let changes = Snapshot::new().word("note_state", next).since(&before);
    let action = action(step);
    permit
        .record(db, permit.on(), action, &changes, reason)
        .await
}
