//! Follow-up items that stand in the notes of a meeting: the item follows the entry.

use sqlx::PgConnection;

use super::{
    commands::{NotedItem, record_noted},
    model::snapshot,
};
use crate::from_notes::WritesNotes;
use kernel::ids::{ActionItemId, EntryId, MeetingId};
use platform::{auth::Permit, errors::SaveError};

/// Adds the item, or brings the one that is there in step.
pub async fn keep<P: WritesNotes>(
    db: &mut PgConnection,
    permit: &Permit<P, MeetingId>,
    noted: &NotedItem,
) -> Result<(), SaveError> {
    let known = sqlx::query!(
        r#"SELECT i.id as "id: ActionItemId", i.what, i.due_on, i.archived_at IS NOT NULL as "withdrawn!",
                  coalesce((SELECT name FROM person WHERE id = i.owner_id), i.owner_name) as "owner!"
           FROM action_item i JOIN entry e ON e.id = i.entry_id
           WHERE e.id = $1 AND e.meeting_id = $2 FOR UPDATE OF i"#,
        noted.entry.0,
        permit.on().0
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(known) = known else {
        record_noted(db, permit, noted).await?;
        return Ok(());
    };
    // Where the note names nobody, who answered goes on to.
    let stored = sqlx::query!(
        r#"UPDATE action_item SET what = $2, due_on = coalesce($5, due_on), archived_at = NULL,
                  owner_id = CASE WHEN $3::bigint IS NULL AND $4 = '' THEN owner_id ELSE $3 END,
                  owner_name = CASE WHEN $3 IS NULL AND $4 = '' THEN owner_name ELSE $4 END,
                  version = version + 1
           WHERE id = $1
           RETURNING what, due_on,
                     coalesce((SELECT name FROM person WHERE id = owner_id), owner_name) as "owner!""#,
        known.id.0,
        noted.what,
        noted.owner.map(|id| id.0),
        noted.owner_name,
        noted.due_on
    )
    .fetch_one(&mut *db)
    .await?;
    if known.withdrawn {
        permit.record_act(db, known.id, "restore").await?;
    }
    let before = snapshot(&known.what, &known.owner, known.due_on);
    let after = snapshot(&stored.what, &stored.owner, stored.due_on);
    permit
        .record_change(db, known.id, "update", &before, &after, "")
        .await?;
    Ok(())
}

/// Whether there is an item for the entry, withdrawn or not.
pub async fn is_known(db: &mut PgConnection, entry: EntryId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM action_item WHERE entry_id = $1) as "known!""#,
        entry.0
    )
    .fetch_one(db)
    .await
}
