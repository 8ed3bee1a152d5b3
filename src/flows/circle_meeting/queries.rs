//! The meetings that a circle may be.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use circles::model::{Circle, meeting_kind};
use kernel::ids::MeetingId;

/// A meeting to choose.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub id: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}

/// The group's meetings of the circle's kind that are no other circle, the latest first.
pub(super) async fn candidates(
    db: &mut PgConnection,
    circle: &Circle,
) -> sqlx::Result<Vec<Candidate>> {
    sqlx::query_as!(
        Candidate,
        r#"SELECT m.id as "id: MeetingId", m.title, m.starts_at
           FROM meeting m
           WHERE m.group_id = $1 AND m.kind = $2 AND m.archived_at IS NULL AND NOT m.called_off
             AND NOT EXISTS (SELECT FROM circle c WHERE c.meeting_id = m.id AND c.id <> $3)
           ORDER BY m.starts_at DESC, m.id LIMIT 50"#,
        circle.group_id.0,
        meeting_kind(circle.cycle).as_str(),
        circle.id.0
    )
    .fetch_all(db)
    .await
}
