//! Answers of phones become contributions: those of a question, each once.

use sqlx::PgConnection;

use super::model::Question;
use crate::events;
use kernel::ids::{CircleId, LiveAnswerId};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::SaveError,
    history::{Changes, Snapshot},
};

/// Takes over the answers of a question, or one of them; how many there were. Who is not to be named
/// stays so. The caller holds the circle.
pub(super) async fn take(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    question: &Question,
    one: Option<LiveAnswerId>,
) -> Result<u64, SaveError> {
    let taken = sqlx::query!(
        "INSERT INTO contribution (circle_id, axis_id, round, kind, scale, level, axis_measure_id, source, invitee_id,
                                   speaker, organisation_id, organisation, unnamed, body, live_answer_id, said_on,
                                   position)
         SELECT q.circle_id, q.axis_id, q.round,
                CASE q.round WHEN 'appreciation' THEN 'appreciation' WHEN 'involvement' THEN 'involvement'
                             ELSE coalesce(nullif(n.option, ''), 'remark') END,
                CASE WHEN q.round = 'appreciation' THEN nullif(n.option, '')::smallint END,
                CASE WHEN q.round = 'involvement' THEN nullif(n.option, '') END,
                q.axis_measure_id, 'phone', i.id, coalesce(i.name, ''), i.organisation_id,
                CASE WHEN i.id IS NULL THEN '' ELSE coalesce(nullif(n.organisation, ''), o.name, i.organisation) END,
                i.id IS NULL, n.body, n.id, n.answered_on,
                (SELECT coalesce(max(c.position), 0) FROM contribution c WHERE c.circle_id = q.circle_id)
                    + row_number() OVER (ORDER BY n.id)
         FROM live_answer n JOIN live_question q ON q.id = n.question_id
         LEFT JOIN circle_invitee i ON i.id = n.invitee_id
         LEFT JOIN organisation o ON o.id = i.organisation_id
         WHERE q.id = $1 AND q.circle_id = $2 AND ($3::bigint IS NULL OR n.id = $3)
           AND (n.option <> '' AND q.round <> 'review' OR n.body <> '')
           AND NOT EXISTS (SELECT FROM contribution c WHERE c.live_answer_id = n.id)",
        question.id.0,
        permit.on().0,
        one.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?
    .rows_affected();
    if taken > 0 {
        let changes: Changes = Snapshot::new()
            .text("contribution_axis", question.axis_text())
            .word("contribution_round", question.round)
            .text("live_answers", taken)
            .created();
        permit
            .record(db, permit.on(), "take_over_answers", &changes, "")
            .await?;
        events::tell(db, permit.on()).await?;
    }
    Ok(taken)
}
