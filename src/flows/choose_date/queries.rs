//! Reading what a choice should know and what it made.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::ids::{AttendanceId, MeetingId, PersonId, SeriesId};
use polls::model::Poll;

/// Another meeting of a required person at that time.
#[derive(Debug, Clone)]
pub(super) struct Clash {
    pub person: String,
    pub meeting: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// What required people would miss.
pub(super) async fn clashes(
    db: &mut PgConnection,
    poll: &Poll,
    starts: &[DateTime<Utc>],
) -> sqlx::Result<Vec<Clash>> {
    sqlx::query_as!(
        Clash,
        r#"SELECT DISTINCT p.name as "person!", m.id as "meeting: MeetingId", m.title, m.starts_at, m.ends_at
           FROM poll_invitee i
           JOIN person p ON p.id = i.person_id
           JOIN attendance a ON a.person_id = i.person_id AND a.expected
           JOIN meeting m ON m.id = a.meeting_id AND m.archived_at IS NULL AND m.pending
           JOIN unnest($2::timestamptz[]) AS planned (begins_at)
                ON m.starts_at < planned.begins_at + make_interval(mins => $3) AND m.ends_at > planned.begins_at
           WHERE i.poll_id = $1 AND i.required
           ORDER BY m.starts_at, p.name LIMIT 50"#,
        poll.id.0,
        starts,
        poll.duration_minutes
    )
    .fetch_all(db)
    .await
}

/// A series of the group that goes on.
#[derive(Debug, Clone)]
pub(super) struct Running {
    pub id: SeriesId,
    pub title: String,
}

/// The group's series of that kind with meetings from then on: a weekly choice makes one beside them.
pub(super) async fn running(
    db: &mut PgConnection,
    poll: &Poll,
    from: DateTime<Utc>,
) -> sqlx::Result<Vec<Running>> {
    sqlx::query_as!(
        Running,
        r#"SELECT s.id as "id: SeriesId", s.title FROM meeting_series s
           WHERE s.group_id = $1 AND s.kind = $2 AND s.archived_at IS NULL
             AND EXISTS (SELECT FROM meeting m
                         WHERE m.series_id = s.id AND m.pending AND m.archived_at IS NULL AND m.starts_at >= $3)
           ORDER BY s.id DESC LIMIT 10"#,
        poll.group_id.0,
        poll.kind.as_str(),
        from
    )
    .fetch_all(db)
    .await
}

/// Somebody's line on an attendance list.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub id: AttendanceId,
    pub person: PersonId,
    /// Can open the meeting's page.
    pub has_account: bool,
}

/// The attendance lines of known people.
pub(super) async fn lines(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Line>> {
    sqlx::query_as!(
        Line,
        r#"SELECT a.id as "id: AttendanceId", a.person_id as "person!: PersonId",
                  EXISTS (SELECT FROM account ac WHERE ac.person_id = a.person_id AND ac.active) as "has_account!"
           FROM attendance a WHERE a.meeting_id = $1 AND a.person_id IS NOT NULL"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}
