//! Writing reviews.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    forms::ReviewForm,
    model::{Review, snapshot},
    queries,
};
use crate::{
    features::measures::{
        bilaterals,
        head::MeasureHead,
        workflow::{self, StepPermit},
    },
    kernel::ids::{PersonId, ReviewId},
    platform::{
        auth::{
            Permit,
            rights::permission::{PrepareReview, SubmitReview},
        },
        errors::SaveError,
    },
};

/// Saves a draft over the review the writer saw (`form.version`, 0 for none) and sees to the
/// bilaterals the measure demands. `start` is the workflow's first step, where it is to be taken.
///
/// # Errors
/// [`SaveError::Stale`] where somebody saved or moved the measure in between; foreign keys
/// where a strategy or organisation does not exist.
pub async fn save(
    db: &mut PgConnection,
    permit: &Permit<PrepareReview>,
    start: Option<&StepPermit>,
    measure: &MeasureHead,
    before: Option<&Review>,
    form: &ReviewForm,
) -> Result<ReviewId, SaveError> {
    let id = write(db, permit.by(), permit.at(), measure, before, form).await?;
    if let Some(start) = start {
        workflow::take(db, start, "").await?;
    }
    let hand_over = queries::strategy_code(db, form.answers.hand_over_to).await?;
    let consult = queries::short_names(db, &form.answers.consult).await?;
    let after = snapshot(&form.answers, hand_over.as_deref(), &consult);
    let changes = match before {
        Some(before) => after.since(&before.snapshot()),
        None => after.created(),
    };
    if !changes.is_empty() {
        permit
            .record(db, measure.id, "review_save", &changes, "")
            .await?;
    }
    bilaterals::commands::ensure(db, permit, measure).await?;
    Ok(id)
}

/// Submits the review just saved in the same transaction.
///
/// # Errors
/// [`SaveError::Stale`] where somebody moved the measure in between.
pub async fn submit(
    db: &mut PgConnection,
    permit: &Permit<SubmitReview>,
    step: &StepPermit,
    id: ReviewId,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE review SET submitted_at = $2, submitted_by_id = $3 WHERE id = $1",
        id.0,
        permit.at(),
        permit.by().map(|by| by.0)
    )
    .execute(&mut *db)
    .await?;
    workflow::take(db, step, "").await?;
    Ok(())
}

async fn write(
    db: &mut PgConnection,
    by: Option<PersonId>,
    at: DateTime<Utc>,
    measure: &MeasureHead,
    before: Option<&Review>,
    form: &ReviewForm,
) -> Result<ReviewId, SaveError> {
    let a = &form.answers;
    let id = match before {
        None => {
            sqlx::query_scalar!(
                r#"INSERT INTO review (measure_id, coverage, covered_by, relevance, proposal, merge_into,
                       hand_over_to_id, staff, money, reason, confidence, prepared_by_id, saved_at)
                   SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 WHERE $14::int = 0
                   ON CONFLICT (measure_id) DO NOTHING
                   RETURNING id as "id: ReviewId""#,
                measure.id.0,
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
                by.map(|id| id.0),
                at,
                form.version
            )
            .fetch_optional(&mut *db)
            .await?
        }
        Some(before) => {
            sqlx::query_scalar!(
                r#"UPDATE review SET coverage = $3, covered_by = $4, relevance = $5, proposal = $6,
                       merge_into = $7, hand_over_to_id = $8, staff = $9, money = $10, reason = $11,
                       confidence = $12, prepared_by_id = $13, saved_at = $14, version = version + 1
                   WHERE id = $1 AND version = $2 AND submitted_at IS NULL
                   RETURNING id as "id: ReviewId""#,
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
                by.map(|id| id.0),
                at
            )
            .fetch_optional(&mut *db)
            .await?
        }
    };
    let id = id.ok_or(SaveError::Stale)?;
    let consult: Vec<i64> = a.consult.iter().map(|id| id.0).collect();
    sqlx::query!(
        "DELETE FROM review_consultation WHERE review_id = $1 AND NOT organisation_id = ANY($2)",
        id.0,
        &consult
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO review_consultation (review_id, organisation_id)
         SELECT $1, unnest($2::bigint[]) ON CONFLICT DO NOTHING",
        id.0,
        &consult
    )
    .execute(&mut *db)
    .await?;
    Ok(id)
}
