//! Recording decisions and moving their measures on.

use chrono::Datelike;
use sqlx::PgConnection;

use super::{
    forms::ArbitrationForm,
    model::{Number, Stance},
};
use crate::workflow::{self, StepPermit};
use kernel::ids::{ArbitrationId, MeasureId, PersonId};
use platform::{
    auth::{
        Permit,
        rights::permission::{Arbitrate, EvaluatePolitically},
    },
    errors::SaveError,
    history::{Changes, Snapshot},
};

/// Keeps two decisions from taking the same number.
const NUMBERING_LOCK: i64 = 0x4A41_4C4F_4E01;

/// Records a decision on measures, supersedes earlier ones on them, and takes each measure's
/// step. `steps` are the measures' step permits, one each.
///
/// # Errors
/// [`SaveError::Stale`] where a measure moved in between.
pub async fn decide(
    db: &mut PgConnection,
    permit: &Permit<Arbitrate>,
    by: PersonId,
    form: &ArbitrationForm,
    steps: &[StepPermit],
) -> Result<(ArbitrationId, Number), SaveError> {
    let year = form.taken_on.year();
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", NUMBERING_LOCK)
        .execute(&mut *db)
        .await?;
    let row = sqlx::query!(
        r#"INSERT INTO arbitration (year, number, taken_on, outcome, reason, strategy_id, destination,
                                    recorded_by_id, recorded_at)
           VALUES ($1, (SELECT coalesce(max(number), 0) + 1 FROM arbitration WHERE year = $1),
                   $2, $3, $4, $5, $6, $7, $8)
           RETURNING id as "id: ArbitrationId", number"#,
        year,
        form.taken_on,
        form.outcome.as_str(),
        form.reason,
        form.strategy.map(|id| id.0),
        form.destination,
        by.0,
        permit.at()
    )
    .fetch_one(&mut *db)
    .await?;
    let number = Number {
        year,
        number: row.number,
    };
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
        workflow::take(db, step, &number.to_string()).await?;
    }
    permit
        .record(db, row.id, "decide", &snapshot(form).created(), "")
        .await?;
    let mut superseded: Vec<ArbitrationId> = before.into_iter().map(|row| row.id).collect();
    superseded.sort();
    superseded.dedup();
    for id in superseded {
        permit
            .record(db, id, "supersede", &Changes::none(), &number.to_string())
            .await?;
    }
    Ok((row.id, number))
}

fn snapshot(form: &ArbitrationForm) -> Snapshot {
    Snapshot::new()
        .text("taken_on", form.taken_on)
        .word("outcome", form.outcome)
        .text("reason", &form.reason)
        .text("destination", &form.destination)
        .text("measure_count", form.measures.len())
}

/// Takes the same step on several measures of a decision.
///
/// # Errors
/// [`SaveError::Stale`] where one of them moved in between.
pub(crate) async fn move_on(
    db: &mut PgConnection,
    steps: &[StepPermit],
    reference: Number,
) -> Result<usize, SaveError> {
    for step in steps {
        workflow::take(db, step, &reference.to_string()).await?;
    }
    Ok(steps.len())
}

/// A parsed evaluation.
#[derive(Debug, Clone)]
pub struct EvaluationForm {
    pub stance: Stance,
    /// Markdown.
    pub body: String,
}

/// Records a cabinet's evaluation of a measure under a decision; saying it again replaces what
/// the same person said, and the history keeps both.
pub async fn evaluate(
    db: &mut PgConnection,
    permit: &Permit<EvaluatePolitically, MeasureId>,
    by: PersonId,
    decision: ArbitrationId,
    form: &EvaluationForm,
) -> Result<(), SaveError> {
    let measure = permit.on();
    let before = said(db, measure, by, decision).await?;
    sqlx::query!(
        "INSERT INTO political_evaluation (measure_id, arbitration_id, author_id, stance, body, given_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (measure_id, arbitration_id, author_id)
         DO UPDATE SET stance = $4, body = $5, given_at = $6",
        measure.0,
        decision.0,
        by.0,
        form.stance.as_str(),
        form.body,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let after = said(db, measure, by, decision).await?;
    permit
        .record_change(db, measure, "evaluate", &before, &after, "")
        .await?;
    Ok(())
}

/// What somebody said of a measure under a decision, for the history.
async fn said(
    db: &mut PgConnection,
    measure: MeasureId,
    by: PersonId,
    decision: ArbitrationId,
) -> sqlx::Result<Snapshot> {
    let said = sqlx::query!(
        r#"SELECT stance as "stance: Stance", body FROM political_evaluation
           WHERE measure_id = $1 AND arbitration_id = $2 AND author_id = $3"#,
        measure.0,
        decision.0,
        by.0
    )
    .fetch_optional(db)
    .await?;
    Ok(Snapshot::new()
        .optional_word("stance", said.as_ref().map(|s| s.stance))
        .optional("evaluation", said.as_ref().map(|s| &s.body)))
}
