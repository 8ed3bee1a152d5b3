//! Writing the register. Each command records in the history.

use chrono::{Datelike, NaiveDate};
use sqlx::PgConnection;

use super::{
    forms::CompleteForm,
    model::{Decision, DecisionEvent, DecisionState},
    queries,
};
use crate::from_notes::WritesNotes;
use kernel::{
    ids::{DecisionId, EntryId, GroupId, MeetingId},
    workflow::NotNow,
};
use platform::{
    auth::{Permit, Reach, rights::permission::EditDecision},
    errors::{AppError, OrStale as _, SaveError},
    history::Snapshot,
};

/// A decision noted in a meeting.
#[derive(Debug, Clone)]
pub struct NotedDecision {
    /// The body that decides.
    pub group: GroupId,
    /// Of the meeting that the permit is on.
    pub entry: EntryId,
    pub decided_on: NaiveDate,
    /// Markdown.
    pub text: String,
    /// How the votes fell; empty where nobody says.
    pub votes: String,
}

/// Puts a noted decision into the register under its body's next number of the year; the one already
/// there for the entry is given back unchanged. The permit is that of whoever notes or imports.
/// Fails: [`AppError::NotFound`] where the entry is none of the permit's meeting.
pub async fn record_noted<P: WritesNotes>(
    db: &mut PgConnection,
    permit: &Permit<P, MeetingId>,
    new: &NotedDecision,
) -> Result<DecisionId, SaveError> {
    // Whoever notes the same entry meanwhile waits here, and finds it known.
    sqlx::query!(
        "SELECT id FROM entry WHERE id = $1 AND meeting_id = $2 FOR UPDATE",
        new.entry.0,
        permit.on().0
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(AppError::NotFound)?;
    let known = sqlx::query_scalar!(
        r#"SELECT id as "id: DecisionId" FROM decision WHERE entry_id = $1"#,
        new.entry.0
    )
    .fetch_optional(&mut *db)
    .await?;
    if let Some(id) = known {
        return Ok(id);
    }
    let id = sqlx::query_scalar!(
        r#"INSERT INTO decision (year, text, decided_on, group_id, meeting_id, entry_id,
                                 recorded_by_id, recorded_at, votes)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
           RETURNING id as "id: DecisionId""#,
        new.decided_on.year(),
        new.text,
        new.decided_on,
        new.group.0,
        permit.on().0,
        new.entry.0,
        permit.by().map(|id| id.0),
        permit.at(),
        new.votes
    )
    .fetch_one(&mut *db)
    .await?;
    let snapshot = Snapshot::new()
        .text("text", &new.text)
        .text("decided_on", new.decided_on)
        .text("votes", &new.votes);
    permit
        .record(db, id, "create", &snapshot.created(), "")
        .await?;
    Ok(id)
}

/// Records a decision of the group, taken in a meeting or outside, under its next number of the
/// year.
pub async fn record(
    db: &mut PgConnection,
    permit: &Permit<EditDecision, GroupId>,
    new: &CompleteForm,
) -> Result<DecisionId, SaveError> {
    let form = &new.form;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO decision (year, text, state, decided_on, group_id, scope_group_id,
                                 scope_strategy_id, scope_measure_id, governance_cell, meeting_id,
                                 recorded_by_id, recorded_at, votes)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
           RETURNING id as "id: DecisionId""#,
        form.decided_on.year(),
        form.text,
        form.state.as_str(),
        form.decided_on,
        permit.on().0,
        form.scope_group.map(|id| id.0),
        form.scope_strategy.map(|id| id.0),
        new.scope_measure.map(|id| id.0),
        form.cell,
        form.meeting.map(|id| id.0),
        permit.by().map(|id| id.0),
        permit.at(),
        form.votes
    )
    .fetch_one(&mut *db)
    .await?;
    let stored = queries::decision(db, id, &Reach::WHOLE).await?;
    let changes = stored.snapshot().word("state", stored.state).created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a decision the writer saw at the form's version; number, group and state stay.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditDecision, DecisionId>,
    before: &Decision,
    new: &CompleteForm,
) -> Result<(), SaveError> {
    let form = &new.form;
    sqlx::query!(
        "UPDATE decision SET text = $3, decided_on = $4, scope_group_id = $5, scope_strategy_id = $6,
                scope_measure_id = $7, governance_cell = $8, meeting_id = $9, votes = $10, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.text,
        form.decided_on,
        form.scope_group.map(|id| id.0),
        form.scope_strategy.map(|id| id.0),
        new.scope_measure.map(|id| id.0),
        form.cell,
        form.meeting.map(|id| id.0),
        form.votes
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let id = permit.on();
    let after = queries::decision(db, id, &Reach::WHOLE).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// Moves a decision on or back; `Supersede` goes by [`supersede`].
/// Fails: a conflict where its state does not allow that any more.
pub async fn advance(
    db: &mut PgConnection,
    permit: &Permit<EditDecision, DecisionId>,
    decision: &Decision,
    event: DecisionEvent,
) -> Result<DecisionState, SaveError> {
    if event == DecisionEvent::Supersede {
        return Err(not_possible());
    }
    enter(db, permit, decision, event, None).await
}

/// Says which later decision replaces one.
/// Fails: a conflict where its state does not allow that any more.
pub async fn supersede(
    db: &mut PgConnection,
    permit: &Permit<EditDecision, DecisionId>,
    decision: &Decision,
    successor: &Decision,
) -> Result<DecisionState, SaveError> {
    let event = DecisionEvent::Supersede;
    enter(db, permit, decision, event, Some(successor)).await
}

async fn enter(
    db: &mut PgConnection,
    permit: &Permit<EditDecision, DecisionId>,
    decision: &Decision,
    event: DecisionEvent,
    successor: Option<&Decision>,
) -> Result<DecisionState, SaveError> {
    let state = decision
        .state
        .next(event)
        .map_err(|NotNow| not_possible())?;
    let done = sqlx::query!(
        "UPDATE decision SET state = $3, superseded_by_id = $4, version = version + 1
         WHERE id = $1 AND state = $2",
        permit.on().0,
        decision.state.as_str(),
        state.as_str(),
        successor.map(|d| d.id.0)
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(not_possible());
    }
    let after = Snapshot::new()
        .word("state", state)
        .optional("successor", successor.map(|d| &d.code));
    let changes = after.since(&Snapshot::new().word("state", decision.state));
    let action = format!("decision-{event}");
    permit.record_own(db, &action, &changes).await?;
    Ok(state)
}

fn not_possible() -> SaveError {
    AppError::Conflict("decision-not-possible").into()
}
