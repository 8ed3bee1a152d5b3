//! Reading who knows what.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::{
    ids::{AttendanceId, MeetingId, PersonId},
    lang::Lang,
    meeting::Standing,
};

/// Somebody who was told something else of a meeting than what holds now.
#[derive(Debug, Clone)]
pub struct Stale {
    pub line: AttendanceId,
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub lang: Lang,
    /// Can open the meeting's page.
    pub has_account: bool,
    pub standing: Standing,
    /// Answered, for whatever time.
    pub replied: bool,
    pub meeting: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
    /// Called off or put away; or the person is taken off the list.
    pub off: bool,
    /// The meeting takes place, without the person.
    pub taken_off: bool,
    /// Answers are taken.
    pub asks: bool,
    pub reason: String,
    pub told_from: DateTime<Utc>,
    pub told_to: DateTime<Utc>,
    pub told_place: String,
    pub told_video_url: String,
    pub told_off: bool,
}

/// Who was told something else of these meetings; meetings that are over for both or held concern
/// nobody any more.
pub async fn stale(
    db: &mut PgConnection,
    meetings: &[MeetingId],
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<Stale>> {
    informed(db, meetings, false, now).await
}

/// The same, and `all` who were told something, even where it still holds.
pub(crate) async fn informed(
    db: &mut PgConnection,
    meetings: &[MeetingId],
    all: bool,
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<Stale>> {
    let ids: Vec<i64> = meetings.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        Stale,
        r#"SELECT a.id as "line: AttendanceId", p.id as "person: PersonId", p.name, p.email, p.lang as "lang: Lang",
                  EXISTS (SELECT FROM account ac WHERE ac.person_id = p.id AND ac.active) as "has_account!",
                  a.standing as "standing: Standing", a.replied_at IS NOT NULL as "replied!",
                  m.id as "meeting: MeetingId", m.title, m.starts_at, m.ends_at, m.place, m.video_url,
                  o.is_off as "off!", false as "taken_off!", m.upcoming as "asks!", m.cancel_reason as reason,
                  a.told_from as "told_from!", a.told_to as "told_to!", a.told_place, a.told_video_url, a.told_off
           FROM attendance a
           JOIN meeting m ON m.id = a.meeting_id
           JOIN person p ON p.id = a.person_id AND p.archived_at IS NULL AND p.erased_at IS NULL
           CROSS JOIN LATERAL (SELECT m.called_off OR m.archived_at IS NOT NULL AS is_off) o
           WHERE a.meeting_id = ANY($1) AND a.told_from IS NOT NULL AND NOT m.held
             AND (m.ends_at > $2 OR a.told_to > $2)
             AND NOT (o.is_off AND a.told_off)
             AND ($3 OR a.told_off <> o.is_off
                  OR (a.told_from, a.told_to, a.told_place, a.told_video_url)
                     IS DISTINCT FROM (m.starts_at, m.ends_at, m.place, m.video_url))
           ORDER BY fold(p.last_name), p.id, m.starts_at, m.id"#,
        &ids,
        now,
        all
    )
    .fetch_all(db)
    .await
}

/// How many people a change of these meetings would be told to.
pub async fn told(db: &mut PgConnection, meetings: &[MeetingId]) -> sqlx::Result<i64> {
    let ids: Vec<i64> = meetings.iter().map(|id| id.0).collect();
    sqlx::query_scalar!(
        r#"SELECT count(DISTINCT a.person_id) as "count!"
           FROM attendance a
           JOIN meeting m ON m.id = a.meeting_id AND NOT m.held
           JOIN person p ON p.id = a.person_id AND p.archived_at IS NULL AND p.erased_at IS NULL
           WHERE a.meeting_id = ANY($1) AND a.told_from IS NOT NULL"#,
        &ids
    )
    .fetch_one(db)
    .await
}
