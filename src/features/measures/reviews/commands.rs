//! Writing reviews.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{forms::ReviewForm, model::Review, queries};
use crate::{
    bilaterals,
    head::MeasureHead,
    workflow::{self, StepPermit},
};
use kernel::ids::{MeasureId, PersonId};
use platform::{
    auth::{
        Permit,
        rights::permission::{PrepareReview, SubmitReview},
    },
    errors::{AppError, SaveError},
    history::{self, NewEntry},
};

/// Saves a draft over the review the writer saw (`form.version`, 0 for none), submits it where
/// there is a permit for that, takes the steps that go with it and sees to the bilaterals the
/// measure demands.
/// Fails: [`SaveError::Stale`] where somebody saved or moved the measure in between; foreign keys
/// where a strategy or organisation does not exist.
pub async fn save(
    db: &mut PgConnection,
    permit: &Permit<PrepareReview, MeasureId>,
    submit: Option<&Permit<SubmitReview, MeasureId>>,
    steps: &[StepPermit],
    measure: &MeasureHead,
    before: Option<&Review>,
    form: &ReviewForm,
) -> Result<(), SaveError> {
    let submitted = submit.map(|permit| (permit.at(), permit.by()));
    write(db, permit, submitted, before, form).await?;
    let stored = queries::review(db, permit.on()).await?;
    let after = stored.ok_or(AppError::NotFound)?.snapshot();
    let changes = match before {
        Some(before) => after.since(&before.snapshot()),
        None => after.created(),
    };
    let saved = NewEntry {
        subject: permit.on().into(),
        action: "review_save".to_owned(),
        changes,
        note: String::new(),
    };
    let said = if saved.changes.is_empty() {
        Vec::new()
    } else {
        vec![saved]
    };
    if steps.is_empty() {
        history::record_all(db, permit.at(), permit.by(), &said).await?;
    } else {
        workflow::take_all(db, steps, "", said).await?;
    }
    bilaterals::commands::ensure(db, permit, measure).await
}

/// Writes the review and whom it consults, in one statement.
async fn write(
    db: &mut PgConnection,
    permit: &Permit<PrepareReview, MeasureId>,
    submitted: Option<(DateTime<Utc>, Option<PersonId>)>,
    before: Option<&Review>,
    form: &ReviewForm,
) -> Result<(), SaveError> {
    let a = &form.answers;
    let consult: Vec<i64> = a.consult.iter().map(|id| id.0).collect();
    let (by, at) = (permit.by().map(|id| id.0), permit.at());
    let submitted_at = submitted.map(|(at, _)| at);
    let submitted_by = submitted.and_then(|(_, by)| by).map(|id| id.0);
    let saved = match before {
        None => {
            sqlx::query_scalar!(
                r#"WITH saved AS (
                     INSERT INTO review (measure_id, coverage, covered_by, relevance, proposal, merge_into,
                         hand_over_to_id, staff, money, reason, confidence, prepared_by_id, saved_at,
                         submitted_at, submitted_by_id)
                     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $16, $17
                     WHERE $14::int = 0
                     ON CONFLICT (measure_id) DO NOTHING
                     RETURNING id),
                   consulted AS (
                     INSERT INTO review_consultation (review_id, organisation_id)
                     SELECT saved.id, unnest($15::bigint[]) FROM saved ON CONFLICT DO NOTHING)
                   SELECT true as "saved!" FROM saved"#,
                permit.on().0,
                a.coverage.map(|w| w.as_str()),
                a.covered_by,
                a.relevance.map(|w| w.as_str()),
                a.proposal.map(|w| w.as_str()),
                a.merge_into,
                a.hand_over_to.map(|id| id.0),
                a.staff.map(|w| w.as_str()),
                a.money.map(|w| w.as_str()),
                a.reason,
                a.confidence.map(|w| w.as_str()),
                by,
                at,
                form.version,
                &consult,
                submitted_at,
                submitted_by
            )
            .fetch_optional(db)
            .await?
        }
        Some(before) => {
            sqlx::query_scalar!(
                r#"WITH saved AS (
                     UPDATE review SET coverage = $3, covered_by = $4, relevance = $5, proposal = $6,
                         merge_into = $7, hand_over_to_id = $8, staff = $9, money = $10, reason = $11,
                         confidence = $12, prepared_by_id = $13, saved_at = $14, version = version + 1,
                         submitted_at = $16, submitted_by_id = $17
                     WHERE id = $1 AND version = $2 AND submitted_at IS NULL
                     RETURNING id),
                   left_out AS (
                     DELETE FROM review_consultation c USING saved
                     WHERE c.review_id = saved.id AND NOT c.organisation_id = ANY($15)),
                   consulted AS (
                     INSERT INTO review_consultation (review_id, organisation_id)
                     SELECT saved.id, unnest($15::bigint[]) FROM saved ON CONFLICT DO NOTHING)
                   SELECT true as "saved!" FROM saved"#,
                before.id.0,
                form.version,
                a.coverage.map(|w| w.as_str()),
                a.covered_by,
                a.relevance.map(|w| w.as_str()),
                a.proposal.map(|w| w.as_str()),
                a.merge_into,
                a.hand_over_to.map(|id| id.0),
                a.staff.map(|w| w.as_str()),
                a.money.map(|w| w.as_str()),
                a.reason,
                a.confidence.map(|w| w.as_str()),
                by,
                at,
                &consult,
                submitted_at,
                submitted_by
            )
            .fetch_optional(db)
            .await?
        }
    };
    saved.map(|_| ()).ok_or(SaveError::Stale)
}
