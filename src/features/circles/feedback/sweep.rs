//! What is over: links lead back to unnamed feedback no more, and what was opened again and not sent
//! says what it said when it was sent. Nothing waits for that: whoever reads, reads what was sent.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::{Connection as _, PgConnection};

use crate::{queries, windows};
use kernel::ids::CircleId;

/// So long after the last person's end, which has its minutes of grace.
const AFTER: TimeDelta = TimeDelta::hours(1);

/// Forgets what leads back to unnamed feedback, and ends what was left open.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    let begun = sqlx::query!(
        r#"SELECT DISTINCT f.circle_id as "circle: CircleId",
                  (SELECT max(x.until_on) FROM feedback_extension x
                   JOIN circle_invitee i ON i.id = x.invitee_id
                   WHERE i.circle_id = f.circle_id) as "extended?: NaiveDate"
           FROM feedback f
           WHERE f.holder_hash IS NOT NULL OR f.sendings > 0 AND NOT f.sent"#
    )
    .fetch_all(&mut *db)
    .await?;
    let mut over = BTreeSet::new();
    for row in begun {
        let circle = queries::circle(db, None, row.circle).await?;
        let window = circle.and_then(|circle| windows::feedback(&circle, row.extended));
        if window.is_none_or(|window| now > window.closes_at + AFTER) {
            over.insert(row.circle.0);
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    let over: Vec<i64> = over.into_iter().collect();
    let mut tx = db.begin().await?;
    restore(&mut tx, &over).await?;
    sqlx::query!(
        "UPDATE feedback SET holder_hash = NULL WHERE circle_id = ANY($1) AND holder_hash IS NOT NULL",
        &over
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await
}

/// What was opened again and not sent says again what was sent last.
async fn restore(db: &mut PgConnection, circles: &[i64]) -> sqlx::Result<()> {
    let open = sqlx::query_scalar!(
        "UPDATE feedback SET state = 'sent', version = version + 1
         WHERE circle_id = ANY($1) AND sendings > 0 AND NOT sent RETURNING id",
        circles
    )
    .fetch_all(&mut *db)
    .await?;
    sqlx::query!(
        "DELETE FROM feedback_answer WHERE feedback_id = ANY($1)",
        &open
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO feedback_answer (feedback_id, round, axis_measure_id, choice, organisation, body, position)
         SELECT f.id, a.round, a.measure, a.choice, a.organisation, a.body, a.position
         FROM feedback f
         JOIN feedback_sending s ON s.feedback_id = f.id AND s.number = f.sendings
         CROSS JOIN LATERAL jsonb_to_recordset(s.answers)
              AS a (round text, measure bigint, choice text, organisation text, body text, position int)
         WHERE f.id = ANY($1)",
        &open
    )
    .execute(db)
    .await?;
    Ok(())
}
