//! Writing what phones answer. An answer is its author's own: no history tells of it.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    forms::{Answer, Part},
    hand::Hand,
    queries::{self, Opened},
};
use crate::events;
use platform::{
    auth::token::Secret,
    errors::{AppError, SaveError},
};

/// The question takes no answers any more.
pub(super) const OVER: &str = "live-question-over";

/// Stores a hand's answer in place of the one it gave before; sent again under the same key it is the
/// same answer.
/// Fails: a conflict where the question takes no answers any more.
pub(super) async fn answer(
    db: &mut PgConnection,
    hand: &Hand,
    answer: &Answer,
    today: NaiveDate,
) -> Result<(), SaveError> {
    let open = queries::open(db, hand.circle, answer.question).await?;
    if open != Some(answer.round) {
        return Err(AppError::Conflict(OVER).into());
    }
    let respondent = hand.respondent(answer.question);
    // The same hand's answers one after the other; nobody else waits.
    sqlx::query!(
        "SELECT pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))",
        respondent
    )
    .execute(&mut *db)
    .await?;
    let invitee = hand.invitee.filter(|_| answer.named).map(|id| id.0);
    let mut stored = 0;
    for part in &answer.parts {
        // Keys are a hand's own: nobody else's can stand in their way.
        let mine: String = respondent[..8].iter().map(|b| format!("{b:02x}")).collect();
        let key = format!("{mine}-{}{}", answer.key, part.suffix);
        stored += match part.replaces {
            true => replace(db, (answer, part), (&respondent, invitee), (&key, today)).await?,
            false => put(db, (answer, part), (&respondent, invitee), (&key, today)).await?,
        };
    }
    if stored > 0 {
        events::tell(db, hand.circle).await?;
    }
    Ok(())
}

type Whose<'a> = (&'a [u8], Option<i64>);

/// One choice among several: another one takes its place.
async fn replace(
    db: &mut PgConnection,
    (answer, part): (&Answer, &Part),
    (respondent, invitee): Whose<'_>,
    (key, today): (&str, NaiveDate),
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "UPDATE live_answer SET option = $3, body = $4, organisation = $5, invitee_id = $6, client_id = $7,
                answered_on = $8
         WHERE question_id = $1 AND respondent = $2 AND client_id <> $7",
        answer.question.0,
        respondent,
        part.option,
        part.body,
        answer.organisation,
        invitee,
        key,
        today
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() > 0 {
        return Ok(done.rows_affected());
    }
    let done = sqlx::query!(
        "INSERT INTO live_answer (question_id, respondent, option, body, organisation, invitee_id, client_id,
                                  answered_on)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8
         WHERE NOT EXISTS (SELECT FROM live_answer WHERE question_id = $1 AND respondent = $2)",
        answer.question.0,
        respondent,
        part.option,
        part.body,
        answer.organisation,
        invitee,
        key,
        today
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Words of a kind, beside those of other kinds; emptied, they say nothing.
async fn put(
    db: &mut PgConnection,
    (answer, part): (&Answer, &Part),
    (respondent, invitee): Whose<'_>,
    (key, today): (&str, NaiveDate),
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "INSERT INTO live_answer AS a (question_id, respondent, option, body, organisation, invitee_id, client_id,
                                       answered_on)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8
         WHERE $4 <> '' OR EXISTS (SELECT FROM live_answer o WHERE o.question_id = $1 AND o.respondent = $2
                                     AND o.option = $3)
         ON CONFLICT (question_id, respondent, option) DO UPDATE
         SET body = $4, organisation = $5, invitee_id = $6, client_id = $7, answered_on = $8
         WHERE a.client_id <> $7",
        answer.question.0,
        respondent,
        part.option,
        part.body,
        answer.organisation,
        invitee,
        key,
        today
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Lets a phone into the session that it opened by the code; gives the secret it is known by.
pub(super) async fn join(
    db: &mut PgConnection,
    opened: &Opened,
    today: NaiveDate,
) -> sqlx::Result<Secret> {
    let secret = Secret::random();
    sqlx::query!(
        "INSERT INTO live_device (token_hash, session_id, joined_on) VALUES ($1, $2, $3)",
        secret.hash(),
        opened.session().0,
        today
    )
    .execute(db)
    .await?;
    Ok(secret)
}
