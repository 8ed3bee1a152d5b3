//! Writing answers, recorded on the poll.

use sqlx::PgConnection;

use super::forms::AnswerForm;
use crate::{
    model::{Answer, readable},
    policy::OwnAnswer,
    queries::{InviteeRow, SlotRow},
};
use platform::{
    auth::{Permit, rights::permission::AnswerPoll},
    errors::SaveError,
    history::Snapshot,
};

/// Saves the answers of somebody who saw them at `form.version`. The caller holds the poll, so
/// that no slot goes meanwhile.
///
/// # Errors
/// [`SaveError::Stale`] where they were saved in between, in another tab.
pub async fn answer(
    db: &mut PgConnection,
    permit: &Permit<AnswerPoll, OwnAnswer>,
    before: &InviteeRow,
    slots: &[SlotRow],
    form: &AnswerForm,
) -> Result<(), SaveError> {
    let (poll, me) = permit.on();
    let done = sqlx::query!(
        "UPDATE poll_invitee SET comment = $3, answered_at = $4, version = version + 1
         WHERE id = $1 AND version = $2",
        me.0,
        form.version,
        form.comment,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(SaveError::Stale);
    }
    let given: Vec<(i64, &str)> = form
        .answers
        .iter()
        .filter_map(|(slot, answer)| Some((slot.0, answer.as_ref()?.as_str())))
        .collect();
    let ids: Vec<i64> = given.iter().map(|(slot, _)| *slot).collect();
    let words: Vec<&str> = given.iter().map(|(_, word)| *word).collect();
    sqlx::query!("DELETE FROM poll_answer WHERE invitee_id = $1", me.0)
        .execute(&mut *db)
        .await?;
    sqlx::query!(
        "INSERT INTO poll_answer (slot_id, invitee_id, answer)
         SELECT s.id, $2, given.answer FROM unnest($3::bigint[], $4::text[]) AS given (slot_id, answer)
         JOIN poll_slot s ON s.id = given.slot_id AND s.poll_id = $1",
        poll.0,
        me.0,
        &ids,
        &words as &[&str]
    )
    .execute(&mut *db)
    .await?;
    let from = snapshot(slots, &before.comment, |slot| before.answer(&slot.id));
    let to = snapshot(slots, &form.comment, |slot| {
        let given = form.answers.iter().find(|(id, _)| *id == slot.id);
        given.and_then(|(_, answer)| *answer)
    });
    permit
        .record(db, poll, "poll_answer", &to.since(&from), &before.name)
        .await?;
    Ok(())
}

/// For the history: one sign a slot.
fn snapshot(
    slots: &[SlotRow],
    comment: &str,
    answer: impl Fn(&SlotRow) -> Option<Answer>,
) -> Snapshot {
    let given: Vec<String> = slots
        .iter()
        .filter_map(|slot| {
            let answer = answer(slot)?;
            Some(format!("{} {}", readable(slot.starts_at), answer.symbol()))
        })
        .collect();
    Snapshot::new()
        .text("poll_answers", given.join(", "))
        .text("poll_comment", comment)
}
