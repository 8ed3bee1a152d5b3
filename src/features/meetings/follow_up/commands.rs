//! Writing follow-up items. Each command records in the history.

use chrono::NaiveDate;
use sqlx::PgConnection;

use crate::{
    kernel::ids::{ActionItemId, EntryId, GroupId, MeetingId, PersonId},
    platform::{auth::Permit, errors::SaveError, history::Snapshot},
};

/// A follow-up item noted in a meeting.
#[derive(Debug, Clone)]
pub struct NotedItem {
    pub group: GroupId,
    pub meeting: MeetingId,
    pub entry: EntryId,
    pub what: String,
    /// The one who answers; none: to be named.
    pub owner: Option<PersonId>,
    /// As noted, where Jalon does not know the person.
    pub owner_name: String,
    pub due_on: Option<NaiveDate>,
}

/// Puts a noted promise among the follow-up items; the one already there for the entry is given
/// back unchanged. The permit is that of whoever notes or imports.
///
/// # Errors
/// Where the database fails.
pub async fn record_noted<P>(
    db: &mut PgConnection,
    permit: &Permit<P>,
    new: &NotedItem,
) -> Result<ActionItemId, SaveError> {
    let added = sqlx::query_scalar!(
        r#"INSERT INTO action_item (what, group_id, owner_id, owner_name, due_on, meeting_id, entry_id,
                                    created_by_id, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
           ON CONFLICT (entry_id) DO NOTHING
           RETURNING id as "id: ActionItemId""#,
        new.what,
        new.group.0,
        new.owner.map(|id| id.0),
        new.owner_name,
        new.due_on,
        new.meeting.0,
        new.entry.0,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(id) = added else {
        let id = sqlx::query_scalar!(
            r#"SELECT id as "id: ActionItemId" FROM action_item WHERE entry_id = $1"#,
            new.entry.0
        )
        .fetch_one(db)
        .await?;
        return Ok(id);
    };
    let snapshot = Snapshot::new()
        .text("what", &new.what)
        .optional("due_on", new.due_on);
    permit
        .record(db, id, "create", &snapshot.created(), "")
        .await?;
    Ok(id)
}
