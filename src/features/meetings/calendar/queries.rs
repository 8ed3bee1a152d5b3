//! Reading what calendars show.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::file::CalendarMeeting;
use kernel::{
    ids::{AttendanceId, MeetingId, PersonId},
    lang::Lang,
    meeting::MeetingState,
};

/// Days back that a subscription shows.
const DAYS_BACK: i64 = 90;

/// These meetings, in their order in time.
pub async fn meetings(
    db: &mut PgConnection,
    ids: &[MeetingId],
) -> sqlx::Result<Vec<CalendarMeeting>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        CalendarMeeting,
        r#"SELECT m.id as "id: MeetingId", g.code as "group_code!", m.title, m.starts_at, m.ends_at, m.place,
                  m.video_url, m.description, m.state as "state: MeetingState", m.cancel_reason, m.version,
                  m.archived_at IS NOT NULL as "archived!",
                  (SELECT calendar_domain FROM installation) as "domain?"
           FROM meeting m JOIN working_group g ON g.id = m.group_id
           WHERE m.id = ANY($1) ORDER BY m.starts_at, m.id"#,
        &ids
    )
    .fetch_all(db)
    .await
}

/// The meeting of a line of attendance, and the coming ones of its series the person is invited to.
pub async fn of_line(
    db: &mut PgConnection,
    line: AttendanceId,
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<CalendarMeeting>> {
    sqlx::query_as!(
        CalendarMeeting,
        r#"SELECT m.id as "id: MeetingId", g.code as "group_code!", m.title, m.starts_at, m.ends_at, m.place,
                  m.video_url, m.description, m.state as "state: MeetingState", m.cancel_reason, m.version,
                  m.archived_at IS NOT NULL as "archived!",
                  (SELECT calendar_domain FROM installation) as "domain?"
           FROM attendance own
           JOIN meeting this ON this.id = own.meeting_id
           JOIN meeting m ON m.id = this.id
                OR m.series_id = this.series_id AND m.archived_at IS NULL AND m.starts_at > $2
           JOIN working_group g ON g.id = m.group_id
           WHERE own.id = $1
             AND EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.person_id = own.person_id)
           ORDER BY m.starts_at, m.id LIMIT 200"#,
        line.0,
        now
    )
    .fetch_all(db)
    .await
}

/// The meetings that a person is invited to, or that are of the groups the person leads or
/// runs; of the last three months and all to come. Those called off stay, as cancelled: who looks
/// sees that they do not take place, and why, where a gap would say nothing. Those put away were
/// none: they go.
pub(crate) async fn meetings_of(
    db: &mut PgConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<CalendarMeeting>> {
    sqlx::query_as!(
        CalendarMeeting,
        r#"SELECT m.id as "id: MeetingId", g.code as "group_code!", m.title, m.starts_at, m.ends_at, m.place,
                  m.video_url, m.description, m.state as "state: MeetingState", m.cancel_reason, m.version,
                  m.archived_at IS NOT NULL as "archived!",
                  (SELECT calendar_domain FROM installation) as "domain?"
           FROM meeting m JOIN working_group g ON g.id = m.group_id
           WHERE m.archived_at IS NULL AND m.starts_at > $2
             AND (EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.person_id = $1)
                  OR EXISTS (SELECT FROM membership s
                             WHERE s.person_id = $1 AND s.group_id = m.group_id AND s.ended_on IS NULL
                               AND s.role IN ('pilot', 'facilitator', 'coordinator')))
           ORDER BY m.starts_at, m.id LIMIT 1000"#,
        person.0,
        now - TimeDelta::days(DAYS_BACK)
    )
    .fetch_all(db)
    .await
}

/// Whose calendar an address opens.
#[derive(Debug, Clone)]
pub(super) struct Feed {
    pub person: PersonId,
    pub lang: Lang,
}

/// The holder of an address that still works: not revoked, the account active.
pub(super) async fn feed(db: &mut PgConnection, hash: &[u8]) -> sqlx::Result<Option<Feed>> {
    sqlx::query_as!(
        Feed,
        r#"SELECT f.person_id as "person: PersonId", p.lang as "lang: Lang"
           FROM calendar_feed f
           JOIN person p ON p.id = f.person_id AND p.archived_at IS NULL
           JOIN account a ON a.person_id = f.person_id AND a.active
           WHERE f.token_hash = $1 AND f.revoked_at IS NULL"#,
        hash
    )
    .fetch_optional(db)
    .await
}

/// When the person's address was made, if there is one.
pub(super) async fn made_at(
    db: &mut PgConnection,
    person: PersonId,
) -> sqlx::Result<Option<DateTime<Utc>>> {
    sqlx::query_scalar!(
        "SELECT created_at FROM calendar_feed WHERE person_id = $1 AND revoked_at IS NULL",
        person.0
    )
    .fetch_optional(db)
    .await
}
