//! What the committee's decision needs to know.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::ids::{GroupId, MeetingId};

/// The coordination group, which speaks for the committee in the register.
pub(super) async fn gt0(db: &mut PgConnection) -> sqlx::Result<Option<GroupId>> {
    sqlx::query_scalar!(
        r#"SELECT id as "id: GroupId" FROM working_group WHERE number = 0 AND archived_at IS NULL"#
    )
    .fetch_optional(db)
    .await
}

/// A meeting of the committee.
#[derive(Debug, Clone)]
pub(super) struct Session {
    pub id: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}

/// The committee's last meetings.
pub(super) async fn sessions(
    db: &mut PgConnection,
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<Session>> {
    sqlx::query_as!(
        Session,
        r#"SELECT id as "id: MeetingId", title, starts_at FROM meeting
           WHERE kind = 'committee' AND archived_at IS NULL AND NOT called_off AND starts_at <= $1
           ORDER BY starts_at DESC LIMIT 20"#,
        now
    )
    .fetch_all(db)
    .await
}
