//! The contributions that a feedback is: the synthesis is made of them.

use chrono::NaiveTime;
use sqlx::PgConnection;

use kernel::{
    dates::{brussels_date, from_brussels},
    ids::{CircleId, FeedbackId},
};
use platform::auth::Permit;

/// What was sent in a circle, and of which some words are no contribution.
pub(crate) async fn missing(
    db: &mut PgConnection,
    circle: CircleId,
) -> sqlx::Result<Vec<FeedbackId>> {
    sqlx::query_scalar!(
        r#"SELECT DISTINCT f.id as "id: FeedbackId" FROM feedback f JOIN feedback_answer a ON a.feedback_id = f.id
           WHERE f.circle_id = $1 AND f.sent AND btrim(a.body) <> ''
             AND NOT EXISTS (SELECT FROM contribution c WHERE c.circle_id = $1 AND c.feedback_id = f.id
                             AND c.body = btrim(a.body) AND c.archived_at IS NULL)
           LIMIT 5000"#,
        circle.0
    )
    .fetch_all(db)
    .await
}

/// Makes contributions of what was sent: those there were say what is said now, those that are said
/// no more are put away. Their numbers tell no order. How many say something in words that is new.
pub(crate) async fn make<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleId>,
    ids: &[FeedbackId],
) -> sqlx::Result<i64> {
    let circle = permit.on();
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let came = sqlx::query_scalar!(
        r#"WITH made AS (
         INSERT INTO contribution AS c (circle_id, axis_id, round, kind, scale, level, axis_measure_id, source,
                                        invitee_id, speaker, organisation_id, organisation, unnamed, body,
                                        quotable, feedback_id, client_id, change, said_on)
         SELECT f.circle_id, f.axis_id, a.round, CASE a.round WHEN 'review' THEN coalesce(nullif(a.choice, ''), 'remark') ELSE a.round END,
                CASE a.round WHEN 'appreciation' THEN nullif(a.choice, '')::smallint END,
                CASE a.round WHEN 'involvement' THEN nullif(a.choice, '') END, a.axis_measure_id, 'feedback',
                f.invitee_id, coalesce(nullif(i.name, ''), i.email, ''),
                CASE WHEN a.organisation = '' THEN i.organisation_id END,
                coalesce(nullif(a.organisation, ''), i.organisation, ''), f.unnamed, btrim(a.body), f.quotable, f.id,
                'feedback-' || f.id || '-' || a.round || '-' || coalesce(a.axis_measure_id, 0) || '-' || a.position,
                0, f.sent_on
         FROM feedback f
         JOIN feedback_answer a ON a.feedback_id = f.id
         LEFT JOIN circle_invitee i ON i.id = f.invitee_id
         WHERE f.id = ANY($1) AND f.circle_id = $2
         ON CONFLICT (circle_id, client_id) DO UPDATE SET
             kind = excluded.kind, scale = excluded.scale, level = excluded.level,
             organisation_id = excluded.organisation_id, organisation = excluded.organisation,
             body = excluded.body, quotable = excluded.quotable, said_on = excluded.said_on,
             read_on = NULL, archived_at = NULL, version = c.version + 1
         WHERE (c.kind, c.scale, c.level, c.organisation, c.body, c.quotable, c.archived_at)
               IS DISTINCT FROM (excluded.kind, excluded.scale, excluded.level, excluded.organisation,
                                 excluded.body, excluded.quotable, NULL::timestamptz)
         RETURNING c.body)
         SELECT count(*) FILTER (WHERE body <> '') as "came!" FROM made"#,
        &ids,
        circle.0
    )
    .fetch_one(&mut *db)
    .await?;
    // The beginning of the day: no time of what may be unnamed.
    sqlx::query!(
        "UPDATE contribution c SET archived_at = $2, version = version + 1
         WHERE c.feedback_id = ANY($1) AND c.circle_id = $3 AND c.archived_at IS NULL AND c.client_id NOT IN (
             SELECT 'feedback-' || a.feedback_id || '-' || a.round || '-' || coalesce(a.axis_measure_id, 0)
                    || '-' || a.position
             FROM feedback_answer a WHERE a.feedback_id = c.feedback_id)",
        &ids,
        from_brussels(brussels_date(permit.at()), NaiveTime::MIN),
        circle.0
    )
    .execute(db)
    .await?;
    Ok(came)
}
