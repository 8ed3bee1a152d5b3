//! Reading questions, what was answered in words, and the code.

use sqlx::PgConnection;

use super::model::{Question, Session, Words};
use crate::results;
use kernel::{
    circle::{QuestionState, Round},
    ids::{CircleId, LiveAnswerId, LiveQuestionId, LiveSessionId},
    names::Names,
};

/// The questions of a circle, or one of them: axis by axis, first on it as a whole, then on each of
/// its measures.
async fn questions(
    db: &mut PgConnection,
    circle: CircleId,
    one: Option<LiveQuestionId>,
) -> sqlx::Result<Vec<Question>> {
    sqlx::query_as!(
        Question,
        r#"SELECT q.id as "id: LiveQuestionId", q.circle_id as "circle: CircleId",
                  live_asks_about(a, m) as "axis!: Names", q.axis_measure_id IS NOT NULL as "on_measure!",
                  q.round as "round: Round", q.prompt, q.state as "state: QuestionState", q.version,
                  (SELECT count(DISTINCT n.respondent) FROM live_answer n
                   WHERE n.question_id = q.id AND (n.option <> '' AND q.round <> 'review' OR n.body <> ''))
                      as "answers!",
                  (SELECT count(*) FROM live_answer n
                   WHERE n.question_id = q.id AND (n.option <> '' AND q.round <> 'review' OR n.body <> '')
                     AND NOT EXISTS (SELECT FROM contribution c WHERE c.live_answer_id = n.id)) as "left!"
           FROM live_question q JOIN axis a ON a.id = q.axis_id
           LEFT JOIN axis_measure m ON m.id = q.axis_measure_id
           WHERE q.circle_id = $1 AND q.archived_at IS NULL AND ($2::bigint IS NULL OR q.id = $2)
           ORDER BY a.position, a.id, m.position NULLS FIRST, m.id NULLS FIRST,
                    array_position(ARRAY['appreciation', 'involvement', 'review'], q.round), q.id LIMIT 300"#,
        circle.0,
        one.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// The questions of a circle, axis by axis.
pub(crate) async fn all(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Question>> {
    questions(db, circle, None).await
}

/// One question.
pub(crate) async fn question(
    db: &mut PgConnection,
    circle: CircleId,
    id: LiveQuestionId,
) -> sqlx::Result<Option<Question>> {
    Ok(questions(db, circle, Some(id)).await?.pop())
}

/// What was answered in words to questions that take no answers any more, in no order.
pub(super) async fn words(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Words>> {
    sqlx::query_as!(
        Words,
        r#"SELECT n.id as "id: LiveAnswerId", n.question_id as "question: LiveQuestionId", n.option, n.body,
                  i.name as "name?",
                  EXISTS (SELECT FROM contribution c WHERE c.live_answer_id = n.id) as "taken!"
           FROM live_answer n JOIN live_question q ON q.id = n.question_id
           LEFT JOIN circle_invitee i ON i.id = n.invitee_id
           WHERE q.circle_id = $1 AND q.state = ANY($2) AND q.archived_at IS NULL AND n.body <> ''
           ORDER BY n.id LIMIT 2000"#,
        circle.0,
        &results::ended_states() as &[&str]
    )
    .fetch_all(db)
    .await
}

/// The code that lets phones in now.
pub(crate) async fn session(
    db: &mut PgConnection,
    circle: CircleId,
) -> sqlx::Result<Option<Session>> {
    sqlx::query_as!(
        Session,
        r#"SELECT s.id as "id: LiveSessionId", s.code,
                  (SELECT count(*) FROM live_device d WHERE d.session_id = s.id) as "phones!"
           FROM live_session s WHERE s.circle_id = $1 AND s.open"#,
        circle.0
    )
    .fetch_optional(db)
    .await
}
