//! Which session of a group is meant.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use kernel::ids::{GroupId, MeetingId};

/// So long after its end a session is still the one that is meant: what it said is being recorded.
const AFTERWARDS: TimeDelta = TimeDelta::days(1);

/// A group, with its session under way, just over or ahead, and the last one before.
#[derive(Debug, Clone)]
pub(super) struct GroupSession {
    pub code: String,
    pub current: Option<MeetingId>,
    pub last: Option<MeetingId>,
    pub last_title: Option<String>,
    pub last_starts_at: Option<DateTime<Utc>>,
}

/// The group, if there is one.
pub(super) async fn group(
    db: &mut PgConnection,
    id: GroupId,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<GroupSession>> {
    sqlx::query_as!(
        GroupSession,
        r#"SELECT g.code as "code!",
                  (SELECT m.id FROM meeting m
                   WHERE m.group_id = g.id AND m.kind = 'prec_session' AND m.archived_at IS NULL
                     AND NOT m.called_off AND (m.state = 'running' OR m.ends_at > $2)
                   ORDER BY m.state = 'running' DESC, m.starts_at LIMIT 1) as "current?: MeetingId",
                  l.id as "last?: MeetingId", l.title as "last_title?", l.starts_at as "last_starts_at?"
           FROM working_group g
           LEFT JOIN LATERAL (
               SELECT m.id, m.title, m.starts_at FROM meeting m
               WHERE m.group_id = g.id AND m.kind = 'prec_session' AND m.archived_at IS NULL
                 AND NOT m.called_off AND m.ends_at <= $2
               ORDER BY m.starts_at DESC LIMIT 1) l ON true
           WHERE g.id = $1"#,
        id.0,
        now - AFTERWARDS
    )
    .fetch_optional(db)
    .await
}
