//! Writing questions and letting phones in. Each command records in the circle's history, and tells
//! who looks on. The caller holds the circle.

use rand::RngExt as _;
use sqlx::PgConnection;

use super::{
    model::{Question, Session},
    queries,
};
use crate::events;
use kernel::{
    circle::{QuestionState, QuestionStep, Round},
    ids::{AxisMeasureId, CircleId, GroupId, LiveQuestionId, LiveSessionId},
    workflow::NotNow,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, OrStale as _, SaveError},
    history::{Changes, Snapshot},
};

/// Letters and figures that nobody takes for each other.
const ALPHABET: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/// Of a code, as the schema has it.
const LENGTH: usize = 6;
/// So often another code is looked for.
const LOOKS: u32 = 20;

/// A question for each axis of the group and each round that has none; how many were made.
pub(crate) async fn generate(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    group: GroupId,
) -> Result<u64, SaveError> {
    let rounds: Vec<&str> = Round::ALL.iter().map(|round| round.as_str()).collect();
    let made = sqlx::query!(
        "INSERT INTO live_question (circle_id, axis_id, round, position)
         SELECT $1, a.id, r.round, (SELECT coalesce(max(q.position), 0) FROM live_question q WHERE q.circle_id = $1)
                                   + row_number() OVER (ORDER BY a.position, a.id, r.place)
         FROM axis a CROSS JOIN unnest($3::text[]) WITH ORDINALITY AS r (round, place)
         WHERE a.group_id = $2 AND a.archived_at IS NULL
           AND NOT EXISTS (SELECT FROM live_question q WHERE q.circle_id = $1 AND q.axis_id = a.id
                           AND q.round = r.round AND q.axis_measure_id IS NULL AND q.archived_at IS NULL)",
        permit.on().0,
        group.0,
        &rounds as &[&str]
    )
    .execute(&mut *db)
    .await?
    .rows_affected();
    if made > 0 {
        let changes = Changes::one("live_questions", "", made);
        permit
            .record_own(db, "generate_questions", &changes)
            .await?;
        events::tell(db, permit.on()).await?;
    }
    Ok(made)
}

/// A question on a measure beneath an axis of the group, after all others; none where that has one in
/// this round, or is put away.
pub(crate) async fn add(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    group: GroupId,
    (measure, round): (AxisMeasureId, Round),
) -> Result<Option<Question>, SaveError> {
    let made = sqlx::query_scalar!(
        r#"INSERT INTO live_question (circle_id, axis_id, axis_measure_id, round, position)
           SELECT $1, a.id, m.id, $4::text, (SELECT coalesce(max(q.position), 0) + 1 FROM live_question q
                                             WHERE q.circle_id = $1)
           FROM axis_measure m JOIN axis a ON a.id = m.axis_id
           WHERE m.id = $3 AND a.group_id = $2 AND m.archived_at IS NULL AND a.archived_at IS NULL
             AND NOT EXISTS (SELECT FROM live_question q WHERE q.circle_id = $1 AND q.axis_measure_id = m.id
                             AND q.round = $4::text AND q.archived_at IS NULL)
           RETURNING id as "id: LiveQuestionId""#,
        permit.on().0,
        group.0,
        measure.0,
        round.as_str()
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(id) = made else { return Ok(None) };
    let question = queries::question(db, permit.on(), id).await?;
    let question = question.ok_or(AppError::NotFound)?;
    let changes = Snapshot::new()
        .text("contribution_axis", question.axis_text())
        .word("contribution_round", question.round)
        .created();
    permit
        .record(db, permit.on(), "add_question", &changes, "")
        .await?;
    events::tell(db, permit.on()).await?;
    Ok(Some(question))
}

/// How the history calls a step.
fn action(step: QuestionStep) -> &'static str {
    match step {
        QuestionStep::Open => "question_open",
        QuestionStep::Close => "question_close",
        QuestionStep::Show => "question_show",
        QuestionStep::Hide => "question_hide",
        QuestionStep::Reopen => "question_reopen",
    }
}

