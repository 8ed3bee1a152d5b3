//! Writing the register. Each command records in the history.

use chrono::{Datelike, NaiveDate};
use sqlx::PgConnection;

use crate::{
    kernel::ids::{DecisionId, EntryId, GroupId, MeetingId},
    platform::{auth::Permit, errors::SaveError, history::Snapshot},
};

/// A decision noted in a meeting.
#[derive(Debug, Clone)]
pub struct NotedDecision {
    /// The body that decides.
    pub group: GroupId,
    pub meeting: MeetingId,
    pub entry: EntryId,
    pub decided_on: NaiveDate,
    /// Markdown.
    pub text: String,
}

/// Puts a noted decision into the register under the next number of its year; the one already
/// there for the entry is given back unchanged. The permit is that of whoever notes or imports.
///
/// # Errors
/// Where the database fails.
pub async fn record_noted<P>(
    db: &mut PgConnection,
    permit: &Permit<P>,
    new: &NotedDecision,
) -> Result<DecisionId, SaveError> {
    let year = new.decided_on.year();
    // Numbers are given one writer at a time.
    sqlx::query!(
        "SELECT pg_advisory_xact_lock(hashtext('decision'), $1)",
        year
    )
    .execute(&mut *db)
    .await?;
    let known = sqlx::query_scalar!(
        r#"SELECT id as "id: DecisionId" FROM decision WHERE entry_id = $1"#,
        new.entry.0
    )
    .fetch_optional(&mut *db)
    .await?;
    if let Some(id) = known {
        return Ok(id);
    }
    let id = sqlx::query_scalar!(
        r#"INSERT INTO decision (year, number, text, decided_on, group_id, meeting_id, entry_id,
                                 recorded_by_id, recorded_at)
           VALUES ($1, (SELECT coalesce(max(number), 0) + 1 FROM decision WHERE year = $1),
                   $2, $3, $4, $5, $6, $7, $8)
           RETURNING id as "id: DecisionId""#,
        year,
        new.text,
        new.decided_on,
        new.group.0,
        new.meeting.0,
        new.entry.0,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .fetch_one(&mut *db)
    .await?;
    let snapshot = Snapshot::new()
        .text("text", &new.text)
        .text("decided_on", new.decided_on);
    permit
        .record(db, id, "create", &snapshot.created(), "")
        .await?;
    Ok(id)
}
