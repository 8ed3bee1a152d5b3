//! Writing what is made of contributions: what says the same, what is quoted, what is prepared to be
//! answered, and what their authors object.

use sqlx::PgConnection;

use super::Preparing;
use crate::{
    policy::OwnPlace,
    synthesis::{
        forms::TreatmentForm,
        model::{Contribution, Treatment},
        queries,
    },
};
use kernel::ids::ContributionId;
use platform::{
    auth::{Permit, rights::permission::AnswerCircle},
    errors::{AppError, OrStale as _, SaveError},
    history::{Changes, Snapshot},
};

/// Notes that the pilot has read these: their authors find the day.
pub async fn mark_read(db: &mut PgConnection, permit: &Preparing, ids: &[i64]) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE contribution SET read_on = ($3::timestamptz AT TIME ZONE 'Europe/Brussels')::date
         WHERE circle_id = $1 AND id = ANY($2) AND read_on IS NULL",
        permit.on().0,
        ids,
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Says that a contribution says the same as another, or none any more; both stay. It is the first of
/// those that say so that the others are said to be like. The writer saw it at version `seen`.
/// Fails: a conflict where others are said to be like this one; [`SaveError::Stale`] where somebody
/// saved in between.
pub async fn same_as(
    db: &mut PgConnection,
    permit: &Preparing,
    (of, seen): (&Contribution, i32),
    other: Option<&Contribution>,
) -> Result<(), SaveError> {
    if other.is_some() && of.others > 0 {
        return Err(AppError::Conflict("synthesis-same-has-others").into());
    }
    let first = other.map(|other| other.same_as.unwrap_or(other.id));
    if first == Some(of.id) {
        return Err(AppError::BadRequest("error-choose").into());
    }
    sqlx::query!(
        "UPDATE contribution SET version = version + 1 WHERE id = $1 AND circle_id = $2 AND version = $3",
        of.id.0,
        permit.on().0,
        seen
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    match first {
        Some(first) => {
            sqlx::query!(
                "INSERT INTO same_as (contribution_id, other_id) VALUES ($1, $2)
                 ON CONFLICT (contribution_id) DO UPDATE SET other_id = excluded.other_id",
                of.id.0,
                first.0
            )
            .execute(&mut *db)
            .await?;
        }
        None => {
            sqlx::query!("DELETE FROM same_as WHERE contribution_id = $1", of.id.0)
                .execute(&mut *db)
                .await?;
        }
    }
    let text = other.map_or_else(String::new, Contribution::excerpt);
    let changes = Changes::one("same_as", "", text);
    permit.record(db, of.id, "same_as", &changes, "").await?;
    Ok(())
}

/// Quotes a contribution, or no longer; the writer saw it at version `seen`.
/// Fails: a conflict where its author does not allow it; [`SaveError::Stale`] where somebody saved
/// in between.
pub async fn quote(
    db: &mut PgConnection,
    permit: &Preparing,
    (of, seen): (&Contribution, i32),
    quote: &str,
) -> Result<(), SaveError> {
    if !of.quotable && !quote.is_empty() {
        return Err(AppError::Conflict("synthesis-not-quotable").into());
    }
    let quoted = sqlx::query_scalar!(
        "UPDATE contribution SET quote = $3, version = version + 1, change = nextval('contribution_change')
         WHERE id = $1 AND circle_id = $2 AND version = $4 AND (quotable OR $3 = '') RETURNING quote",
        of.id.0,
        permit.on().0,
        quote,
        seen
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(SaveError::Stale)?;
    let before = Snapshot::new().text("quote", &of.quote);
    let after = Snapshot::new().text("quote", quoted);
    permit
        .record_change(db, of.id, "quote", &before, &after, "")
        .await?;
    Ok(())
}

/// Prepares what is said of a contribution, which the writer saw at `form.version`. Nobody sees it
/// before it is published.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn treat(
    db: &mut PgConnection,
    permit: &Preparing,
    (of, before): (ContributionId, Option<&Treatment>),
    form: &TreatmentForm,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "INSERT INTO treatment AS t (contribution_id, outcome, why, note_section_id, section, by_id)
         SELECT c.id, $4, $5, $6,
                coalesce(nullif($7, ''), (SELECT heading FROM note_section WHERE id = $6), ''), $8
         FROM contribution c WHERE c.id = $1 AND c.circle_id = $2 AND c.archived_at IS NULL
         ON CONFLICT (contribution_id) DO UPDATE SET outcome = excluded.outcome, why = excluded.why,
             note_section_id = excluded.note_section_id, section = excluded.section, by_id = excluded.by_id,
             version = t.version + 1
         WHERE t.version = $3",
        of.0,
        permit.on().0,
        form.version,
        form.said.outcome.as_str(),
        form.said.why,
        form.note_section.map(|id| id.0),
        form.said.section,
        permit.by().map(|id| id.0)
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 || before.map_or(0, |before| before.version) != form.version {
        return Err(SaveError::Stale);
    }
    let after = queries::treatment(db, of).await?;
    let empty = Snapshot::new();
    let before = before.map_or(empty.clone(), Treatment::snapshot);
    let after = after.map_or(empty, |after| after.snapshot());
    permit
        .record_change(db, of, "treat", &before, &after, "")
        .await?;
    Ok(())
}

/// Says nothing of a contribution any more, where nothing was published; the writer saw what was
/// prepared at version `seen`.
/// Fails: a conflict where something was; [`SaveError::Stale`] where somebody saved in between.
pub async fn leave_untreated(
    db: &mut PgConnection,
    permit: &Preparing,
    (of, before): (ContributionId, &Treatment),
    seen: i32,
) -> Result<(), SaveError> {
    if before.published {
        return Err(AppError::Conflict("synthesis-already-published").into());
    }
    if before.version != seen {
        return Err(SaveError::Stale);
    }
    sqlx::query!(
        "DELETE FROM treatment t USING contribution c
         WHERE c.id = t.contribution_id AND c.id = $1 AND c.circle_id = $2 AND t.published_at IS NULL",
        of.0,
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    let changes = Snapshot::new()
        .word("treatment_outcome", before.outcome)
        .created();
    permit
        .record(db, of, "leave_untreated", &changes, "")
        .await?;
    Ok(())
}

/// "That's not what I meant", said by who holds the link of its author; empty: it is, after all. What
/// was answered to it was answered to other words: both stay to be read, before the new ones.
/// Fails: [`AppError::NotFound`] where it is not theirs.
pub async fn object(
    db: &mut PgConnection,
    permit: &Permit<AnswerCircle, OwnPlace>,
    of: ContributionId,
    objection: &str,
) -> Result<(), SaveError> {
    let (circle, invitee) = permit.on();
    let said = sqlx::query!(
        "UPDATE contribution SET objection = $4, version = version + 1, change = nextval('contribution_change'),
                objected_at = CASE WHEN $4 <> '' THEN $5::timestamptz END,
                objection_answer = '', objection_answered_at = NULL,
                earlier_objections = CASE WHEN objection_answer = '' THEN earlier_objections
                    ELSE earlier_objections || jsonb_build_array(jsonb_build_object(
                        'objection', objection, 'objected_at', objected_at,
                        'answer', objection_answer, 'answered_at', objection_answered_at)) END
         WHERE id = $3 AND circle_id = $1 AND invitee_id = $2 AND archived_at IS NULL RETURNING objection",
        circle.0,
        invitee.0,
        of.0,
        objection,
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(AppError::NotFound)?;
    let changes = Changes::one("objection", "", said.objection);
    permit.record(db, of, "object", &changes, "").await?;
    Ok(())
}

/// Says to its author that their objection was read and why what became of it stays; empty: the
/// objection waits again. The writer saw both at version `seen`.
/// Fails: a conflict where nobody objects; [`SaveError::Stale`] where somebody saved in between.
pub async fn answer_objection(
    db: &mut PgConnection,
    permit: &Preparing,
    (of, seen): (&Contribution, i32),
    answer: &str,
) -> Result<(), SaveError> {
    if of.objection.is_empty() {
        return Err(AppError::Conflict("synthesis-objection-gone").into());
    }
    let said = sqlx::query_scalar!(
        "UPDATE contribution SET objection_answer = $3, version = version + 1, change = nextval('contribution_change'),
                objection_answered_at = CASE WHEN $3 <> '' THEN $5::timestamptz END
         WHERE id = $1 AND circle_id = $2 AND version = $4 AND objection <> '' RETURNING objection_answer",
        of.id.0,
        permit.on().0,
        answer,
        seen,
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(SaveError::Stale)?;
    let before = Snapshot::new().text("objection_answer", &of.objection_answer);
    let after = Snapshot::new().text("objection_answer", said);
    permit
        .record_change(db, of.id, "answer_objection", &before, &after, "")
        .await?;
    Ok(())
}
