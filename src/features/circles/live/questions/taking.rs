//! Answers of phones become contributions: those of a question, each once.

use sqlx::PgConnection;

use super::model::Question;
use crate::events;
use kernel::ids::{CircleId, LiveAnswerId, LiveQuestionId};
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
    let which = Which {
        question: Some(question.id),
        one,
    };
    let taken = insert(db, permit, which).await?;
    if taken > 0 {
        let changes: Changes = Snapshot::new()
            .text("contribution_axis", question.axis_text())
            .word("contribution_round", question.round)
            .text("live_answers", taken)
            .created();
        permit.record_own(db, "take_over_answers", &changes).await?;
        events::tell(db, permit.on()).await?;
    }
    Ok(taken)
}

/// Which answers.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Which {
    /// None: of all that take no answers any more, those that say something in words.
    pub question: Option<LiveQuestionId>,
    /// None: all of them.
    pub one: Option<LiveAnswerId>,
}

/// Makes contributions of answers that are none yet; how many there were. The caller records it.
pub(crate) async fn insert(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    which: Which,
) -> sqlx::Result<u64> {
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
                i.id IS NULL, btrim(n.body), n.id, n.answered_on,
                (SELECT coalesce(max(c.position), 0) FROM contribution c WHERE c.circle_id = q.circle_id)
                    + row_number() OVER (ORDER BY n.id)
         FROM live_answer n JOIN live_question q ON q.id = n.question_id
         LEFT JOIN circle_invitee i ON i.id = n.invitee_id
         LEFT JOIN organisation o ON o.id = i.organisation_id
         WHERE q.circle_id = $1 AND ($2::bigint IS NULL OR q.id = $2) AND ($3::bigint IS NULL OR n.id = $3)
           AND (btrim(n.body) <> '' OR $2 IS NOT NULL AND n.option <> '' AND q.round <> 'review')
           AND ($2 IS NOT NULL OR NOT q.open AND q.archived_at IS NULL)
           AND NOT EXISTS (SELECT FROM contribution c WHERE c.live_answer_id = n.id)",
        permit.on().0,
        which.question.map(|id| id.0),
        which.one.map(|id| id.0)
    )
    .execute(db)
    .await?;
    Ok(taken.rows_affected())
}
