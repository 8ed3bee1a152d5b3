//! Writing answers, recorded on the poll.

use sqlx::PgConnection;

use super::forms::AnswerForm;
use crate::{
    model::readable,
    policy::OwnAnswer,
    queries::{self, InviteeRow, SlotRow},
};
use platform::{
    auth::{Permit, rights::permission::AnswerPoll},
    errors::{AppError, OrStale as _, SaveError},
    history::Snapshot,
};

/// Saves the answers of somebody who saw them at `form.version`. The caller holds the poll, so
/// that no slot goes meanwhile.
/// Fails: [`SaveError::Stale`] where they were saved in between, in another tab.
pub async fn answer(
    db: &mut PgConnection,
    permit: &Permit<AnswerPoll, OwnAnswer>,
    before: &InviteeRow,
    slots: &[SlotRow],
    form: &AnswerForm,
) -> Result<(), SaveError> {
    let (poll, me) = permit.on();
    sqlx::query!(
        "UPDATE poll_invitee SET comment = $3, answered_at = $4, version = version + 1
         WHERE id = $1 AND version = $2",
        me.0,
        form.version,
        form.comment,
        permit.at()
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
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
    let stored = queries::invitees(db, poll).await?;
    let after = stored.iter().find(|row| row.id == me);
    let after = after.ok_or(AppError::NotFound)?;
    let changes = snapshot(slots, after).since(&snapshot(slots, before));
    permit
        .record(db, poll, "poll_answer", &changes, &before.name)
        .await?;
    Ok(())
}

/// For the history: one sign a slot.
fn snapshot(slots: &[SlotRow], invitee: &InviteeRow) -> Snapshot {
    let given: Vec<String> = slots
        .iter()
        .filter_map(|slot| {
            let answer = invitee.answer(&slot.id)?;
            Some(format!("{} {}", readable(slot.starts_at), answer.symbol()))
        })
        .collect();
    Snapshot::new()
        .text("poll_answers", given.join(", "))
        .text("poll_comment", &invitee.comment)
}
