//! Changes to noted text after the notes are closed: corrections and amendments. The register of
//! decisions and the follow-up items say what the minutes say.

use sqlx::PgConnection;

use super::telling;
use kernel::ids::{EntryId, MeetingId};
use meetings::head;
use platform::{
    auth::{Permit, rights::permission::ManageMinutes},
    errors::{OrStale as _, SaveError},
    history::Changes,
};
use register::from_notes;

/// Lets an entry say something else, before the minutes are approved.
/// Fails: [`SaveError::Stale`] where its text is not the one the writer saw.
pub async fn correct(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    entry: EntryId,
    said: (&str, &str),
) -> Result<(), SaveError> {
    reword(db, permit, entry, said, None).await?;
    let change = Changes::one("body", said.0, said.1);
    permit
        .record(db, entry, "correct_note", &change, "")
        .await?;
    telling::tell(db, permit.on()).await?;
    Ok(())
}

/// Lets an entry of approved or locked minutes say something else, for all to see.
/// Fails: as [`correct`].
pub async fn amend(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    entry: EntryId,
    said: (&str, &str),
    reason: &str,
) -> Result<(), SaveError> {
    reword(db, permit, entry, said, Some(reason)).await?;
    let change = Changes::one("body", said.0, said.1);
    tell_of(db, permit, entry, ("amend_note", &change, reason)).await
}

/// The text, and what is registered of it; a reason makes it an amendment.
async fn reword(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    entry: EntryId,
    (seen, body): (&str, &str),
    reason: Option<&str>,
) -> Result<(), SaveError> {
    head::lock(db, permit.on()).await?;
    sqlx::query!(
        "UPDATE entry SET body = $4, edited_by_id = $6, edited_at = $5,
                amended_at = CASE WHEN $7::text IS NULL THEN amended_at ELSE $5 END,
                amendment_reason = coalesce($7, amendment_reason),
                version = version + 1, change_no = nextval('entry_change_no')
         WHERE id = $1 AND meeting_id = $2 AND body = $3 AND archived_at IS NULL",
        entry.0,
        permit.on().0,
        seen,
        body,
        permit.at(),
        permit.by().map(|id| id.0),
        reason
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    from_notes::reword(db, permit, entry, body).await
}

/// An amendment stands in the history of the entry and of its meeting.
async fn tell_of(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    entry: EntryId,
    (action, change, reason): (&str, &Changes, &str),
) -> Result<(), SaveError> {
    permit.record(db, entry, action, change, reason).await?;
    permit
        .record(db, permit.on(), action, change, reason)
        .await?;
    Ok(())
}

/// Marks an entry just added to approved or locked minutes.
pub(crate) async fn mark_added(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    (entry, body): (EntryId, &str),
    reason: &str,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE entry SET amended_at = $2, amendment_reason = $3 WHERE id = $1",
        entry.0,
        permit.at(),
        reason
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("body", "", body);
    permit
        .record(db, permit.on(), "amend_note", &change, reason)
        .await?;
    Ok(())
}

/// Takes an entry out of approved or locked minutes; it stays to be read, struck through.
/// Fails: [`SaveError::Stale`] where its text is not the one the writer saw.
pub async fn strike(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    (entry, seen): (EntryId, &str),
    reason: &str,
) -> Result<(), SaveError> {
    head::lock(db, permit.on()).await?;
    sqlx::query!(
        "UPDATE entry SET archived_at = $4, amended_at = $4, amendment_reason = $5,
                version = version + 1, change_no = nextval('entry_change_no')
         WHERE id = $1 AND meeting_id = $2 AND body = $3 AND archived_at IS NULL",
        entry.0,
        permit.on().0,
        seen,
        permit.at(),
        reason
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let change = Changes::one("body", seen, "");
    tell_of(db, permit, entry, ("strike_note", &change, reason)).await?;
    from_notes::withdraw(db, permit, entry, None).await
}
