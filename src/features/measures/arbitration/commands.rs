//! Recording decisions and moving their measures on.

use std::collections::BTreeMap;

use chrono::Datelike;
use sqlx::PgConnection;

use super::{
    forms::{ArbitrationForm, EvaluationForm},
    model::Stance,
    queries,
};
use crate::workflow::{self, StepPermit};
use kernel::ids::{ArbitrationId, MeasureId, PersonId};
use platform::{
    auth::{
        Permit,
        rights::permission::{Arbitrate, EvaluatePolitically},
    },
    errors::{AppError, SaveError},
    history::{Changes, Snapshot, Subject},
};

/// Records a decision on measures under the next number of the register, supersedes earlier ones on
/// them, and takes each measure's step. `steps` are the measures' step permits, one each.
/// Fails: [`SaveError::Stale`] where a measure moved in between.
pub async fn decide(
    db: &mut PgConnection,
    permit: &Permit<Arbitrate>,
    by: PersonId,
    form: &ArbitrationForm,
    steps: &[StepPermit],
) -> Result<(ArbitrationId, String), SaveError> {
    let row = sqlx::query!(
        r#"INSERT INTO arbitration (year, taken_on, outcome, reason, strategy_id, destination, meeting_id,
                                    recorded_by_id, recorded_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
           RETURNING id as "id: ArbitrationId", code"#,
        form.taken_on.year(),
        form.taken_on,
        form.outcome.as_str(),
        form.reason,
        form.strategy.map(|id| id.0),
        form.destination,
        form.meeting.map(|id| id.0),
        by.0,
        permit.at()
    )
    .fetch_one(&mut *db)
    .await?;
    let measures: Vec<i64> = steps.iter().map(|step| step.measure().0).collect();
    let before = sqlx::query!(
        r#"UPDATE arbitration_measure SET superseded_by_id = $1
           WHERE measure_id = ANY($2) AND superseded_by_id IS NULL
           RETURNING arbitration_id as "id: ArbitrationId""#,
        row.id.0,
        &measures
    )
    .fetch_all(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO arbitration_measure (arbitration_id, measure_id)
         SELECT $1, unnest($2::bigint[])",
        row.id.0,
        &measures
    )
    .execute(&mut *db)
    .await?;
    for step in steps {
        workflow::take(db, step, &row.code).await?;
    }
    let decided = stored(db, row.id, measures.len()).await?;
    permit
        .record(db, row.id, "decide", &decided.created(), "")
        .await?;
    let mut superseded: Vec<ArbitrationId> = before.into_iter().map(|row| row.id).collect();
    superseded.sort();
    superseded.dedup();
    for id in superseded {
        permit
            .record(db, id, "supersede", &Changes::none(), &row.code)
            .await?;
    }
    Ok((row.id, row.code))
}

/// A decision on so many measures, as it is stored, for the history.
async fn stored(
    db: &mut PgConnection,
    id: ArbitrationId,
    measures: usize,
) -> Result<Snapshot, SaveError> {
    let decided = queries::arbitration(db, id).await?;
    let decided = decided.ok_or(AppError::NotFound)?;
    Ok(Snapshot::new()
        .text("taken_on", decided.taken_on)
        .word("outcome", decided.outcome)
        .text("reason", &decided.reason)
        .text("destination", &decided.destination)
        .optional("meeting", decided.meeting.as_ref())
        .text("measure_count", measures))
}

/// Takes the same step on several measures of a decision, with a note to their lines of steps and
/// the history.
/// Fails: [`SaveError::Stale`] where one of them moved in between.
pub(crate) async fn move_on(
    db: &mut PgConnection,
    steps: &[StepPermit],
    note: &str,
) -> Result<usize, SaveError> {
    for step in steps {
        workflow::take(db, step, note).await?;
    }
    Ok(steps.len())
}

/// Takes measures back from the cabinets, where none of these has said anything of them yet. Whoever
/// asked for the steps holds the measures, so that nobody evaluates them meanwhile.
/// Fails: a conflict where somebody has evaluated one of them; else as [`move_on`].
pub(crate) async fn take_back(
    db: &mut PgConnection,
    steps: &[StepPermit],
    code: &str,
) -> Result<usize, SaveError> {
    let measures: Vec<i64> = steps.iter().map(|step| step.measure().0).collect();
    if queries::evaluations(db, &measures).await? > 0 {
        return Err(AppError::Conflict("arbitration-evaluated").into());
    }
    move_on(db, steps, code).await
}

/// Records a cabinet's evaluations of measures under a decision; saying it again replaces what the
/// same person said, and the history keeps both.
pub async fn evaluate(
    db: &mut PgConnection,
    said: &[(Permit<EvaluatePolitically, MeasureId>, EvaluationForm)],
    by: PersonId,
    decision: ArbitrationId,
) -> Result<(), SaveError> {
    let Some((permit, _)) = said.first() else {
        return Ok(());
    };
    let measures: Vec<i64> = said.iter().map(|(permit, _)| permit.on().0).collect();
    let stances: Vec<&str> = said.iter().map(|(_, form)| form.stance.as_str()).collect();
    let bodies: Vec<&str> = said.iter().map(|(_, form)| form.body.as_str()).collect();
    let before = words_of(db, &measures, by, decision).await?;
    sqlx::query!(
        "INSERT INTO political_evaluation (measure_id, arbitration_id, author_id, stance, body, given_at)
         SELECT said.measure_id, $4, $5, said.stance, said.body, $6
         FROM unnest($1::bigint[], $2::text[], $3::text[]) AS said (measure_id, stance, body)
         ON CONFLICT (measure_id, arbitration_id, author_id)
         DO UPDATE SET stance = EXCLUDED.stance, body = EXCLUDED.body, given_at = EXCLUDED.given_at
         WHERE (political_evaluation.stance, political_evaluation.body)
               IS DISTINCT FROM (EXCLUDED.stance, EXCLUDED.body)",
        &measures,
        &stances as &[&str],
        &bodies as &[&str],
        decision.0,
        by.0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let after = words_of(db, &measures, by, decision).await?;
    let nothing = Snapshot::new();
    let changes = after.iter().map(|(measure, after)| {
        let before = before.get(measure).unwrap_or(&nothing);
        (Subject::from(*measure), after.since(before))
    });
    let changes: Vec<_> = changes.filter(|(_, changes)| !changes.is_empty()).collect();
    permit.record_many(db, "evaluate", &changes, "").await?;
    Ok(())
}

/// What somebody has said of measures under a decision, for the history.
async fn words_of(
    db: &mut PgConnection,
    measures: &[i64],
    by: PersonId,
    decision: ArbitrationId,
) -> sqlx::Result<BTreeMap<MeasureId, Snapshot>> {
    let said = sqlx::query!(
        r#"SELECT measure_id as "measure: MeasureId", stance as "stance: Stance", body
           FROM political_evaluation
           WHERE measure_id = ANY($1) AND arbitration_id = $2 AND author_id = $3"#,
        measures,
        decision.0,
        by.0
    )
    .fetch_all(db)
    .await?;
    let words = said.into_iter().map(|row| {
        let words = Snapshot::new()
            .word("stance", row.stance)
            .text("evaluation", row.body);
        (row.measure, words)
    });
    Ok(words.collect())
}
