//! Writing feedback. A draft is its writer's alone, and no history; what is sent named is recorded on
//! the invitee. What is sent unnamed leaves no trace but a day: not even the history tells of it, for
//! it keeps times. Its row is made anew, so that no copy of the draft leads to it.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    contributions,
    forms::FeedbackForm,
    model::{Answer, Asked, Feedback},
};
use crate::{
    policy::{self, OwnPlace},
    small,
};
use kernel::{
    dates::brussels_date,
    ids::{AxisId, CircleInviteeId, FeedbackFileId, FeedbackId},
};
use platform::{
    auth::{Permit, rights::permission::AnswerCircle},
    errors::{AppError, SaveError},
    history::Changes,
};

/// Whoever holds a link, in that circle.
pub(super) type Writing = Permit<AnswerCircle, OwnPlace>;

/// Holds the writer's own row: what two of their windows begin and send goes one by one.
async fn hold(db: &mut PgConnection, invitee: CircleInviteeId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT id FROM circle_invitee WHERE id = $1 FOR NO KEY UPDATE",
        invitee.0
    )
    .fetch_optional(db)
    .await?;
    Ok(())
}

/// Begins a feedback on an axis, with what its writer said before; where one is begun already, or
/// was sent, nothing happens.
pub(super) async fn begin(
    db: &mut PgConnection,
    permit: &Writing,
    (asked, axis): (&Asked, AxisId),
    unnamed: bool,
    before: &[Answer],
) -> Result<(), SaveError> {
    let (circle, invitee) = permit.on();
    hold(db, invitee).await?;
    let begun = sqlx::query_scalar!(
        r#"INSERT INTO feedback (circle_id, axis_id, note_version_id, invitee_id, unnamed, saved_at)
           SELECT $1, $2, $3, $4, $5, $6
           WHERE NOT EXISTS (SELECT FROM feedback_done WHERE invitee_id = $4 AND axis_id = $2)
           ON CONFLICT (circle_id, axis_id, invitee_id) DO NOTHING
           RETURNING id as "id: FeedbackId""#,
        circle.0,
        axis.0,
        asked.version.0,
        invitee.0,
        unnamed,
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?;
    if let Some(id) = begun {
        write_answers(db, id, before).await?;
    }
    Ok(())
}

async fn write_answers(
    db: &mut PgConnection,
    id: FeedbackId,
    answers: &[Answer],
) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM feedback_answer WHERE feedback_id = $1", id.0)
        .execute(&mut *db)
        .await?;
    let rounds: Vec<&str> = answers.iter().map(|said| said.round.as_str()).collect();
    let measures: Vec<Option<i64>> = answers
        .iter()
        .map(|said| said.measure.map(|measure| measure.0))
        .collect();
    let choices: Vec<&str> = answers.iter().map(|said| said.choice.as_str()).collect();
    let who: Vec<&str> = answers
        .iter()
        .map(|said| said.organisation.as_str())
        .collect();
    let bodies: Vec<&str> = answers.iter().map(|said| said.body.as_str()).collect();
    let positions: Vec<i32> = answers.iter().map(|said| said.position).collect();
    sqlx::query!(
        "INSERT INTO feedback_answer (feedback_id, round, axis_measure_id, choice, organisation, body, position)
         SELECT $1, round, measure, choice, organisation, body, position
         FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::int[])
              AS said (round, measure, choice, organisation, body, position)",
        id.0,
        &rounds as &[&str],
        &measures as &[Option<i64>],
        &choices as &[&str],
        &who as &[&str],
        &bodies as &[&str],
        &positions
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Keeps a draft that its writer saw at `form.version`; the version it has now. What was once sent
/// unnamed keeps no time.
/// Fails: [`SaveError::Stale`] where it was saved in another window, or sent.
pub(super) async fn save(
    db: &mut PgConnection,
    permit: &Writing,
    draft: &Feedback,
    form: &FeedbackForm,
) -> Result<i32, SaveError> {
    let (circle, invitee) = permit.on();
    let version = sqlx::query_scalar!(
        "UPDATE feedback SET unnamed = CASE WHEN sendings = 0 THEN $3 ELSE unnamed END, quotable = $4,
                saved_at = CASE WHEN invitee_id IS NOT NULL THEN $5::timestamptz END, version = version + 1
         WHERE id = $1 AND version = $2 AND NOT sent AND circle_id = $6 AND (invitee_id = $7 OR invitee_id IS NULL)
         RETURNING version",
        draft.id.0,
        form.version,
        form.unnamed,
        form.quotable,
        permit.at(),
        circle.0,
        invitee.0
    )
    .fetch_optional(&mut *db)
    .await?;
    let version = version.ok_or(SaveError::Stale)?;
    write_answers(db, draft.id, &form.answers).await?;
    Ok(version)
}

/// Sends a draft, with all that its form says. Of an unnamed one only the hash leads back, for who
/// holds the link.
/// Fails: as [`save`].
pub(super) async fn send(
    db: &mut PgConnection,
    permit: &Writing,
    draft: &Feedback,
    form: &FeedbackForm,
    hash: &[u8],
) -> Result<FeedbackId, SaveError> {
    let (_, invitee) = permit.on();
    let today = brussels_date(permit.at());
    hold(db, invitee).await?;
    save(db, permit, draft, form).await?;
    let unnamed = if draft.is_new() {
        form.unnamed
    } else {
        draft.unnamed
    };
    let id = if unnamed && draft.is_new() {
        let kind = kind_of(db, invitee, small::SMALLEST).await?;
        untie(db, draft.id, hash, kind, today).await?
    } else {
        let kind = kind_of(db, invitee, if unnamed { small::SMALLEST } else { 0 }).await?;
        mark_sent(db, draft.id, kind, today).await?
    };
    note_receipt(db, id).await?;
    sqlx::query!(
        "INSERT INTO feedback_done (invitee_id, axis_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        invitee.0,
        draft.axis.id.0
    )
    .execute(&mut *db)
    .await?;
    contributions::make(db, &policy::in_circle(permit), &[id]).await?;
    if !unnamed {
        let change = Changes::one("feedback_axis", "", draft.axis.text());
        permit
            .record(db, invitee, "feedback_send", &change, "")
            .await?;
    }
    Ok(id)
}

/// What somebody's organisation counts as, where at least so many on the list count as the same.
async fn kind_of(
    db: &mut PgConnection,
    invitee: CircleInviteeId,
    fewest: i64,
) -> sqlx::Result<Option<String>> {
    let found = sqlx::query_scalar!(
        r#"WITH listed AS (
             SELECT i.id, b.counts_as FROM circle_invitee me
             JOIN circle_invitee i ON i.circle_id = me.circle_id AND (i.archived_at IS NULL OR i.id = me.id)
             LEFT JOIN organisation o ON o.id = i.organisation_id
             JOIN circle_balance b ON b.kind = coalesce(i.organisation_kind, o.kind)
             WHERE me.id = $1)
         SELECT m.counts_as as "kind!" FROM listed m
         WHERE m.id = $1 AND $2 <= (SELECT count(*) FROM listed l WHERE l.counts_as = m.counts_as)"#,
        invitee.0,
        fewest
    );
    found.fetch_optional(db).await
}

