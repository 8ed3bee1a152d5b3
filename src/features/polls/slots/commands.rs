//! Writing slots, recorded on the poll.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::model::readable;
use kernel::ids::{PollId, SlotId};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    history::Changes,
};

/// Adds slots; those that stand there already are left alone. How many were added.
pub async fn add(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    moments: &[DateTime<Utc>],
) -> Result<usize, SaveError> {
    let mut added = sqlx::query_scalar!(
        "INSERT INTO poll_slot (poll_id, starts_at, added_at)
         SELECT $1, starts_at, $3 FROM unnest($2::timestamptz[]) AS starts_at
         ON CONFLICT DO NOTHING RETURNING starts_at",
        permit.on().0,
        moments,
        permit.at()
    )
    .fetch_all(&mut *db)
    .await?;
    if !added.is_empty() {
        added.sort();
        let change = Changes::one("poll_slots", "", listed(&added));
        permit.record_own(db, "poll_add_slots", &change).await?;
    }
    Ok(added.len())
}

/// Removes slots with what was answered to them. How many were removed.
pub async fn remove(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    slots: &[SlotId],
) -> Result<usize, SaveError> {
    let ids: Vec<i64> = slots.iter().map(|id| id.0).collect();
    sqlx::query!(
        "DELETE FROM poll_answer WHERE slot_id IN
           (SELECT id FROM poll_slot WHERE poll_id = $1 AND id = ANY($2))",
        permit.on().0,
        &ids
    )
    .execute(&mut *db)
    .await?;
    let mut removed = sqlx::query_scalar!(
        "DELETE FROM poll_slot WHERE poll_id = $1 AND id = ANY($2) RETURNING starts_at",
        permit.on().0,
        &ids
    )
    .fetch_all(&mut *db)
    .await?;
    if !removed.is_empty() {
        removed.sort();
        let change = Changes::one("poll_slots", listed(&removed), "");
        permit.record_own(db, "poll_remove_slots", &change).await?;
    }
    Ok(removed.len())
}

fn listed(moments: &[DateTime<Utc>]) -> String {
    let moments: Vec<String> = moments.iter().map(|at| readable(*at)).collect();
    moments.join(", ")
}