/// Takes a question a step on. Answers on their way are taken before it closes, or not at all.
/// Fails: a conflict where its state does not allow that.
pub(crate) async fn step(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    question: &Question,
    step: QuestionStep,
) -> Result<QuestionState, SaveError> {
    let next = question.state.next(step);
    let next = next.map_err(|NotNow| AppError::Conflict("live-question-not-now"))?;
    sqlx::query!(
        "UPDATE live_question SET state = $3, version = version + 1
         WHERE id = $1 AND circle_id = $2 AND version = $4",
        question.id.0,
        permit.on().0,
        next.as_str(),
        question.version
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let before = Snapshot::new().word("live_question_state", question.state);
    let changes = Snapshot::new()
        .text("contribution_axis", question.axis_text())
        .word("contribution_round", question.round)
        .word("live_question_state", next)
        .since(&before);
    let action = action(step);
    permit.record_own(db, action, &changes).await?;
    events::tell(db, permit.on()).await?;
    Ok(next)
}

/// Asks in other words; none: as its round does.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub(crate) async fn reword(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    question: &Question,
    (prompt, version): (&str, i32),
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE live_question SET prompt = $3, version = version + 1
         WHERE id = $1 AND circle_id = $2 AND version = $4",
        question.id.0,
        permit.on().0,
        prompt,
        version
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let before = Snapshot::new().text("live_question_prompt", &question.prompt);
    let after = Snapshot::new().text("live_question_prompt", prompt);
    permit
        .record_change(db, permit.on(), "question_reword", &before, &after, "")
        .await?;
    events::tell(db, permit.on()).await?;
    Ok(())
}

fn code() -> String {
    let mut rng = rand::rng();
    let letter = |_| char::from(ALPHABET[rng.random_range(0..ALPHABET.len())]);
    (0..LENGTH).map(letter).collect()
}

/// Lets phones in by a code that nobody else's screen shows; where they are let in already, by that.
/// Fails: where the database fails, or no code is free.
pub(crate) async fn open(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
) -> Result<(), SaveError> {
    for _ in 0..LOOKS {
        let made = sqlx::query_scalar!(
            r#"INSERT INTO live_session (circle_id, code, opened_at, opened_by_id) VALUES ($1, $2, $3, $4)
               ON CONFLICT DO NOTHING RETURNING id as "id: LiveSessionId""#,
            permit.on().0,
            code(),
            permit.at(),
            permit.by().map(|id| id.0)
        )
        .fetch_optional(&mut *db)
        .await?;
        if made.is_some() {
            permit.record_own_act(db, "open_phones").await?;
            events::tell(db, permit.on()).await?;
            return Ok(());
        }
        if queries::session(db, permit.on()).await?.is_some() {
            return Ok(());
        }
    }
    Err(AppError::Conflict("live-no-code").into())
}

/// Ends the code; phones that came by it are forgotten.
pub(crate) async fn close(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    session: &Session,
) -> Result<(), SaveError> {
    sqlx::query!(
        "WITH forgotten AS (DELETE FROM live_device WHERE session_id = $1)
         UPDATE live_session SET state = 'closed', closed_at = $2, version = version + 1 WHERE id = $1",
        session.id.0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "close_phones").await?;
    events::tell(db, permit.on()).await?;
    Ok(())
}

/// Ends what phones do, with the meeting: what is open closes, and the code leads nowhere any more.
/// Fails: as [`step`].
pub(crate) async fn end(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
) -> Result<(), SaveError> {
    for question in queries::all(db, permit.on()).await? {
        if question.state.open() {
            step(db, permit, &question, QuestionStep::Close).await?;
        }
    }
    if let Some(session) = queries::session(db, permit.on()).await? {
        close(db, permit, &session).await?;
    }
    Ok(())
}
