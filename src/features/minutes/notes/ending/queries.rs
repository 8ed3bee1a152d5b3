//! Reading what is still to be settled when a meeting ends.

use chrono::NaiveDate;
use sqlx::PgConnection;

use kernel::ids::{ActionItemId, AttendanceId, MeetingId, PointId};

/// Somebody expected, of whom nobody said whether they came.
#[derive(Debug, Clone)]
pub(super) struct Expected {
    pub id: AttendanceId,
    pub name: String,
}

/// Who was expected, and nothing more is known of.
pub(super) async fn expected(
    db: &mut PgConnection,
    meeting: MeetingId,
) -> sqlx::Result<Vec<Expected>> {
    sqlx::query_as!(
        Expected,
        r#"SELECT a.id as "id: AttendanceId", coalesce(p.name, a.guest_name) as "name!"
           FROM attendance a LEFT JOIN person p ON p.id = a.person_id
           WHERE a.meeting_id = $1 AND a.awaited
           ORDER BY fold(coalesce(p.last_name, a.guest_name)), a.id LIMIT 500"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}

/// A follow-up item without owner or day.
#[derive(Debug, Clone)]
pub(super) struct Loose {
    pub id: ActionItemId,
    pub what: String,
    /// Empty: nobody.
    pub owner: String,
    pub due_on: Option<NaiveDate>,
}

/// The items noted in the meeting that nobody answers for, or that have no day.
pub(super) async fn loose(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Loose>> {
    sqlx::query_as!(
        Loose,
        r#"SELECT i.id as "id: ActionItemId", i.what, coalesce(p.name, i.owner_name) as "owner!", i.due_on
           FROM action_item i LEFT JOIN person p ON p.id = i.owner_id
           WHERE i.meeting_id = $1 AND i.archived_at IS NULL AND i.pending
             AND (i.due_on IS NULL OR i.owner_id IS NULL AND i.owner_name = '')
           ORDER BY i.id LIMIT 100"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}

/// The points at which something is noted.
pub(super) async fn noted(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<PointId>> {
    sqlx::query_scalar!(
        r#"SELECT DISTINCT point_id as "point!: PointId" FROM entry
           WHERE meeting_id = $1 AND point_id IS NOT NULL AND archived_at IS NULL LIMIT 1000"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}