/// Makes an unnamed draft anew, as something that belongs to nobody, and forgets the draft.
async fn untie(
    db: &mut PgConnection,
    draft: FeedbackId,
    hash: &[u8],
    kind: Option<String>,
    today: NaiveDate,
) -> sqlx::Result<FeedbackId> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO feedback (circle_id, axis_id, note_version_id, holder_hash, unnamed, quotable, state,
                                 organisation_kind, sent_on, sendings)
           SELECT circle_id, axis_id, note_version_id, $2, true, quotable, 'sent', $3, $4, 1
           FROM feedback WHERE id = $1
           RETURNING id as "id: FeedbackId""#,
        draft.0,
        hash,
        kind,
        today
    )
    .fetch_one(&mut *db)
    .await?;
    // Who would be involved would name the writer.
    sqlx::query!(
        "INSERT INTO feedback_answer (feedback_id, round, axis_measure_id, choice, organisation, body, position)
         SELECT $2, round, axis_measure_id, choice, '', body, position FROM feedback_answer
         WHERE feedback_id = $1",
        draft.0,
        id.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO feedback_file (feedback_id, file_name, content_type, content, added_on)
         SELECT $2, file_name, content_type, content, $3 FROM feedback_file WHERE feedback_id = $1",
        draft.0,
        id.0,
        today
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("DELETE FROM feedback WHERE id = $1", draft.0)
        .execute(db)
        .await?;
    Ok(id)
}

async fn mark_sent(
    db: &mut PgConnection,
    id: FeedbackId,
    kind: Option<String>,
    today: NaiveDate,
) -> sqlx::Result<FeedbackId> {
    sqlx::query!(
        "UPDATE feedback SET state = 'sent', sent_on = $2, sendings = sendings + 1, organisation_kind = $3,
                saved_at = CASE WHEN unnamed THEN NULL ELSE saved_at END, read_on = NULL
         WHERE id = $1",
        id.0,
        today,
        kind
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE feedback_answer a SET organisation = '' FROM feedback f
         WHERE f.id = a.feedback_id AND f.id = $1 AND f.unnamed",
        id.0
    )
    .execute(db)
    .await?;
    Ok(id)
}

/// Keeps what was said, as it was sent.
async fn note_receipt(db: &mut PgConnection, id: FeedbackId) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO feedback_sending (feedback_id, number, answers, sent_on)
         SELECT f.id, f.sendings,
                (SELECT coalesce(jsonb_agg(jsonb_build_object(
                            'round', a.round, 'measure', a.axis_measure_id, 'position', a.position,
                            'choice', a.choice, 'organisation', a.organisation, 'body', a.body)
                            ORDER BY array_position(ARRAY['appreciation', 'involvement', 'review'], a.round),
                                     a.axis_measure_id NULLS FIRST, a.position), '[]')
                 FROM feedback_answer a WHERE a.feedback_id = f.id),
                f.sent_on
         FROM feedback f WHERE f.id = $1",
        id.0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Opens what was sent, to be written on; what was sent counts until it is sent again.
pub(super) async fn reopen(
    db: &mut PgConnection,
    permit: &Writing,
    sent: &Feedback,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE feedback SET state = 'draft', version = version + 1 WHERE id = $1 AND sent",
        sent.id.0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() > 0 && !sent.unnamed {
        let (_, invitee) = permit.on();
        let change = Changes::one("feedback_axis", "", sent.axis.text());
        permit
            .record(db, invitee, "feedback_reopen", &change, "")
            .await?;
    }
    Ok(())
}

/// Files of a feedback at most.
const FILES: i64 = 10;

/// Keeps a file beside a draft; false where it has too many.
pub(super) async fn add_file(
    db: &mut PgConnection,
    permit: &Writing,
    draft: FeedbackId,
    (name, content_type): (&str, &str),
    content: &[u8],
) -> Result<bool, SaveError> {
    let (_, invitee) = permit.on();
    hold(db, invitee).await?;
    let done = sqlx::query!(
        "INSERT INTO feedback_file (feedback_id, file_name, content_type, content, added_on)
         SELECT $1, $2, $3, $4, $5
         WHERE (SELECT count(*) FROM feedback_file WHERE feedback_id = $1) < $6",
        draft.0,
        name,
        content_type,
        content,
        brussels_date(permit.at()),
        FILES
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Takes a file of a draft away.
pub(super) async fn remove_file(
    db: &mut PgConnection,
    permit: &Writing,
    draft: FeedbackId,
    file: FeedbackFileId,
) -> Result<(), SaveError> {
    let (circle, invitee) = permit.on();
    let done = sqlx::query!(
        "DELETE FROM feedback_file WHERE id = $1 AND feedback_id IN (
             SELECT id FROM feedback
             WHERE id = $2 AND circle_id = $3 AND (invitee_id = $4 OR invitee_id IS NULL))",
        file.0,
        draft.0,
        circle.0,
        invitee.0
    )
    .execute(db)
    .await?;
    match done.rows_affected() {
        0 => Err(AppError::NotFound.into()),
        _ => Ok(()),
    }
}
